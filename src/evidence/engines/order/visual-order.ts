import type { PageRule, Seen } from '#probe/rules.ts';
import { isSeen, linesOf } from '#probe/text-lines.ts';

/** A part of a container with text, where it is seen. */
interface Part {
  element: Element;
  text: string;
  top: number;
  bottom: number;
  /** From where its lines begin to where they end; mirrored where they run from right to left. */
  left: number;
  right: number;
}

const mostContainers = 400;

/** What stands beside a text may come before or after it: the criterion is about sequences that carry a meaning. */
const besides = 'nav, aside, [role="navigation"], [role="complementary"]';

/**
 * Parts that style sets into another order than they are written in, where the order carries the meaning (SC 1.3.2,
 * failure F1, technique C27): steps that are counted, a sentence that follows from the one before, a heading that
 * comes after its text. Of other texts a person must say whether their order matters.
 */
export const visualOrder: PageRule = {
  id: 'order-as-seen',
  *look(): Iterable<Seen> {
    for (const container of [...document.querySelectorAll('body *')].filter(mayDiffer).slice(0, mostContainers)) {
      const parts = [...container.children].filter((child) => !child.matches(besides)).flatMap(partOf);
      if (parts.length < 2) continue;
      const parted = partedHeading(parts);
      if (parted !== null) yield { element: container, outcome: 'failed', says: { first: short(parted) } };
      if (parted !== null || !reorders(container)) continue;
      const seen = inReadingOrder(parts);
      if ([seen, byRows(parts)].some((order) => order.every((part, index) => part === parts[index]))) {
        yield { element: container, outcome: 'passed' };
        continue;
      }
      const broken = brokenMeaning(parts, seen) ?? brokenSteps(container, parts, seen);
      if (broken !== null) yield { element: container, outcome: 'failed', says: { first: short(broken) } };
      else if (parts.filter(({ text }) => text.length > 15).length > 1)
        yield { element: container, outcome: 'cantTell', says: { first: short(seen[0]!.text) } };
    }
  },
};

const mayDiffer = (element: Element): boolean => reorders(element) || hasHeadingsInColumns(element);

const hasHeadingsInColumns = (element: Element): boolean =>
  element.children.length >= 4 &&
  /grid|flex/.test(getComputedStyle(element).display) &&
  element.querySelectorAll(':scope > :is(h1, h2, h3, h4, h5, h6)').length >= 2 &&
  element.checkVisibility();

/**
 * Headings that stand side by side, each over its own text, and are written one after another before the texts: a listener hears
 * the first text under the last heading.
 */
function partedHeading(parts: readonly Part[]): string | null {
  for (const [index, first] of parts.entries()) {
    const second = parts[index + 1];
    if (second === undefined || !isHeading(first) || second.element.tagName !== first.element.tagName) continue;
    if (second.left < first.right - 2 || second.top >= first.bottom) continue;
    const hasText = (heading: Part): boolean =>
      parts.some((one) => !isHeading(one) && one.top >= heading.bottom - 2 && Math.abs(one.left - heading.left) < 8);
    if (hasText(first) && hasText(second)) return second.text;
  }
  return null;
}

const isHeading = ({ element }: Part): boolean => element.matches('h1, h2, h3, h4, h5, h6, [role="heading"]');

/** Whether an element's style may set its children into another order. */
function reorders(element: Element): boolean {
  if (element.children.length < 2 || !element.checkVisibility()) return false;
  const { display, flexDirection, flexWrap } = getComputedStyle(element);
  if (/flex/.test(display) && (/reverse/.test(flexDirection) || flexWrap === 'wrap-reverse')) return true;
  return [...element.children].some((child) => {
    const style = getComputedStyle(child);
    if (/^(?:absolute|fixed)$/.test(style.position)) return true;
    if (
      style.position === 'relative' &&
      !/^(?:auto|0px)$/.test(style.top) &&
      Math.abs(Number.parseFloat(style.top)) > 20
    )
      return true;
    if (/flex|grid/.test(display) && style.order !== '0') return true;
    return (
      /grid/.test(display) &&
      [style.gridRowStart, style.gridColumnStart].some((start) => !/^(?:auto|span )/.test(start))
    );
  });
}

function partOf(element: Element): Part[] {
  const text = element.textContent.replaceAll(/\s+/g, ' ').trim();
  if (!/\p{L}/u.test(text) || !isSeen(element) || element.closest('[aria-hidden="true"]') !== null) return [];
  const lines = linesWithin(element);
  if (lines.length === 0) return [];
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const isTurned = element.parentElement !== null && getComputedStyle(element.parentElement).direction === 'rtl';
  return [{ element, text, top, bottom, ...(isTurned ? { left: -right, right: -left } : { left, right }) }];
}

function linesWithin(element: Element): DOMRect[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const lines: DOMRect[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.data.trim() !== '' && node.parentElement !== null && isSeen(node.parentElement))
      lines.push(...linesOf(node));
  }
  return lines;
}

/** Columns are read one after another where each stands clear of the others; in a column from the top. */
function inReadingOrder(parts: readonly Part[]): Part[] {
  const isBeside = (one: Part, other: Part): boolean => one.left >= other.right - 2 || other.left >= one.right - 2;
  const isAbove = (one: Part, other: Part): boolean => one.bottom <= other.top + 2;
  return parts.toSorted((a, b) => {
    if (!isBeside(a, b)) return a.top - b.top;
    if (isAbove(a, b) && a.left <= b.left) return -1;
    if (isAbove(b, a) && b.left <= a.left) return 1;
    return a.left - b.left;
  });
}

