import { isAwaited } from '#model/answered-by.ts';
import { hitVetoes, unknownLines, unknownVetoes } from '#model/repair.ts';
import type { ScoreCard, VetoLine } from '#model/score-card.ts';

/**
 * What the scoreboard keeps of a card: some hundred bytes a site, so that 3,200 sites fit in memory where their cards do
 * not. Everything else of a card goes into sums while it passes by.
 */
export interface SiteRow {
  system: ScoreCard['system'];
  site: ScoreCard['site'];
  now: string;
  score: number | null;
  floor: number | null;
  ceiling: number | null;
  coverage: number;
  band: ScoreCard['band'];
  hits: VetoName[];
  unknownVetoes: VetoName[];
  /** Indicators without a verdict. */
  unknown: number;
  /** Of them and of the vetoes, those that wait for a person. */
  waiting: number;
  findings: number;
  /** Points of each indicator, in the order of `SystemSums.indicators`: null unknown, undefined not applicable. */
  earned: (number | null | undefined)[];
}

export type VetoName = Pick<VetoLine, 'indicator' | 'title'>;

/** Reduces a card. `earned` is filled by the sums, which know the order of the indicators. */
export function rowOf(card: ScoreCard): SiteRow {
  const { system, site, now, score, floor, ceiling, coverage, band } = card;
  const open = unknownVetoes(card);
  const unknown = unknownLines(card);
  return {
    system,
    site,
    now,
    score,
    floor,
    ceiling,
    coverage,
    band,
    hits: hitVetoes(card).map(nameOf),
    unknownVetoes: open.map(nameOf),
    unknown: unknown.length,
    waiting: [...open, ...unknown].filter(({ by }) => isAwaited(by)).length,
    findings: card.findings.length,
    earned: [],
  };
}

const nameOf = ({ indicator, title }: VetoLine): VetoName => ({ indicator, title });

/** The hash too: two cards with one version but other rules do not belong in one ranking. */
export const systemKey = ({ id, version, hash }: ScoreCard['system']): string => `${id}@${version} ${hash}`;
