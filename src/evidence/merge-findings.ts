import type { Fact, Finding, Owner, Place } from '#model/evidence.ts';
import { hashOf } from '#lib/hash.ts';
import { by, byCodeUnit } from '#lib/order.ts';
import { ruleGroups } from '#evidence/rule-groups.ts';
import { exampleOf } from '#evidence/examples.ts';

/**
 * Says each barrier once. Facts are the same barrier when they share their owner (a line of content, or a component of the
 * theme) and their criteria (beyond WCAG: their rule), or when two engines name one criterion at one element.
 * The order of the facts does not matter.
 */
export function mergeFindings(site: string, facts: readonly Fact[], isStrange = false): Finding[] {
  const sorted = facts.toSorted(by(factKey));
  const failed = sorted.filter((fact) => fact.outcome === 'failed');
  const decided = new Set(failed.flatMap(elementKeys));
  // What one engine could not tell, another has seen fail: nothing is left to ask.
  const open = sorted.filter(
    (fact) => fact.outcome === 'cantTell' && !elementKeys(fact).some((key) => decided.has(key)),
  );
  const barriers = [...groups(failed, isStrange), ...groups(open, isStrange)].map((group) => toFinding(site, group));
  return numbered(site, barriers).toSorted(by(findingKey));
}

/** Orders facts the same on every machine. */
export const factKey = ({ at, engine, rule, outcome, message }: Fact): string =>
  [at.page, engine, at.state ?? '', at.selector ?? '', rule, outcome, message.en, at.snippet ?? ''].join('\n');

/** Joins facts that share a key, and those that share one with these, and so on. */
function groups(facts: readonly Fact[], isStrange: boolean): Fact[][] {
  const leader = facts.map((_fact, index) => index);
  const lead = (index: number): number => {
    let at = index;
    while (leader[at] !== at) at = leader[at] = leader[leader[at]!]!;
    return at;
  };
  const first = new Map<string, number>();
  for (const [index, fact] of facts.entries()) {
    for (const key of [barrierKey(fact) + (isStrange ? shapeOf(fact) : ''), ...elementKeys(fact)]) {
      const other = first.get(key);
      if (other === undefined) first.set(key, index);
      else leader[Math.max(lead(other), lead(index))] = Math.min(lead(other), lead(index));
    }
  }
  const found = new Map<number, Fact[]>();
  for (const [index, fact] of facts.entries()) {
    const group = found.get(lead(index)) ?? [];
    group.push(fact);
    found.set(lead(index), group);
  }
  return [...found.values()];
}

const ownerKey = (owner: Owner): string =>
  owner.kind === 'content'
    ? `content ${owner.file} ${String(owner.line ?? 0).padStart(7, '0')}`
    : `theme ${owner.theme} ${owner.component}`;

const barrierKey = ({ owner, criteria, rule }: Fact): string =>
  `${ownerKey(owner)}\n${criteria.length > 0 ? criteria.toSorted(byCodeUnit).join(' ') : `rule ${ruleGroups[rule] ?? rule}`}`;

/**
 * Pages that are not ours say neither lines nor components: there the like of an element is what stands at the same path but
 * for its number among its siblings, as the links of one menu do.
 */
const shapeOf = ({ at }: Fact): string => `\n${(at.selector ?? '').replaceAll(/:nth-child\(\d+\)/g, '')}`;

const elementKeys = ({ owner, criteria, at }: Fact): string[] =>
  at.selector === undefined
    ? []
    : criteria.map((number) => [ownerKey(owner), at.page, at.state ?? '', at.selector, number].join('\n'));

function toFinding(site: string, group: readonly Fact[]): Finding {
  const ordered = group.toSorted(by((fact) => `${tellerKey(fact)}\n${fact.rule}\n${factKey(fact)}`));
  const [{ owner, outcome, message }] = [ordered[0]!];
  const rules = unique(group.map(({ rule }) => rule)).toSorted(byCodeUnit);
  const criteria = unique(group.flatMap((fact) => fact.criteria)).toSorted(by(paddedNumbers));
  // Two engines at one element are one place, told by the engine that comes first.
  const places = new Map(ordered.toReversed().map(({ at }) => [placeKey(at), at]));
  const at = exampleOf([...places.values()].toSorted(by(placeKey)));
  const id = hashOf([
    site,
    criteria.length > 0 ? criteria : rules,
    steady(owner),
    owner.kind === 'content' ? at[0]?.snippet : null,
  ]);
  return {
    id,
    rules,
    criteria,
    outcome,
    owner,
    at,
    places: places.size,
    engines: unique(group.map(({ engine }) => engine)).toSorted(byCodeUnit),
    message,
  };
}

/** Engines whose words come last: they say less in Chinese. */
const lastToTell = new Set(['accesslint', 'alfa']);

const tellerKey = ({ engine }: Fact): string => `${lastToTell.has(engine) ? 1 : 0} ${engine}`;

/** An owner as it stays when lines above it come and go. */
const steady = (owner: Owner): string => (owner.kind === 'content' ? owner.file : `${owner.theme} ${owner.component}`);

/** The same barrier on two lines of a file has one identity: the second and later ones are counted. */
function numbered(site: string, findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.toSorted(by(findingKey)).map((finding) => {
    const key = `${finding.id} ${finding.outcome}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const isPlain = nth === 0 && finding.outcome === 'failed';
    return isPlain ? finding : { ...finding, id: hashOf([site, finding.id, finding.outcome, nth]) };
  });
}

const findingKey = ({ outcome, owner, criteria, rules, id }: Finding): string =>
  [outcome === 'failed' ? 0 : 1, ownerKey(owner), criteria.map(paddedNumbers).join(' '), rules.join(' '), id].join(
    '\n',
  );

export const placeKey = ({ page, selector, state }: Place): string => [page, state ?? '', selector ?? ''].join('\n');

const paddedNumbers = (number: string): string => number.replaceAll(/\d+/g, (digits) => digits.padStart(3, '0'));

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
