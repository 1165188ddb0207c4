import type { StructuredContext } from '#contracts/kind.ts';
import type { Crumb, EntryProps } from '#contracts/theme.ts';
import type { Entry } from '#model/entry.ts';
import type { Column, SiteArtifact } from '#model/site.ts';
import { columnTag, entryPicture, isExpired, type Kinds } from '#site/plan-column.ts';
import { fileOf, type PlannedPage } from '#site/planned-page.ts';

/** The page of every entry, translations included. Introductions are shown by their column's page. */
export function planEntries({ site, entries, now }: SiteArtifact, home: Crumb, kinds: Kinds): PlannedPage[] {
  const places = columnPlaces(site.columns, [home]);
  const others = translationsOf(entries);
  const addressOf = (path: string): string => site.url.replace(/\/?$/, '') + encodeURI(path);
  const about = ({ path }: Entry): StructuredContext => ({
    address: addressOf(path),
    addressOf,
    organisation: site.contact.organisation,
  });
  return entries
    .filter((entry) => entry.path !== `/${entry.column}/`)
    .map((entry) => {
      const place = places.get(entry.column);
      if (place === undefined) throw new Error(`entry ${entry.file} is in a column the site does not have`);
      const props: EntryProps = {
        kind: 'entry',
        title: entry.title,
        description: entry.summary,
        lang: entry.lang,
        crumbs: [...place.crumbs, { title: entry.title, path: entry.path }],
        column: columnTag(place.column),
        entry,
        picture: entryPicture(entry),
        translations: others.get(entry.id) ?? [],
        relations: [],
        previous: null,
        next: null,
        tags: [],
        expired: isExpired(entry, kinds.get(entry.kind), now),
        structured: kinds.get(entry.kind)?.structured?.(entry, about(entry)) ?? null,
      };
      return {
        path: entry.path,
        file: fileOf(entry.path),
        source: entry.file,
        contentKind: entry.kind,
        also: '',
        props,
      };
    });
}

interface ColumnPlace {
  column: Column;
  crumbs: readonly Crumb[];
}

function columnPlaces(columns: readonly Column[], above: readonly Crumb[]): Map<string, ColumnPlace> {
  const places = new Map<string, ColumnPlace>();
  for (const column of columns) {
    const crumbs = [...above, { title: column.title, path: `/${column.id}/` }];
    places.set(column.id, { column, crumbs });
    for (const [id, place] of columnPlaces(column.children, crumbs)) places.set(id, place);
  }
  return places;
}

/** Entry id → the same text in other languages. Most entries have none and are not in the map. */
function translationsOf(entries: readonly Entry[]): Map<string, { lang: Entry['lang']; path: string }[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const original = entry.lang === 'zh-CN' ? entry.id : entry.id.slice(0, -entry.lang.length - 1);
    const group = groups.get(original);
    if (group === undefined) groups.set(original, [entry]);
    else group.push(entry);
  }
  const others = new Map<string, { lang: Entry['lang']; path: string }[]>();
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    for (const entry of group) {
      others.set(
        entry.id,
        group.filter((other) => other !== entry).map(({ lang, path }) => ({ lang, path })),
      );
    }
  }
  return others;
}