/** Rows are read one after another, each from its first part on. */
function byRows(parts: readonly Part[]): Part[] {
  const isSameRow = (one: Part, other: Part): boolean => one.top < other.bottom - 2 && other.top < one.bottom - 2;
  return parts.toSorted((a, b) => (isSameRow(a, b) ? a.left - b.left : a.top - b.top));
}

/** The words by which one sees that the written order is wrong; null where nothing tells. */
function brokenMeaning(written: readonly Part[], seen: readonly Part[]): string | null {
  return (
    partedPairs(written, seen) ??
    brokenList(written, seen) ??
    brokenCount(written, seen) ??
    brokenThread(written, seen) ??
    lateHeading(written, seen)
  );
}

/** Seen in pairs, as questions and answers are, and written as all of one kind and then all of the other. */
function partedPairs(written: readonly Part[], seen: readonly Part[]): string | null {
  const kinds = [...new Set(written.map(kindOf))];
  if (kinds.length !== 2 || written.length < 4 || written.length % 2 !== 0) return null;
  const half = written.length / 2;
  const isParted = written.every((part, index) => kindOf(part) === kinds[index < half ? 0 : 1]);
  const isPaired = seen.every((part, index) => kindOf(part) === kinds[index % 2]);
  return isParted && isPaired ? seen[1]!.text : null;
}

const kindOf = ({ element }: Part): string => {
  const { fontWeight, fontSize, color, backgroundColor } = getComputedStyle(element);
  return [element.tagName, fontWeight, fontSize, color, backgroundColor].join(' ');
};

/** An ordered list says itself that its order carries a meaning. */
function brokenList(written: readonly Part[], seen: readonly Part[]): string | null {
  const isList = written.every(({ element }) => element.matches('ol > li'));
  return isList ? (seen.find((part, index) => part !== written[index])?.text ?? null) : null;
}

/** What its heading calls steps, or a ranking, has its meaning by its order. */
function brokenSteps(container: Element, written: readonly Part[], seen: readonly Part[]): string | null {
  const heading = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter((one) => (one.compareDocumentPosition(container) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
    .at(-1);
  const isMany = written.length >= 3 && new Set(written.map(kindOf)).size === 1;
  if (!isMany || heading === undefined || !stepsByName.test(heading.textContent)) return null;
  return seen.find((part, index) => part !== written[index])?.text ?? null;
}

const stepsByName =
  /步骤|流程|程序|顺序|先后|排名|名次|\bsteps?\b|\bprocedure\b|\bstages\b|in (?:this )?order|\branking\b|what happens next/i;

const digits = '一二三四五六七八九十';
const counters: readonly RegExp[] = [
  /^(?:第\s*)?([一二三四五六七八九十]+)(?:步|[、.．：:是])/u,
  /^(?:第|step|part|stage|day)?\s*[（(]?(\d{1,2})(?:[)）.．、:：]|步|\s)/iu,
];
const sequence: readonly RegExp[] = [
  /^(?:首先|第一|起初|先|一开始|first(?:ly)?\b|to begin|begin(?: by|ning)?\b|start (?:by|with)\b)/iu,
  /^(?:其次|然后|接着|第二|再|随后|then\b|next\b|second(?:ly)?\b|after that)/iu,
  /^(?:最后|最终|末了|finally\b|last(?:ly)?\b|in the end)/iu,
];

function placeIn(text: string): number | null {
  for (const counter of counters) {
    const [, number] = counter.exec(text) ?? [];
    if (number !== undefined)
      return /\d/.test(number) ? Number(number) : digits.indexOf(number[0] ?? '') + 1 + (number.length > 1 ? 10 : 0);
  }
  const index = sequence.findIndex((words) => words.test(text));
  return index === -1 ? null : index + 1;
}

/** Counted as they are seen, and not as they are written. */
function brokenCount(written: readonly Part[], seen: readonly Part[]): string | null {
  const counted = seen.filter(({ text }) => placeIn(text) !== null);
  if (counted.length < 2) return null;
  const rises = (parts: readonly Part[]): boolean => {
    const places = parts.filter((part) => counted.includes(part)).map(({ text }) => placeIn(text) ?? 0);
    return places.every((place, index) => index === 0 || place >= places[index - 1]!);
  };
  return rises(seen) && !rises(written) ? counted[0]!.text : null;
}

const thread =
  /^(?:因此|所以|于是|因而|但是|但|然而|不过|此外|另外|同时|否则|这样|为此|故|therefore\b|so\b|however\b|but\b|otherwise\b|thus\b|hence\b|in addition\b|as a result\b|this means\b|consequently\b)/iu;

/** What follows from something stands first as written, and not as seen. */
const brokenThread = (written: readonly Part[], seen: readonly Part[]): string | null => {
  const follower = written.find(({ text }) => thread.test(text));
  return follower !== undefined && written[0] === follower && seen[0] !== follower ? follower.text : null;
};

/** A heading that is seen right above a text and is written after it, with no heading of its own before. */
function lateHeading(written: readonly Part[], seen: readonly Part[]): string | null {
  for (const heading of seen.filter(isHeading)) {
    const below = seen
      .filter(
        (part) =>
          part !== heading && part.top >= heading.bottom - 4 && part.left < heading.right && part.right > heading.left,
      )
      .toSorted((a, b) => a.top - b.top)[0];
    // A date or a keyword may stand above a heading as well as below it.
    if (below === undefined || isHeading(below) || below.text.length < 16) continue;
    if (written.indexOf(below) < written.indexOf(heading)) return heading.text;
  }
  return null;
}

const short = (text: string): string => (text.length > 30 ? `${text.slice(0, 29)}…` : text);
