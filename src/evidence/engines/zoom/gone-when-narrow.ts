import type { Readable } from '#probe/lost-text.ts';
import type { Seen } from '#probe/rules.ts';
import { isSeen, textRuns, type TextRun } from '#probe/text-lines.ts';

const controls =
  'button, summary, [role="button"], [aria-expanded], [aria-controls], [aria-haspopup], label[for], a[href]';

/** Controls that are shown now. */
export const controlsNow = (): Set<Element> => new Set([...document.querySelectorAll(controls)].filter(isSeen));

// A word or two may be left out without loss.
const fewestSigns = 10;

/**
 * Text of the page's main part or of what stands beside it, or a whole navigation, that is shown in a large window, not in a
 * small one, and is said nowhere else there (SC 1.4.10, failure F102). Where a control has come instead, it may lead to it: that is a question.
 */
export function* goneWhenNarrow(before: Readable, controlsBefore: ReadonlySet<Element>): Iterable<Seen> {
  const gone = [...before.runs.values()].filter(({ node, element }) => node.isConnected && !isSeen(element));
  const shown = signsOf(
    textRuns()
      .map(({ node }) => node.data)
      .join(''),
  );
  const missed = gone.filter(({ node }) => !shown.includes(signsOf(node.data)));
  const instead = [...controlsNow()].some((control) => !controlsBefore.has(control)) || hasClosed();
  const tops = new Set(gone.map(({ element }) => topmostHidden(element)));
  for (const parts of partsOf([...tops])) {
    const element = parts[0]!;
    if (isOpenedBy(element)) continue;
    const lost = missed.filter((run) => parts.some((part) => part.contains(run.element)));
    const missing = told(lost);
    if (weightOf(missing) < fewestSigns) continue;
    yield {
      element,
      outcome: isNeeded(element, lost) && !instead ? 'failed' : 'cantTell',
      says: { text: missing.slice(0, 40) },
    };
  }
  if (tops.size === 0 && before.runs.size > 0) yield { element: document.body, outcome: 'passed' };
}

/** Whether what is lost would be missed: text of some length, or several texts, where the page says its own things. */
function isNeeded(element: Element, lost: readonly TextRun[]): boolean {
  // A short line may be about the window itself, as “turn your phone”.
  if (!isNavigation(element) && element.closest('header, footer') !== null) return false;
  if (lost.length === 1 && weightOf(told(lost)) < fewestSigns * 1.5) return false;
  // How far one has come is told by the step that one is at.
  if (element.closest(steps)?.querySelector('[aria-current="step"], [aria-current="true"]') != null) return false;
  if (element.closest('main, [role="main"], article, nav') !== null) return true;
  // Beside the main part stand links to more of the like; what is said there in words is said for its own sake.
  const prose = told(lost.filter((run) => run.element.closest('a[href]') === null));
  return element.matches('aside, [role="complementary"]') && weightOf(prose) >= fewestSigns * 2;
}

const steps = 'ol, ul, [role="list"]';

/** A whole navigation with its links, wherever it stands. */
const isNavigation = (element: Element): boolean =>
  element.matches('nav, [role="navigation"]') || element.parentElement?.matches('nav, [role="navigation"]') === true;

/** The cells of one column go together, everything else by itself; a head without its cells is no loss. */
function partsOf(tops: readonly Element[]): Element[][] {
  const tables = [...document.querySelectorAll('table')];
  const partOf = (element: Element): Element | string =>
    element instanceof HTMLTableCellElement
      ? `${tables.indexOf(element.closest('table')!)} ${element.cellIndex}`
      : element;
  return [
    ...Map.groupBy(
      tops.filter((element) => element.closest('thead, th') === null),
      partOf,
    ).values(),
  ];
}

/** Something is there to be opened. */
const hasClosed = (): boolean =>
  [...document.querySelectorAll('[aria-expanded="false"], details:not([open])')].some(isSeen);

/** A control on the page says that it shows this. */
function isOpenedBy(element: Element): boolean {
  const openers = [...document.querySelectorAll('[aria-controls]')].filter(isSeen);
  const opened = openers.flatMap((opener) => (opener.getAttribute('aria-controls') ?? '').split(/\s+/));
  return opened.some((id) => {
    const part = document.getElementById(id);
    return part !== null && (part.contains(element) || element.contains(part));
  });
}

function topmostHidden(element: Element): Element {
  let top = element;
  while (top.parentElement !== null && top.parentElement !== document.body && !isSeen(top.parentElement))
    top = top.parentElement;
  return top;
}

const told = (runs: readonly TextRun[]): string => runs.map(({ node }) => signsOf(node.data)).join('');

const signsOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** A Chinese sign says as much as two or three letters. */
const weightOf = (text: string): number =>
  [...text.matchAll(/./gu)].reduce((sum, [sign]) => sum + (/\p{Script=Han}/u.test(sign) ? 1 : 0.5), 0);
