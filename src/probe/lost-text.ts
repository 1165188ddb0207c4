import { clip, type Edges } from '#probe/clipping.ts';
import { isSeen, linesOf, textRuns, type TextRun } from '#probe/text-lines.ts';
import { outwards } from '#probe/tree.ts';

/** How the text of a page can be read: which of it is cut off, and which lies over other text. */
export interface Readable {
  runs: ReadonlyMap<Text, TextRun>;
  /** Text of which some can not be seen, with what cuts it off; null where it is gone altogether. */
  cut: ReadonlyMap<Text, Element | null>;
  overlaps: readonly Overlap[];
}

interface Overlap {
  over: TextRun;
  under: TextRun;
}

/** Looks at all text, or again at the texts that were there before. */
export function readable(before?: Readable): Readable {
  const runs = before === undefined ? textRuns() : [...before.runs.values()].map(again);
  const cut = new Map<Text, Element | null>();
  const cores: Core[] = [];
  for (const run of runs) {
    if (run.lines.length === 0) cut.set(run.node, null);
    for (const line of run.lines) {
      const { seen, by } = clip(line, run.element);
      const letters = lettersOf(line, run.element);
      if (by !== null && isCut(letters, seen) && !isBeside(letters, by)) cut.set(run.node, cut.get(run.node) ?? by);
      const core = within(letters, seen);
      if (core.right - core.left > 1 && core.bottom - core.top > 1) cores.push({ run, ...core });
    }
  }
  return { runs: new Map(runs.map((run) => [run.node, run])), cut, overlaps: overlapsOf(cores) };
}

const again = ({ node, element }: TextRun): TextRun => ({
  node,
  element,
  lines: node.isConnected && isSeen(element) ? linesOf(node) : [],
});

/** The part of a line in which its letters stand: a font may keep room above and below them. */
function lettersOf(line: DOMRect, element: Element): Edges {
  const half = Math.min(line.height, Number.parseFloat(getComputedStyle(element).fontSize) * 0.84) / 2;
  const middle = line.top + line.height / 2;
  return { left: line.left, right: line.right, top: middle - half, bottom: middle + half };
}

/** A third of the letters' height, or half a letter of the line's width, is what one misses. */
function isCut(letters: Edges, seen: Edges): boolean {
  const height = letters.bottom - letters.top;
  const left = within(letters, seen);
  return left.bottom - left.top < height * 0.67 || left.right - left.left < letters.right - letters.left - height * 0.5;
}

/** What stands wholly beside a box, as the next card of a row that slides, has not been cut off by it. */
function isBeside(letters: Edges, by: Element): boolean {
  const box = by.getBoundingClientRect();
  return letters.left >= box.right - 1 || letters.right <= box.left + 1;
}

const within = (box: Edges, seen: Edges): Edges => ({
  left: Math.max(box.left, seen.left),
  right: Math.min(box.right, seen.right),
  top: Math.max(box.top, seen.top),
  bottom: Math.min(box.bottom, seen.bottom),
});

interface Core extends Edges {
  run: TextRun;
}

/** Pairs of texts of which one lies on the other, each pair once. */
function overlapsOf(cores: readonly Core[]): Overlap[] {
  const sorted = cores.toSorted((a, b) => a.top - b.top);
  const found = new Map<Text, Map<Text, Overlap>>();
  for (const [index, first] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length && sorted[next]!.top < first.bottom; next += 1) {
      const second = sorted[next]!;
      if (first.run === second.run || !isOver(first, second) || floats(first.run) !== floats(second.run)) continue;
      if (isRuby(first.run) || isRuby(second.run)) continue;
      const isLater = (first.run.node.compareDocumentPosition(second.run.node) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
      const [under, over] = isLater ? [first.run, second.run] : [second.run, first.run];
      const of = found.get(under.node) ?? new Map<Text, Overlap>();
      found.set(under.node, of.set(over.node, { over, under }));
    }
  }
  return [...found.values()].flatMap((of) => [...of.values()]);
}

function isOver(one: Edges, other: Edges): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const smaller = Math.min(one.bottom - one.top, other.bottom - other.top);
  return width > Math.max(2, smaller * 0.3) && height > smaller * 0.2;
}

/** A reading may hang over what stands beside its word: so it is meant to be set. */
const isRuby = ({ element }: TextRun): boolean => element.closest('ruby') !== null;

/** Text that stays where it is while the page scrolls covers other text only for a moment. */
function floats({ element }: TextRun): Element | null {
  for (const at of outwards(element)) {
    if (/^(?:fixed|sticky)$/.test(getComputedStyle(at).position)) return at;
  }
  return null;
}
