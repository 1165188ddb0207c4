import type { PageRule, Seen } from '#probe/rules.ts';
import { fold, isShown } from '#probe/shown.ts';

/** So many words or figures in a drawing are what it is there for. */
const fewest = 4;

/** A caption of so many signs may tell what matters of it. */
const longCaption = 30;

/**
 * A drawing full of words and figures that is kept from screen readers has them told elsewhere on the page, in a table, a text, a
 * description (SC 1.1.1, failure F38). The numbers along an axis need not be told.
 */
export const hiddenDrawingsAreTold: PageRule = {
  id: 'hidden-drawing-is-told',
  *look(): Iterable<Seen> {
    let page: string | null = null;
    for (const element of document.querySelectorAll(
      'svg[aria-hidden="true"], svg[role="presentation"], svg[role="none"]',
    )) {
      const words = wordsOf(element);
      if (words.length < fewest || !isShown(element) || element.closest('[role="img"], a, button') !== null) continue;
      const told = (page ??= wordsBesideDrawings());
      const untold = words.filter((word) => !told.includes(word));
      const isCaptioned =
        fold(element.closest('figure')?.querySelector('figcaption')?.textContent ?? '').length > longCaption;
      if (untold.length === 0) yield { element, outcome: 'passed' };
      else {
        const outcome = untold.length > words.length / 2 && !isCaptioned ? 'failed' : 'cantTell';
        yield { element, outcome, says: { name: untold.slice(0, 3).join('、') } };
      }
    }
  },
};

function wordsOf(drawing: Element): string[] {
  const all = [...drawing.querySelectorAll('text')].map((one) => fold(one.textContent));
  const numbers = new Set(all.map(numberIn).filter((one) => !Number.isNaN(one)));
  return all.filter((word) => /[\p{L}\p{N}]/u.test(word) && !isTick(numberIn(word), numbers));
}

const numberIn = (word: string): number =>
  /^[\d.,%]+$/.test(word) ? Number(word.replaceAll(/[,%]/g, '')) : Number.NaN;

/** One of three numbers in equal steps. */
const isTick = (value: number, numbers: ReadonlySet<number>): boolean =>
  [...numbers].some((other) => {
    const step = other - value;
    return step !== 0 && (numbers.has(value + 2 * step) || numbers.has(value - step));
  });

function wordsBesideDrawings(): string {
  const copy = document.createElement('div');
  copy.append(document.body.cloneNode(true));
  for (const one of copy.querySelectorAll('svg, script, style')) one.remove();
  return fold(copy.textContent);
}
