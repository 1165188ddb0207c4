import { unitsOf, type Mender } from './effort.ts';
import type { Finding, Owner } from './evidence.ts';
import type { Line, ScoreCard } from './score-card.ts';

/** A line that lost points, and what it is worth to mend it. */
export interface Repair {
  line: Line;
  /** Points to win: all of the line's points less those earned. */
  worth: number;
  findings: Finding[];
}

/** What to mend first: the measured lines that lost points, most points first; ties keep the order of the card. */
export function repairsOf(card: Pick<ScoreCard, 'lines' | 'findings'>): Repair[] {
  const findingOf = new Map(card.findings.map((finding) => [finding.id, finding]));
  return card.lines
    .filter((line) => line.verdict.kind === 'measured' && line.earned !== null && line.earned < line.points)
    .map((line) => ({
      line,
      worth: line.points - (line.earned ?? 0),
      findings: line.findings.map((id) => findingOf.get(id)).filter((finding) => finding !== undefined),
    }))
    .toSorted((a, b) => b.worth - a.worth);
}

/** Who can mend what this owner owns: editors content, technicians a theme of their own, the national office the theme that all share. */
export function menderOf(owner: Owner): Mender {
  if (owner.kind === 'content') return 'editor';
  return owner.theme === 'base' ? 'national' : 'technician';
}

/**
 * What one kind of people mends first: the repairs with findings of theirs, and those without any that are theirs to do, by
 * points to win for the effort. Ties keep the order of points.
 */
export const repairsFor = (mender: Mender, repairs: readonly Repair[]): Repair[] =>
  repairs
    .map((repair) => ({ ...repair, findings: repair.findings.filter(({ owner }) => menderOf(owner) === mender) }))
    .filter(({ line, findings }) => findings.length > 0 || (line.findings.length === 0 && line.effort.by === mender))
    .toSorted((a, b) => winPerEffort(b) - winPerEffort(a));

const winPerEffort = ({ worth, line }: Repair): number => worth / unitsOf[line.effort.size];

/** Vetoes that stand against the site. */
export const hitVetoes = (card: Pick<ScoreCard, 'vetoes'>): ScoreCard['vetoes'] =>
  card.vetoes.filter((veto) => veto.outcome === 'hit');

/** What has no answer yet: lines and vetoes whose verdict is unknown. */
export const unknownLines = (card: Pick<ScoreCard, 'lines'>): Line[] =>
  card.lines.filter((line) => line.verdict.kind === 'unknown');
export const unknownVetoes = (card: Pick<ScoreCard, 'vetoes'>): ScoreCard['vetoes'] =>
  card.vetoes.filter((veto) => veto.outcome === 'unknown');
