import type { SiteEngine, SiteLook, SiteView } from '#contracts/engine.ts';
import { text, type Text } from '#lib/text.ts';
import { targetFinder, type Target } from './find-target.ts';
import { placeOf } from './place.ts';
import { readPage, type Reference } from './read-page.ts';

type Seen = SiteLook['sightings'][number];

const rules = ['dead-anchor', 'dead-link', 'missing-asset'] as const;
type Rule = (typeof rules)[number];

/** Reports every link, anchor and asset inside the site that leads to nothing. Addresses of other hosts are only counted. */
const engine: SiteEngine = {
  sees: 'site',
  version: '1.1.0',
  options: {},
  wholeSite: true,
  criteria: [],
  look(view) {
    const targetOf = targetFinder(view);
    const anchorsOf = new Map<string, ReadonlySet<string>>();
    const tally = newTally();
    // An anchor of another page can be judged only when all pages have been read.
    const later: { page: string; fragment: string; seen: Seen }[] = [];
    for (const page of view.pages) {
      const { references, anchors } = readPage(view.htmlOf(page));
      anchorsOf.set(page.path, anchors);
      for (const reference of references) {
        const target = targetOf(reference.value, page.path);
        const at = (): Seen['at'] => ({ page: page.path, ...placeOf(reference.element) });
        countTarget(tally, reference, target, at);
        if (target.kind !== 'page' || target.fragment === '' || target.fragment === 'top') continue;
        if (target.path === page.path && anchors.has(target.fragment)) tally.passed['dead-anchor']++;
        else {
          const seen = sighting('dead-anchor', deadAnchor(reference.value), at());
          later.push({ page: target.path, fragment: target.fragment, seen });
        }
      }
    }
    const anchorsAt = anchorFinder(view, anchorsOf);
    for (const { page, fragment, seen } of later) {
      if (anchorsAt(page)?.has(fragment) === true) tally.passed['dead-anchor']++;
      else tally.sightings.push(seen);
    }
    return asLook(tally);
  },
};

export default engine;

/** The anchors of a page; those that nobody looks at are read when a link leads into one. */
function anchorFinder(
  view: SiteView,
  known: Map<string, ReadonlySet<string>>,
): (path: string) => ReadonlySet<string> | undefined {
  const unread = new Map(view.others.map((page) => [page.path, page]));
  return (path) => {
    const page = unread.get(path);
    if (page !== undefined && !known.has(path)) known.set(path, readPage(view.htmlOf(page)).anchors);
    return known.get(path);
  };
}

interface Tally {
  passed: Record<Rule, number>;
  sightings: Seen[];
  external: number;
}

const newTally = (): Tally => ({
  passed: { 'dead-anchor': 0, 'dead-link': 0, 'missing-asset': 0 },
  sightings: [],
  external: 0,
});

function countTarget(tally: Tally, reference: Reference, target: Target, at: () => Seen['at']): void {
  const rule: Rule = reference.use === 'link' ? 'dead-link' : 'missing-asset';
  if (target.kind === 'elsewhere') tally.external++;
  else if (target.kind === 'missing') tally.sightings.push(sighting(rule, missing(reference, target), at()));
  else if (target.kind !== 'other') tally.passed[rule]++;
}

const asLook = ({ passed, sightings, external }: Tally): SiteLook => ({
  passed: Object.fromEntries(rules.flatMap((rule) => (passed[rule] > 0 ? [[rule, passed[rule]]] : []))),
  inapplicable: rules.filter((rule) => passed[rule] === 0 && !sightings.some((seen) => seen.rule === rule)),
  sightings,
  measures: [{ name: 'external-links', of: '', value: external, unit: 'count', detail: {} }],
});

const sighting = (rule: Rule, message: Text, at: Seen['at']): Seen => ({
  rule,
  outcome: 'failed',
  criteria: [],
  message,
  at,
});

function missing({ use, value }: Reference, { because }: Extract<Target, { kind: 'missing' }>): Text {
  const [zh, en] = use === 'link' ? ['链接', 'Link'] : ['文件地址', 'Address of a file'];
  if (because === 'malformed') return text(`${zh} ${value} 不是正确的地址`, `${en} ${value} is not an address`);
  if (because === 'outside') {
    return text(`${zh} ${value} 离开了本网站所在的路径`, `${en} ${value} leaves the path that the site is at`);
  }
  return text(`${zh} ${value} 在本网站中不存在`, `${en} ${value} leads to nothing on this site`);
}

const deadAnchor = (value: string): Text =>
  text(`链接 ${value} 指向的页内位置不存在`, `Link ${value} points at a place that its page does not have`);
