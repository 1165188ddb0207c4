import type { Relation } from '#contracts/kind.ts';
import type { Card, Relations } from '#contracts/theme.ts';
import type { Entry } from '#model/entry.ts';
import type { Lang } from '#model/words.ts';
import { by } from '#lib/order.ts';
import { cardOf, isExpired, type Kinds } from '#site/plan-column.ts';
import { tagsOfEntry, type Tag } from '#site/plan-tags.ts';
import { nameIn, planWords } from '#site/plan-words.ts';

const mostRelated = 4;
/** How far from an entry its relatives are looked for in a tag's list: a tag may have thousands. */
const reach = 8;

export interface RelatedJob {
  /** Entries in the site's main language, in the order of lists. */
  originals: readonly Entry[];
  /** The entry in a language; itself where it is not translated. */
  inLanguage(original: Entry, lang: Lang): Entry;
  tags: ReadonlyMap<string, Tag>;
  kinds: Kinds;
  now: string;
}

/** What stands in relation to an original, for a reader of a language: what it names, what names it, and what is of the same matter. */
export function openRelations(job: RelatedJob): (original: Entry, lang: Lang) => Relations[] {
  const links = linksOf(job.originals, job.kinds);
  return (original, lang) => {
    if (!links.has(original) && original.keywords.length === 0) return [];
    const direct = mergedByName(links.get(original) ?? [], lang);
    const known = new Set([...direct.values()].flatMap((entries) => [...entries]));
    const isCurrent = (entry: Entry): boolean => !isExpired(entry, job.kinds.get(entry.kind), job.now);
    const related = sameMatter(original, job.tags).filter((entry) => !known.has(entry) && isCurrent(entry));
    const shown = (entry: Entry): Card => cardOf(job.inLanguage(entry, lang), job);
    const groups = [...direct].map(([name, entries]) => ({ name, cards: [...entries].map(shown) }));
    if (related.length === 0) return groups;
    const cards = related.slice(0, mostRelated).map((entry) => bare(shown(entry)));
    return [...groups, { name: planWords(lang).related, cards }];
  };
}

/** A card as a line shows it: an edited summary must not render every page that names its entry. */
const bare = (card: Card): Card => ({ ...card, summary: '', picture: null, fields: {} });

interface Link {
  names: Relation['forward'];
  to: Entry;
}

/** Every entry's links in both directions: those it has itself first, then those from others, by their kind. */
function linksOf(originals: readonly Entry[], kinds: Kinds): ReadonlyMap<Entry, Link[]> {
  const forward = new Map<Entry, Link[]>();
  const naming = originals.filter(({ kind }) => kinds.get(kind)?.relations !== undefined);
  if (naming.length === 0) return forward;
  const named = new Map(originals.map((entry) => [entry.path.slice(1, -1), entry]));
  const back = new Map<Entry, Link[]>();
  for (const from of naming.toSorted(by((entry) => entry.kind))) {
    for (const [field, relation] of Object.entries(kinds.get(from.kind)?.relations ?? {})) {
      for (const name of [from.fields[field]].flat()) {
        const to = typeof name === 'string' ? named.get(name.normalize('NFC')) : undefined;
        // One that waits for its day, or is over, is not there.
        if (to === undefined || to === from) continue;
        add(forward, from, { names: relation.forward, to });
        add(back, to, { names: relation.back, to: from });
      }
    }
  }
  for (const [entry, links] of back) forward.set(entry, [...(forward.get(entry) ?? []), ...links]);
  return forward;
}

function add(links: Map<Entry, Link[]>, of: Entry, link: Link): void {
  const found = links.get(of);
  if (found === undefined) links.set(of, [link]);
  else found.push(link);
}

function mergedByName(links: readonly Link[], lang: Lang): Map<string, Set<Entry>> {
  const groups = new Map<string, Set<Entry>>();
  for (const { names, to } of links) {
    const name = nameIn(names, lang);
    groups.set(name, (groups.get(name) ?? new Set()).add(to));
  }
  return groups;
}

/** Entries with the same tags: those with most of them first, then those that stand nearest in the lists. */
function sameMatter(entry: Entry, tags: ReadonlyMap<string, Tag>): Entry[] {
  const found = new Map<Entry, { shared: number; distance: number }>();
  for (const tag of tagsOfEntry(entry, tags)) {
    const own = tag.positions.get(entry) ?? 0;
    for (let at = Math.max(0, own - reach); at <= own + reach; at++) {
      const other = tag.entries[at];
      if (other === undefined || other === entry) continue;
      const before = found.get(other);
      const distance = Math.abs(at - own);
      found.set(other, {
        shared: (before?.shared ?? 0) + 1,
        distance: Math.min(distance, before?.distance ?? distance),
      });
    }
  }
  return [...found]
    .toSorted(
      ([a, one], [b, two]) => two.shared - one.shared || one.distance - two.distance || (a.path < b.path ? -1 : 1),
    )
    .map(([other]) => other);
}
