import { by } from '#lib/order.ts';
import type { Evidence } from '#model/evidence.ts';
import type { Band } from '#model/indicator-system.ts';
import { pagesLooked } from '#model/looks.ts';
import type { ScoreCard } from '#model/score-card.ts';
import { isLeftOut } from './decisions-in-force.ts';
import type { ScoreInput } from './score-input.ts';
import { scorePart, scoreVeto } from './score-line.ts';
import { standingOf } from './standing.ts';
import { bonusOf, percentsOf, sumParts, totalsOf, vetoCoverage, withBonus } from './sums.ts';

/** Scores one site by one indicator system. Pure: the same evidence, system and assessments give the same card. */
export function scoreSite(input: ScoreInput): ScoreCard {
  const { site, evidence, system, systemHash, base } = input;
  const lines = system.parts.flatMap((part) => scorePart(part, input));
  const vetoes = system.vetoes.map((veto) => scoreVeto(veto, input));
  const parts = sumParts(system.parts, lines);
  const bonusParts = new Set(system.parts.filter((part) => part.kind === 'bonus').map((part) => part.id));
  const totals = totalsOf(lines.filter((line) => !bonusParts.has(line.part)));
  const bonus = bonusOf(system, lines, percentsOf(totals));
  const { score, floor, ceiling } = withBonus(percentsOf(totals), bonus);
  const passMark = system.marks.pass ?? null;
  const isVetoed = vetoes.some((veto) => veto.outcome === 'hit');
  const { id, level, url, example, parent } = site;
  return {
    schema: 2,
    site: { id, name: site.name['zh-CN'], level, url, example, ...(parent === undefined ? {} : { parent }) },
    system: { id: system.id, version: system.version, hash: systemHash, title: system.title },
    now: evidence.now,
    build: evidence.build,
    browser: evidence.browser,
    score,
    floor,
    ceiling,
    coverage: system.score === 'none' ? vetoCoverage(vetoes) : totals.coverage,
    band: isVetoed ? null : bandOf(score, system.bands),
    standing: standingOf({ vetoes, parts, floor, ceiling, passMark }),
    passMark,
    bonus,
    leftOut: system.leftOut.filter(({ part }) => isLeftOut(part, input)),
    extends: base === null ? null : standingBy(base, input),
    vetoes,
    parts,
    lines,
    groups: system.groups.map(({ points = null, ...group }) => ({ ...group, points })),
    notScored: system.notScored,
    findings: evidence.findings.toSorted(by((finding) => finding.id)),
    gaps: gapsOf(evidence),
    pagesLooked: pagesLooked(evidence),
  };
}

/** How the site stands by the national system alone: an extension may ask more, and must not hide it. */
function standingBy(base: NonNullable<ScoreInput['base']>, input: ScoreInput): ScoreCard['extends'] {
  const { system, score, floor, ceiling, coverage, band, standing } = scoreSite({
    ...input,
    system: base.system,
    systemHash: base.hash,
    base: null,
  });
  return { system, score, floor, ceiling, coverage, band, standing };
}

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
