import type { Card } from '#contracts/theme.ts';

/** Cards by their field `order`, 1 first; those without one follow as they stand. */
export const inOrder = (cards: readonly Card[]): Card[] => cards.toSorted((a, b) => orderOf(a) - orderOf(b));

function orderOf({ fields }: Card): number {
  const order = fields['order'];
  return typeof order === 'number' ? order : Number.MAX_SAFE_INTEGER;
}
