import type { ScoreCard, Standing, VetoLine } from '#model/score-card.ts';

type Bounds = Pick<ScoreCard, 'floor' | 'ceiling'>;

/** Whether a mark is reached whatever the unknowns turn out to be, missed whatever they are, or still open. */
export function standingAt(mark: number, { floor, ceiling }: Bounds): Standing {
  if (floor !== null && floor >= mark - noise) return 'pass';
  return ceiling !== null && ceiling < mark - noise ? 'fail' : 'open';
}

interface Judged extends Bounds {
  vetoes: readonly VetoLine[];
  parts: ScoreCard['parts'];
  passMark: ScoreCard['passMark'];
}

/** Thirds that are added up do not come to a whole exactly. */
const noise = 1e-9;

/** Whether the site passes: no veto hit, the pass mark reached, and that of each part that has one. */
export function standingOf({ vetoes, parts, passMark, floor, ceiling }: Judged): Standing {
  const all: Standing[] = [
    ...vetoes.map(({ outcome }) => (outcome === 'hit' ? 'fail' : outcome === 'unknown' ? 'open' : 'pass')),
    ...parts.flatMap(({ pass }) => (pass === null ? [] : [pass.standing])),
    ...(passMark === null ? [] : [standingAt(passMark.value, { floor, ceiling })]),
  ];
  if (all.includes('fail')) return 'fail';
  return all.includes('open') ? 'open' : 'pass';
}
