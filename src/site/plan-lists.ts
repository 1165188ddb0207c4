import type { Card, PagedList } from '#contracts/theme.ts';
import { shortHash } from '#lib/hash.ts';

const cardsOnPage = 20;

/** One page of a list: its number and address, and what it shows. */
export type ListPart = PagedList & { path: string };

/** Spreads cards over pages: `/news/`, `/news/page-2/`. A list without cards has its page too, which says so. */
export function listParts(cards: readonly Card[], path: string): ListPart[] {
  const pages = Math.max(1, Math.ceil(cards.length / cardsOnPage));
  const pathOf = (page: number): string => (page === 1 ? path : `${path}page-${page}/`);
  return Array.from({ length: pages }, (_, index) => ({
    path: pathOf(index + 1),
    cards: cards.slice(index * cardsOnPage, (index + 1) * cardsOnPage),
    page: index + 1,
    pages,
    total: cards.length,
    previous: index === 0 ? null : pathOf(index),
    next: index + 1 === pages ? null : pathOf(index + 2),
  }));
}

const longestSegment = 40;

/**
 * A value as a part of an address: itself where it can stand there, else without its odd signs and with a hash that
 * tells it from its neighbours. Capitals make no other address, for on many servers they are one file.
 */
export function segmentOf(value: string): string {
  const key = value.normalize('NFC').toLowerCase();
  const plain = key
    .replaceAll(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, longestSegment);
  return plain === key ? plain : `${plain}-${shortHash(key).slice(0, 6)}`.replace(/^-/, '');
}
