import { byCodeUnit } from '#lib/order.ts';
import { hitVetoes } from '#model/repair.ts';
import type { ScoreCard } from '#model/score-card.ts';
import type { Level } from '#model/words.ts';

export interface RankedCard {
  /** 1 is best; sites with one score share a rank; null without a score. */
  rank: number | null;
  isVetoed: boolean;
  card: ScoreCard;
}

/** Only sites of one level, scored by one version of one system, can be compared. */
export interface Ranking {
  system: ScoreCard['system'];
  level: Level;
  rows: readonly RankedCard[];
}

const levels: readonly Level[] = ['national', 'province', 'city', 'county'];

/** Ranks cards by system and level: the highest score first; a site with a hit veto stands after all others. */
export function rankCards(cards: readonly ScoreCard[]): Ranking[] {
  const systems = new Map(cards.map(({ system }) => [keyOf(system), system]));
  return [...systems.keys()].toSorted(byCodeUnit).flatMap((key) =>
    levels.flatMap((level) => {
      const own = cards.filter((card) => keyOf(card.system) === key && card.site.level === level);
      const system = systems.get(key);
      return own.length === 0 || system === undefined ? [] : [{ system, level, rows: rank(own) }];
    }),
  );
}

/** The hash too: two cards with one version but other rules do not belong in one ranking. */
const keyOf = ({ id, version, hash }: ScoreCard['system']): string => `${id}@${version} ${hash}`;

function rank(cards: readonly ScoreCard[]): RankedCard[] {
  const rows = cards
    .map((card) => ({ card, isVetoed: hitVetoes(card).length > 0 }))
    .toSorted((a, b) => standing(a) - standing(b) || score(b) - score(a) || byCodeUnit(a.card.site.id, b.card.site.id));
  let last: { rank: number; place: string } | null = null;
  return rows.map((row, index) => {
    if (row.card.score === null) return { ...row, rank: null };
    const place = `${standing(row)} ${score(row)}`;
    if (last?.place !== place) last = { rank: index + 1, place };
    return { ...row, rank: last.rank };
  });
}

type Unranked = Omit<RankedCard, 'rank'>;

/** Scored, without a score, and behind both those with a hit veto. */
const standing = ({ card, isVetoed }: Unranked): number => (isVetoed ? 2 : 0) + (card.score === null ? 1 : 0);
const score = ({ card }: Unranked): number => card.score ?? 0;
