import type { Check } from '#contracts/check.ts';
import { nameOf } from '#model/indicator-system.ts';
import type { Period, SiteRecord } from '#model/ledger.ts';
import type { ScoreCard } from '#model/score-card.ts';
import { byCodeUnit } from '#lib/order.ts';
import { loadChecks } from '#pipeline/plug-ins.ts';
import { loadSystem, type LoadedSystem } from '#pipeline/load-systems.ts';
import { periodOf, readLedger, readRecord, type History } from '#pipeline/history.ts';
import { scoreSite } from '#score/score-site.ts';
import { splitMean, splitSite, type Split } from '#score/split-change.ts';

/** One site's score by one system, then and now. */
interface SiteChange {
  site: string;
  /** `federation@2026.1`, then and now; null where it was not scored. */
  systems: { before: string | null; after: string | null };
  before: number | null;
  after: number | null;
  /** Null where there is no score on either side to compare. */
  split: Split | null;
  /** Ids of findings that are new, and that are gone. */
  findings: { added: string[]; gone: string[] };
}

export interface Comparison {
  periods: { before: string; after: string };
  sites: SiteChange[];
  /** By system id: the means, vetoed sites included, and what moved them. */
  means: { system: string; before: number; after: number; split: Split }[];
}

/** Compares two periods of the ledger: what was seen then is scored by the rules of now to tell content from rules. */
export async function comparePeriods(from: string, to: string, history: History): Promise<Comparison> {
  const ledger = readLedger(history);
  const [a, b] = [periodOf(ledger, from), periodOf(ledger, to)];
  const checks = await loadChecks(history.root);
  const systems = new Map<string, LoadedSystem>();
  const rules = (name: string): LoadedSystem => {
    const known =
      systems.get(name) ?? loadSystem(name, { root: history.root, checks, askedAt: 'history/ledger.jsonl' });
    systems.set(name, known);
    return known;
  };
  const ids = [...new Set([...a.cards, ...b.cards].map(({ site }) => site))].toSorted(byCodeUnit);
  const sites = ids.flatMap((id) => {
    const [before, after] = [readRecord(history, a, id), readRecord(history, b, id)];
    const own = [...new Set([...(before?.cards ?? []), ...(after?.cards ?? [])].map(({ system }) => system.id))];
    return own.map((system) => changeOf({ id, system, before, after }, rules, checks));
  });
  return { periods: { before: from, after: to }, sites, means: meansOf(a, b, sites) };
}

interface Pair {
  id: string;
  system: string;
  before: SiteRecord | null;
  after: SiteRecord | null;
}

const idsOf = (record: SiteRecord | null): string[] =>
  (record?.evidence.findings ?? []).flatMap(({ id: finding, outcome }) => (outcome === 'failed' ? [finding] : []));

function changeOf(
  { id, system, before, after }: Pair,
  rules: (name: string) => LoadedSystem,
  checks: readonly Check[],
): SiteChange {
  const cardOf = (record: SiteRecord | null): ScoreCard | null =>
    record?.cards.find((card) => card.system.id === system) ?? null;
  const [then, now] = [cardOf(before), cardOf(after)];
  const [old, fresh] = [idsOf(before), idsOf(after)];
  return {
    site: id,
    systems: { before: then === null ? null : nameOf(then.system), after: now === null ? null : nameOf(now.system) },
    before: then?.score ?? null,
    after: now?.score ?? null,
    split: before === null || after === null || then === null || now === null ? null : splitOf(),
    findings: {
      added: fresh.filter((finding) => !old.includes(finding)),
      gone: old.filter((finding) => !fresh.includes(finding)),
    },
  };

  function splitOf(): Split | null {
    if (before === null || after === null || then === null || now === null) return null;
    const [oldName, newName] = [nameOf(then.system), nameOf(now.system)];
    const { system: loaded, hash, base } = rules(newName);
    const renamed = <J extends { system: string }>(one: J): J =>
      one.system === oldName ? { ...one, system: newName } : one;
    // What people judged by the former version counts for the same questions of the new one.
    const judgedThen = {
      assessments: before.assessments.map(renamed),
      decisions: {
        exemptions: before.decisions.exemptions.map(renamed),
        plans: before.decisions.plans.map(renamed),
        overrules: before.decisions.overrules.map(renamed),
      },
    };
    const score = (seen: SiteRecord, judged: Pick<SiteRecord, 'assessments' | 'decisions'>): number | null =>
      scoreSite({
        site: seen.site,
        evidence: seen.evidence,
        entries: seen.entries,
        system: loaded,
        systemHash: hash,
        base,
        checks,
        ...judged,
      }).score;
    const newRules = score(before, judgedThen);
    const newContent = score(after, judgedThen);
    const newJudgement = score(after, { assessments: after.assessments, decisions: after.decisions });
    if (then.score === null || now.score === null) return null;
    if (newRules === null || newContent === null || newJudgement === null) return null;
    return splitSite({ before: then.score, newRules, newContent, newJudgement, after: now.score });
  }
}

const idOf = (system: string): string => system.replace(/@.*$/, '');

const meanOf = ({ cards }: Period, id: string): number | null => {
  const scores = cards.flatMap(({ system, score }) => (idOf(system) === id && score !== null ? [score] : []));
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
};

function meansOf(a: Period, b: Period, sites: readonly SiteChange[]): Comparison['means'] {
  const ids = [...new Set([...a.cards, ...b.cards].map(({ system }) => idOf(system)))].toSorted(byCodeUnit);
  return ids.flatMap((system) => {
    const [before, after] = [meanOf(a, system), meanOf(b, system)];
    if (before === null || after === null) return [];
    const common = sites.flatMap(({ systems, before: then, after: now, split }) =>
      idOf(systems.after ?? '') === system && then !== null && now !== null && split !== null
        ? [{ before: then, after: now, split }]
        : [],
    );
    return [{ system, before, after, split: splitMean(common, { before, after }) }];
  });
}
