import type { Mender } from '#model/effort.ts';
import type { Finding } from '#model/evidence.ts';
import { hitVetoes, menderOf, type Repair } from '#model/repair.ts';
import type { ScoreCard, VetoLine } from '#model/score-card.ts';

/** A problem with what it costs: points of lines, or a veto. */
export interface Priced {
  finding: Finding;
  /** Most points first. */
  costs: readonly Repair[];
  vetoes: readonly VetoLine[];
}

/** Problems that one person can mend with one remedy: those of an owner under the indicator that fits them best. */
export interface ProblemGroup {
  /** Unique in the report. */
  id: string;
  mender: Mender;
  /** Null: they cost nothing. */
  under: { kind: 'veto'; veto: VetoLine } | { kind: 'line'; repair: Repair } | null;
  problems: Priced[];
}

/** Every problem that was found, once: vetoes first, then what is worth most. */
export function problemGroups(card: ScoreCard, repairs: readonly Repair[], prefix: string): ProblemGroup[] {
  const hits = hitVetoes(card);
  const priced = card.findings
    .map((finding) => ({
      finding,
      costs: repairs.filter((repair) => repair.findings.includes(finding)),
      vetoes: hits.filter((veto) => veto.findings.includes(finding.id)),
    }))
    .toSorted(
      (a, b) =>
        b.vetoes.length - a.vetoes.length || worthOf(b.costs) - worthOf(a.costs) || b.finding.places - a.finding.places,
    );
  const groups = new Map<string, ProblemGroup>();
  for (const one of priced) {
    const under = underOf(one);
    const indicator =
      under === null ? 'free' : under.kind === 'veto' ? under.veto.indicator : under.repair.line.indicator;
    const mender = menderOf(one.finding.owner);
    const id = `${prefix}-${mender}-${indicator}`;
    const group = groups.get(id) ?? { id, mender, under, problems: [] };
    group.problems.push(one);
    groups.set(id, group);
  }
  return [...groups.values()];
}

const worthOf = (costs: readonly Repair[]): number => costs.reduce((sum, repair) => sum + repair.worth, 0);

/** A veto before points; of several the one that rests on the fewest problems: its remedy fits this one best. */
function underOf({ vetoes, costs }: Priced): ProblemGroup['under'] {
  const [veto] = vetoes.toSorted((a, b) => a.findings.length - b.findings.length);
  if (veto !== undefined) return { kind: 'veto', veto };
  const [repair] = costs.toSorted((a, b) => a.findings.length - b.findings.length);
  return repair === undefined ? null : { kind: 'line', repair };
}
