import type { Canvas } from '#content/data/canvas.ts';
import { escapeHtml } from '#lib/html.ts';

/**
 * Makes of what Plot drew what a page under a strict content policy may carry: no style element or attribute, no English
 * label, numbers with one decimal.
 */
export function cleanSvg(drawn: Element, { name, canvas }: { name: string; canvas: Canvas }): string {
  for (const style of drawn.querySelectorAll('style')) style.remove();
  for (const element of drawn.querySelectorAll('*')) {
    for (const attribute of unwanted) element.removeAttribute(attribute);
  }
  const height = drawn.getAttribute('height') ?? '0';
  const start = `<svg class="plot ${canvas.size}" viewBox="0 0 ${canvas.width} ${height}" width="${canvas.width}" height="${height}" role="img" aria-label="${escapeHtml(name)}" direction="ltr" font-size="${canvas.font}" text-anchor="middle" fill="currentColor">`;
  // What an image is made of is nothing to a screen reader.
  return `${start}<g aria-hidden="true">${shortNumbers(drawn.innerHTML)}</g></svg>`;
}

const unwanted = ['aria-label', 'aria-hidden', 'aria-description', 'style', 'font-size', 'font-variant'];

/** Machines may differ in the last digits of a sine; nobody sees more than a tenth. */
const shortNumbers = (markup: string): string =>
  markup.replaceAll(/(?<=<[^>]*)-?\d+\.\d{2,}/g, (digits) => String(Math.round(Number(digits) * 10) / 10));
