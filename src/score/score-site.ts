import { by } from '#lib/order.ts';
import type { Evidence } from '#model/evidence.ts';
import type { Band } from '#model/indicator-system.ts';
import type { Line, ScoreCard } from '#model/score-card.ts';
import type { ScoreInput } from './score-input.ts';
import { scoreLine, scoreVeto } from './score-line.ts';

/** Scores one site by one indicator system. Pure: the same evidence, system and assessments give the same card. */
export function scoreSite(input: ScoreInput): ScoreCard {
  const { site, evidence, system, systemHash } = input;
  const lines = system.parts.flatMap((part) =>
    part.indicators.map((indicator) => scoreLine(part.id, indicator, input)),
  );
  const vetoes = system.vetoes.map((veto) => scoreVeto(veto, input));
  const applicable = totalsOf(lines);
  const known = totalsOf(lines.filter((line) => line.earned !== null));
  const score = percent(known.earned, known.points);
  const isVetoed = vetoes.some((veto) => veto.outcome === 'hit');
  const { id, level, url, example } = site;
  return {
    schema: 1,
    site: { id, name: site.name['zh-CN'], level, url, example },
    system: { id: system.id, version: system.version, hash: systemHash, title: system.title },
    now: evidence.now,
    build: evidence.build,
    browser: evidence.browser,
    score,
    floor: percent(applicable.floor, applicable.points),
    ceiling: percent(applicable.ceiling, applicable.points),
    coverage: applicable.points === 0 ? 0 : known.points / applicable.points,
    band: isVetoed ? null : bandOf(score, system.bands),
    vetoes,
    parts: system.parts.map((part) => ({
      id: part.id,
      title: part.title,
      ...totalsOf(lines.filter((line) => line.part === part.id)),
    })),
    lines,
    findings: evidence.findings.toSorted(by((finding) => finding.id)),
    gaps: gapsOf(evidence),
    pagesLooked: new Set(evidence.looked.map((look) => look.page).filter((page) => page !== '*')).size,
  };
}

/** Sums over the lines that apply; an unknown line has points and bounds but earned nothing yet. */
function totalsOf(lines: readonly Line[]): { points: number; earned: number; floor: number; ceiling: number } {
  const totals = { points: 0, earned: 0, floor: 0, ceiling: 0 };
  for (const line of lines) {
    if (line.floor === null || line.ceiling === null) continue;
    totals.points += line.points;
    totals.earned += line.earned ?? 0;
    totals.floor += line.floor;
    totals.ceiling += line.ceiling;
  }
  return totals;
}

const percent = (earned: number, points: number): number | null => (points === 0 ? null : (100 * earned) / points);

function bandOf(score: number | null, bands: readonly Band[]): ScoreCard['band'] {
  if (score === null) return null;
  const band = bands.filter((one) => score >= one.from).toSorted((a, b) => b.from - a.from)[0];
  return band === undefined ? null : { id: band.id, title: band.title };
}

/** Gaps with one cause, said once with their number of pages. */
function gapsOf({ gaps }: Evidence): ScoreCard['gaps'] {
  const causes = Map.groupBy(gaps, (gap) => `${gap.engine} ${gap.because.en}`);
  return [...causes].toSorted(by(([cause]) => cause)).map(([, same]) => ({
    engine: same[0]!.engine,
    pages: new Set(same.map((gap) => gap.page)).size,
    because: same[0]!.because,
  }));
}
