import type { Glance, PageParts, Repeated } from './read-page.ts';
import { withOneWay } from './ways.ts';

/** What one page does otherwise than most pages it is linked with. */
export interface Odd {
  rule: 'same-order' | 'same-name' | 'help-in-place' | 'several-ways';
  page: string;
  at: Repeated['at'];
  /** What it does, and what most others do. */
  own: string;
  others: string;
}

/** Fewer links in common may stand in any order by chance. */
const fewest = 3;
/** Navigation that is repeated offers nearly the same everywhere; a page may add its own links, or leave out itself. */
const mostlySame = 0.6;

/**
 * Holds pages that link to one another, in one language, against each other. Where they differ the page is named that agrees
 * with fewer pages than it differs from; of two pages both.
 */
export function* compare(pages: readonly PageParts[], others: Glance): Iterable<Odd> {
  for (const group of groupsOf(pages)) {
    yield* orders(group);
    yield* namings(group);
    yield* helps(group);
    for (const { path } of withOneWay(group, others)) {
      yield {
        rule: 'several-ways',
        page: path,
        at: { selector: 'html > body', snippet: '<body>' },
        own: '',
        others: '',
      };
    }
  }
}

/** Pages that reach one another by links, whatever the direction; of each language its own group. */
function groupsOf(pages: readonly PageParts[]): PageParts[][] {
  const linked = linksOf(pages);
  const rest = new Set(pages);
  const groups = pages.map((first) => (rest.delete(first) ? reached(first, linked, rest) : []));
  return groups.filter(({ length }) => length > 1);
}

function reached(first: PageParts, linked: Linked, rest: Set<PageParts>): PageParts[] {
  const group = [first];
  for (const page of group) {
    for (const other of linked.get(page) ?? []) if (rest.delete(other)) group.push(other);
  }
  return group;
}

type Linked = ReadonlyMap<PageParts, ReadonlySet<PageParts>>;

function linksOf(pages: readonly PageParts[]): Linked {
  const byPath = new Map(pages.map((page) => [page.path.replace(/index\.html?$/, ''), page]));
  const linked = new Map<PageParts, Set<PageParts>>(pages.map((page) => [page, new Set()]));
  for (const page of pages) {
    for (const target of page.leadsTo) {
      const other = byPath.get(target);
      if (other === undefined || other === page || other.lang !== page.lang) continue;
      linked.get(page)?.add(other);
      linked.get(other)?.add(page);
    }
  }
  return linked;
}

/** Whether more pages speak against it than for it. */
const isOdd = (against: number, all: number): boolean => against > all - against;

/** SC 3.2.3, failure F66: what several pages offer in their navigation stands in the same order. */
function* orders(group: readonly PageParts[]): Iterable<Odd> {
  for (const page of group) {
    for (const own of page.navigations) {
      const alike = group.flatMap((other) => (other === page ? [] : alikeIn(other, own.names)));
      const against = alike.filter((names) => !inSameOrder(own.names, names));
      if (!isOdd(against.length, alike.length)) continue;
      const [others = []] = against;
      yield { rule: 'same-order', page: page.path, at: own.at, own: own.names.join('、'), others: others.join('、') };
    }
  }
}

/** The navigation of a page that offers the same, if it has one: keywords of two articles have some in common, and are other lists. */
function alikeIn({ navigations }: PageParts, own: readonly string[]): (readonly string[])[] {
  const match = navigations.find(({ names }) => {
    const both = common(own, names).length;
    return both >= fewest && both > Math.max(own.length, names.length) * mostlySame;
  });
  return match === undefined ? [] : [match.names];
}

const common = (one: readonly string[], other: readonly string[]): string[] =>
  one.filter((name) => other.includes(name));

const inSameOrder = (one: readonly string[], other: readonly string[]): boolean =>
  common(unique(one), other).join('\n') === common(unique(other), one).join('\n');

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** SC 3.2.4, failure F31: what does the same in header, navigation and footer is called the same. */
function* namings(group: readonly PageParts[]): Iterable<Odd> {
  for (const page of group) {
    for (const own of page.repeated) {
      const others = group.filter((other) => other !== page).map((other) => namesFor(other, own));
      if (namesFor(page, own).length > 1) continue;
      const told = others.filter((each) => each.length === 1).map((each) => each[0]!);
      const against = told.filter((name) => !isLike(name, own.name));
      if (isOdd(against.length, told.length)) {
        yield { rule: 'same-name', page: page.path, at: own.at, own: own.name, others: against[0]! };
      }
    }
  }
}

const namesFor = (page: PageParts, { does, part }: Repeated): string[] =>
  unique(page.repeated.filter((one) => one.does === does && one.part === part).map(({ name }) => name));

/** 联系 and 联系我们 are one name. */
const isLike = (one: string, other: string): boolean => {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.includes(b) || b.includes(a);
};

const help = /帮助|客服|联系(?:我们|方式)|咨询|热线|常见问题|\bhelp\b|\bcontact\b|\bsupport\b|\bfaq\b|\bchat\b/i;

/** SC 3.2.6: help that several pages offer stands in the same part of each. */
function* helps(group: readonly PageParts[]): Iterable<Odd> {
  for (const page of group) {
    for (const own of page.repeated.filter(isHelp)) {
      const ownParts = partsFor(page, own);
      const parts = group.filter((other) => other !== page).map((other) => partsFor(other, own));
      const there = parts.filter(({ length }) => length > 0);
      const against = there.filter((each) => !each.some((part) => ownParts.includes(part)));
      if (!isOdd(against.length, there.length)) continue;
      yield { rule: 'help-in-place', page: page.path, at: own.at, own: own.part, others: against[0]?.[0] ?? '' };
    }
  }
}

const isHelp = ({ name, does }: Repeated): boolean => help.test(name) || /^goes (?:tel|mailto):/.test(does);

const partsFor = ({ repeated }: PageParts, { does }: Repeated): string[] =>
  repeated.filter((one) => one.does === does).map(({ part }) => part);
