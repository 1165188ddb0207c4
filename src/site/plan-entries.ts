import type { StructuredContext } from '#contracts/kind.ts';
import type { Crumb, EntryProps } from '#contracts/theme.ts';
import type { Entry } from '#model/entry.ts';
import { mainLangOf, type Column, type SiteArtifact } from '#model/site.ts';
import type { Lang } from '#model/words.ts';
import { columnTag, entryPicture, isExpired, type Kinds } from '#site/plan-column.ts';
import { openRelations } from '#site/plan-related.ts';
import { tagsOfEntry, type Tag } from '#site/plan-tags.ts';
import { fileOf, type PlannedPage } from '#site/planned-page.ts';

export interface EntriesJob {
  artifact: SiteArtifact;
  home: Crumb;
  kinds: Kinds;
  /** By column, in the order of its list. */
  lists: ReadonlyMap<string, readonly Entry[]>;
  tags: ReadonlyMap<string, Tag>;
}

/** The page of every entry, translations included. Introductions are shown by their column's page. */
export function planEntries({ artifact, home, kinds, lists, tags }: EntriesJob): PlannedPage[] {
  const { site, entries, now } = artifact;
  const places = columnPlaces(site.columns, [home]);
  const versions = versionsOf(entries, mainLangOf(site));
  const listed = neighboursIn(lists);
  const relationsOf = openRelations({
    originals: [...lists.values()].flat(),
    inLanguage: (original, lang) => versions.get(original)?.find((version) => version.lang === lang) ?? original,
    tags,
    kinds,
    now,
  });
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
      const all = versions.get(entry) ?? [entry];
      const original = all.find((version) => listed.has(version));
      const props: EntryProps = {
        kind: 'entry',
        title: entry.title,
        description: entry.summary,
        lang: entry.lang,
        crumbs: [...place.crumbs, { title: entry.title, path: entry.path }],
        column: place.tag,
        entry,
        picture: entryPicture(entry),
        translations: all.filter((other) => other !== entry).map(({ lang, path }) => ({ lang, path })),
        relations: original === undefined ? [] : relationsOf(original, entry.lang),
        ...(listed.get(entry) ?? { previous: null, next: null }),
        tags: listed.has(entry) ? tagsOfEntry(entry, tags).map(crumbOf) : [],
        form: kinds.get(entry.kind)?.form ?? null,
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

const crumbOf = ({ title, path }: Crumb): Crumb => ({ title, path });

const placeOf = (entry: Entry | undefined): Crumb | null => (entry === undefined ? null : crumbOf(entry));

/** The entries before and after each in its list. Translations stand in no list. */
function neighboursIn(
  lists: ReadonlyMap<string, readonly Entry[]>,
): ReadonlyMap<Entry, Pick<EntryProps, 'previous' | 'next'>> {
  return new Map(
    [...lists.values()].flatMap((list) =>
      list.map((entry, index) => [entry, { previous: placeOf(list[index - 1]), next: placeOf(list[index + 1]) }]),
    ),
  );
}

interface ColumnPlace {
  tag: EntryProps['column'];
  crumbs: readonly Crumb[];
}

function columnPlaces(columns: readonly Column[], above: readonly Crumb[]): Map<string, ColumnPlace> {
  const places = new Map<string, ColumnPlace>();
  for (const column of columns) {
    const crumbs = [...above, { title: column.title, path: `/${column.id}/` }];
    places.set(column.id, { tag: columnTag(column), crumbs });
    for (const [id, place] of columnPlaces(column.children, crumbs)) places.set(id, place);
  }
  return places;
}

/** An entry → the same text in all languages, itself among them. Most entries have no translation and are not in the map. */
function versionsOf(entries: readonly Entry[], main: Lang): ReadonlyMap<Entry, readonly Entry[]> {
  const translations = Map.groupBy(
    entries.filter(({ lang }) => lang !== main),
    ({ id, lang }) => id.slice(0, -lang.length - 1),
  );
  if (translations.size === 0) return new Map();
  const originals = new Map(
    entries.flatMap((entry) => (entry.lang === main && translations.has(entry.id) ? [[entry.id, entry]] : [])),
  );
  return new Map(
    [...translations]
      .map(([id, others]) => [originals.get(id) ?? [], others].flat())
      .filter((group) => group.length > 1)
      .flatMap((group) => group.map((entry) => [entry, group] as const)),
  );
}
