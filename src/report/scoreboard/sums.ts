import { byCodeUnit } from '#lib/order.ts';
import type { Text } from '#lib/text.ts';
import { isAwaited } from '#model/answered-by.ts';
import type { Finding } from '#model/evidence.ts';
import type { ScoreCard } from '#model/score-card.ts';
import { rowOf, systemKey, type SiteRow } from './site-row.ts';

/** One indicator over all sites of a system. */
export interface IndicatorSum {
  id: string;
  title: Text;
  why: Text;
  part: Text;
  points: number;
  measured: number;
  unknown: number;
  inapplicable: number;
  /** Sites that have all its points. */
  full: number;
  /** Points lost, over all sites. */
  lost: number;
  /** Sites where nobody has judged it yet, though only a person can. */
  waiting: number;
}

export interface SystemSums {
  system: ScoreCard['system'];
  /** In the order of the card. */
  indicators: IndicatorSum[];
  /** Vetoes: id → how many sites they are hit on, and unknown on. */
  vetoes: Map<string, { title: Text; hit: number; unknown: number }>;
}

/** One cause of defects over all sites: a success criterion or a rule, and who can mend it. */
export interface DefectSum {
  /** `1.4.3`, or the rule's id where no criterion is named. */
  cause: string;
  owner: 'content' | 'theme';
  /** The theme, where it is to mend. */
  theme: string | null;
  sites: number;
  findings: number;
  places: number;
  /** One of its messages: the first by code units, whatever the order of the sites. */
  example: Text;
}

/** Everything that the pages of the scoreboard are made of. */
export interface Sums {
  rows: SiteRow[];
  systems: Map<string, SystemSums>;
  defects: Map<string, DefectSum>;
  /** Engine → sites with a gap of it. */
  gaps: Map<string, number>;
}

export const newSums = (): Sums => ({ rows: [], systems: new Map(), defects: new Map(), gaps: new Map() });

/** Adds one site, by all its cards. The cards may be forgotten afterwards. */
export function addSite(sums: Sums, cards: readonly ScoreCard[]): void {
  for (const card of cards) {
    const row = rowOf(card);
    const system = systemOf(sums, card);
    addLines(system, card, row);
    // One object for all: each card was parsed with one of its own.
    sums.rows.push({ ...row, system: system.system });
  }
  // All cards of a site rest on the same evidence.
  const [first] = cards;
  if (first === undefined) return;
  const seen = new Set<string>();
  for (const finding of first.findings) addDefect(sums.defects, finding, seen);
  for (const engine of new Set(first.gaps.map((gap) => gap.engine))) {
    sums.gaps.set(engine, (sums.gaps.get(engine) ?? 0) + 1);
  }
}

function systemOf({ systems }: Sums, { system }: ScoreCard): SystemSums {
  const key = systemKey(system);
  const known = systems.get(key) ?? { system, indicators: [], vetoes: new Map() };
  systems.set(key, known);
  return known;
}

function addLines(sums: SystemSums, card: ScoreCard, row: SiteRow): void {
  const indexOf = new Map(sums.indicators.map(({ id }, index) => [id, index]));
  for (const line of card.lines) {
    const index = indexOf.get(line.indicator) ?? sums.indicators.push(newIndicator(line, card)) - 1;
    const sum = sums.indicators[index]!;
    if (line.verdict.kind === 'inapplicable') {
      sum.inapplicable += 1;
      continue;
    }
    row.earned[index] = line.earned;
    if (line.earned === null) {
      sum.unknown += 1;
      if (isAwaited(line.by)) sum.waiting += 1;
      continue;
    }
    sum.measured += 1;
    sum.lost += line.points - line.earned;
    if (line.earned >= line.points) sum.full += 1;
  }
  for (const { indicator, title, outcome } of card.vetoes) {
    const veto = sums.vetoes.get(indicator) ?? { title, hit: 0, unknown: 0 };
    if (outcome === 'hit' || outcome === 'unknown') veto[outcome] += 1;
    sums.vetoes.set(indicator, veto);
  }
}

const newIndicator = (line: ScoreCard['lines'][number], card: ScoreCard): IndicatorSum => ({
  id: line.indicator,
  title: line.title,
  why: line.why,
  part: card.parts.find(({ id }) => id === line.part)?.title ?? { 'zh-CN': line.part, en: line.part },
  points: line.points,
  measured: 0,
  unknown: 0,
  inapplicable: 0,
  full: 0,
  lost: 0,
  waiting: 0,
});

function addDefect(defects: Map<string, DefectSum>, finding: Finding, seen: Set<string>): void {
  if (finding.outcome !== 'failed') return;
  const { owner, places, message } = finding;
  const cause = finding.criteria[0] ?? finding.rules[0] ?? '';
  const theme = owner.kind === 'theme' ? owner.theme : null;
  const key = `${owner.kind} ${theme ?? ''} ${cause}`;
  const known = defects.get(key);
  if (known === undefined) {
    defects.set(key, { cause, owner: owner.kind, theme, sites: 1, findings: 1, places, example: message });
  } else {
    known.findings += 1;
    known.places += places;
    if (!seen.has(key)) known.sites += 1;
    if (byCodeUnit(message.en, known.example.en) < 0) known.example = message;
  }
  seen.add(key);
}
