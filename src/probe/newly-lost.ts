import type { Readable } from '#probe/lost-text.ts';
import type { Seen } from '#probe/rules.ts';

/**
 * What was readable before and is no more, named by the box that cuts it off or by the text that lies over it. Text that
 * was cut off already, or that a link or a title tells in full elsewhere, is a question.
 */
export function* newlyLost(before: Readable, after: Readable): Iterable<Seen> {
  const seen = [...newlyCut(before, after), ...newlyCovered(before, after)];
  yield* seen;
  if (seen.length === 0 && before.runs.size > 0) yield { element: document.body, outcome: 'passed' };
}

/** Each box that cuts text off, once. */
function* newlyCut(before: Readable, after: Readable): Iterable<Seen> {
  const byBox = Map.groupBy(
    [...after.cut].filter(([node, by]) => by !== null && !before.cut.has(node)),
    ([, by]) => by!,
  );
  for (const [element, cut] of byBox) {
    const isSure = cut.some(([node]) => !isToldElsewhere(node, element));
    yield { element, outcome: isSure ? 'failed' : 'cantTell', says: { how: 'cut', text: short(cut[0]![0].data) } };
  }
}

/** Each text that lies over another, once. */
function* newlyCovered(before: Readable, after: Readable): Iterable<Seen> {
  const known = new Set(before.overlaps.map(({ over, under }) => pairOf(over.node, under.node)));
  const fresh = after.overlaps.filter(({ over, under }) => !known.has(pairOf(over.node, under.node)));
  for (const [element, [first]] of Map.groupBy(fresh, ({ over }) => over.element)) {
    yield { element, outcome: 'failed', says: { how: 'over', text: short(first!.under.node.data) } };
  }
}

/** Three dots, or lines of which the last is cut by no half, that lead to the whole text. */
function isToldElsewhere(node: Text, by: Element): boolean {
  const style = getComputedStyle(by);
  const hasDots = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
  if ((hasDots || showsWholeLines(by, style)) && isFollowedByAll(by)) return true;
  return hasDots && isToldInCard(node, by);
}

function isToldInCard(node: Text, by: Element): boolean {
  const titled = by.closest('[title]') ?? node.parentElement?.closest('[title]');
  if (titled?.getAttribute('title')?.includes(node.data.trim())) return true;
  const card = by.closest('a[href], li, article, [class*="card"], td') ?? by;
  return card.matches('a[href]') || card.querySelector('a[href]') !== null;
}

function showsWholeLines(box: Element, { lineHeight }: CSSStyleDeclaration): boolean {
  const lines = box.clientHeight / Number.parseFloat(lineHeight);
  return lines >= 1 && Math.abs(lines - Math.round(lines)) < 0.05;
}

/** A link right after the box that says that it leads to all of it. */
function isFollowedByAll(box: Element): boolean {
  const next = box.nextElementSibling;
  const link = next?.matches('a[href]') ? next : next?.querySelector('a[href]');
  return /\b(?:full|whole|entire|complete|more)\b|全文|全部|更多|详情|详细/i.test(link?.textContent ?? '');
}

const numbers = new WeakMap<Text, number>();
let count = 0;

function pairOf(one: Text, other: Text): string {
  return [one, other]
    .map((node) => {
      const number = numbers.get(node) ?? (count += 1);
      numbers.set(node, number);
      return number;
    })
    .join(' ');
}

const short = (text: string): string => {
  const folded = text.replaceAll(/\s+/g, ' ').trim();
  return folded.length > 40 ? `${folded.slice(0, 39).replace(/[\uD800-\uDBFF]$/, '')}…` : folded;
};
