import { escapeHtml } from '#lib/html.ts';

/** A piece of a text about telephone numbers; `href` where the piece is a number that can be dialled. */
export interface PhonePiece {
  text: string;
  href: string | null;
}

const number = /(?:\+86[- ]?)?(?:0\d{2,3}[- ]?)?\d{5,11}(?:-\d{3,8})*/g;

/** Finds the numbers in `0871-64100000、64100001（工作日）`, so that each becomes a link and the rest stays text. */
export function phonePieces(value: string): PhonePiece[] {
  const pieces: PhonePiece[] = [];
  let end = 0;
  for (const match of value.matchAll(number)) {
    if (match.index > end) pieces.push({ text: value.slice(end, match.index), href: null });
    pieces.push({ text: match[0], href: `tel:${match[0].replaceAll(/[^\d+]/g, '')}` });
    end = match.index + match[0].length;
  }
  if (end < value.length) pieces.push({ text: value.slice(end), href: null });
  return pieces;
}

/** The text as HTML, every number a link; no white space comes between the pieces. */
export const phoneHtml = (value: string): string =>
  phonePieces(value)
    .map(({ text, href }) => (href === null ? escapeHtml(text) : `<a href="${href}" dir="ltr">${escapeHtml(text)}</a>`))
    .join('');
