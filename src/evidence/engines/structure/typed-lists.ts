import { blockTags, isParagraph, widthOf } from '#probe/prose.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { fold } from '#probe/shown.ts';

/** A sign that opens an item: a bullet that is not repeated, as stars of a rating are. */
const bullet = /^([•·●○■□◆◇▪►▶➤★☆※✓✔*-])\s*(?!\1)\S/u;

/** Numbers with their stop, in the Western or the Chinese manner; what stands in the group is the number. */
const numbers: readonly RegExp[] = [
  /^(\d{1,2})[.、．)）](?!\d)/u,
  /^[（(](\d{1,2})[)）]/u,
  /^([①-⑳])/u,
  /^([一二三四五六七八九十]{1,3})、/u,
  /^[（(]([一二三四五六七八九十]{1,3})[)）]/u,
  /^([a-j])[.)]\s/u,
];

/** At least so many in a row are a list, not a coincidence. */
const fewest = 3;
/** Up to so wide on average an item is an item; longer ones may be paragraphs of a text that are numbered. */
const widestItem = 80;

/** The kind of sign and, of numbers, which. */
interface Sign {
  kind: string;
  number: number | null;
}

function signOf(text: string): Sign | null {
  const line = text.trim();
  const [, sign] = bullet.exec(line) ?? [];
  if (sign !== undefined) return { kind: sign, number: null };
  for (const pattern of numbers) {
    const [, number] = pattern.exec(line) ?? [];
    if (number !== undefined) return { kind: pattern.source, number: valueOf(number) };
  }
  return null;
}

function valueOf(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  if (/^[①-⑳]/u.test(number)) return number.codePointAt(0)! - 0x245f;
  if (/^[a-j]/.test(number)) return number.codePointAt(0)! - 0x60;
  const [tens, ones] = number.includes('十') ? number.split('十') : ['0', number];
  return (
    '〇一二三四五六七八九'.indexOf(tens === '' ? '一' : (tens ?? '')) * 10 * Number(number.includes('十')) +
    Math.max(0, '〇一二三四五六七八九'.indexOf(ones ?? ''))
  );
}

/**
 * Neighbouring lines that each begin with a typed bullet, or with numbers that count up from one, look like a list and
 * are none: a screen reader announces neither the list nor how many items it has (SC 1.3.1, failure F2, technique H48).
 * They are paragraphs, or lines that are broken by `br`. Long numbered paragraphs may be sections of a text, and
 * what is placed by hand may be a drawing: of these only a person can tell.
 */
export const typedLists: PageRule = {
  id: 'lists-are-lists',
  *look(): Iterable<Seen> {
    yield* paragraphs();
    yield* brokenLines();
    for (const list of document.querySelectorAll('ul, ol')) yield { element: list, outcome: 'passed' };
  },
};

const within = 'li, [role="listitem"], code, pre, nav, select';

function* paragraphs(): Iterable<Seen> {
  for (const parent of new Set([...document.querySelectorAll('p, div')].map((one) => one.parentElement))) {
    if (parent === null || parent.closest(within) !== null) continue;
    for (const run of runsOf([...parent.children], (child) => (isItem(child) ? signOf(child.textContent) : null))) {
      yield seenOf(
        run[0]!,
        run.map(({ textContent }) => textContent.trim()),
      );
    }
  }
}

const isItem = (element: Element): boolean =>
  isParagraph(element) && element.querySelector('br') === null && element.role === null;

function* brokenLines(): Iterable<Seen> {
  for (const block of new Set(
    [...document.querySelectorAll('br')].map((br) =>
      br.closest('p, div, td, dd, section, article, fieldset, form, main, body'),
    ),
  )) {
    if (block === null || block.closest(within) !== null) continue;
    for (const run of runsOf(ownLines(block), signOf)) yield seenOf(block, run);
  }
}

/** The lines of a block's own words; a block inside stands between them as a line without a sign. */
function ownLines(block: Element): string[] {
  const lines = [''];
  const add = (node: Node): void => {
    if (node instanceof Text) lines[lines.length - 1] += node.data;
    else if (node instanceof HTMLBRElement) lines.push('');
    else if (node instanceof Element && node.matches(`${blockTags}, script, style`)) lines.push('…', '');
    else node.childNodes.forEach(add);
  };
  block.childNodes.forEach(add);
  return lines.map(fold).filter((line) => line !== '');
}

function seenOf(element: Element, items: readonly string[]): Seen {
  const average = items.reduce((sum, item) => sum + widthOf(item), 0) / items.length;
  const isText = items.every((item) => /[。.！!]$/.test(item.trim()) && widthOf(item) > 40);
  const isShort = signOf(items[0]!)?.number === null || (average <= widestItem && !isText);
  const isSure = isShort && !/^(?:absolute|fixed)$/.test(getComputedStyle(element).position);
  return { element, outcome: isSure ? 'failed' : 'cantTell', says: { items: items.length } };
}

/** Runs of items that begin with the same kind of sign; numbers count up from one. */
function* runsOf<Item>(items: readonly Item[], sign: (item: Item) => Sign | null): Iterable<Item[]> {
  let run: Item[] = [];
  let before: Sign | null = null;
  for (const item of items) {
    const now = sign(item);
    if (!goesOn(before, now)) {
      if (run.length >= fewest) yield run;
      run = [];
    }
    before = goesOn(before, now) || isFirst(now) ? now : null;
    if (before !== null) run.push(item);
  }
  if (run.length >= fewest) yield run;
}

const goesOn = (before: Sign | null, now: Sign | null): boolean =>
  before !== null && now?.kind === before.kind && (before.number === null || now.number === before.number + 1);

const isFirst = (sign: Sign | null): boolean => sign !== null && (sign.number === null || sign.number === 1);
