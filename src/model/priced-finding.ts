import type { Finding } from './evidence.ts';
import { hitVetoes, repairsOf, type Repair } from './repair.ts';
import type { ScoreCard, VetoLine } from './score-card.ts';

/** A problem of a site, once, with what it costs in each system that scores the site. */
export interface PricedFinding {
  finding: Finding;
  /** Lines that it costs points, most points first. */
  costs: (Repair & { system: string })[];
  /** Vetoes that are hit by it. */
  vetoes: { system: string; veto: VetoLine }[];
}

/** `federation@2026.1`: how people, files and reports name a version of a system. */
export const systemName = ({ system }: Pick<ScoreCard, 'system'>): string => `${system.id}@${system.version}`;

/** Every problem that was found, once over all cards of a site: vetoes first, then what is worth most. */
export function pricedFindings(cards: readonly ScoreCard[]): PricedFinding[] {
  const all = new Map<string, PricedFinding>();
  for (const card of cards) {
    for (const finding of card.findings) all.set(finding.id, { finding, costs: [], vetoes: [] });
  }
  for (const card of cards) {
    const system = systemName(card);
    for (const repair of repairsOf(card)) {
      for (const { id } of repair.findings) all.get(id)?.costs.push({ ...repair, system });
    }
    for (const veto of hitVetoes(card)) {
      for (const id of veto.findings) all.get(id)?.vetoes.push({ system, veto });
    }
  }
  return [...all.values()].toSorted(
    (a, b) =>
      b.vetoes.length - a.vetoes.length ||
      worthOf(b) - worthOf(a) ||
      b.finding.places - a.finding.places ||
      (a.finding.id < b.finding.id ? -1 : 1),
  );
}

/** The most points that mending it can win on one card; 0 when it costs nothing. */
export const worthOf = ({ costs }: Pick<PricedFinding, 'costs'>): number =>
  Math.max(0, ...costs.map(({ worth }) => worth));

/** What lost points or hit a veto without a place in a file: nobody would see it in a list of findings. */
export const placelessRepairs = (card: ScoreCard): Repair[] =>
  repairsOf(card).filter(({ findings }) => findings.length === 0);
export const placelessVetoes = (card: ScoreCard): VetoLine[] =>
  hitVetoes(card).filter(({ findings }) => findings.length === 0);
