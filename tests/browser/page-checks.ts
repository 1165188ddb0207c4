import type { Page as BrowserPage } from 'puppeteer-core';
import type { BrowserEngine } from '#contracts/engine.ts';
import { tabOf } from '#tests/fixtures/evidence/tab.ts';
import axeEngine from '#evidence/engines/axe/engine.ts';
import htmlcsEngine from '#evidence/engines/htmlcs/engine.ts';
import reflowEngine from '#evidence/engines/reflow/engine.ts';
import type { Page } from '#model/page.ts';
import { strangeNames } from '#tests/flow/spoken-names.ts';
import { cutText, markReachable, printFaults, smallTargets, standing, type Standing } from '#tests/browser/in-page.ts';

/** Each check of a page that is shown returns what is wrong, a line each; nothing is wrong where it returns nothing. */

/** What axe-core and HTML_CodeSniffer see: failures only. */
export async function ruleFaults(tab: BrowserPage, page: Page): Promise<string[]> {
  return [...(await faultsOf(axeEngine, tab, page)), ...(await faultsOf(htmlcsEngine, tab, page))];
}

/** Whether the page scrolls sideways at 320 px. Leaves the tab at that width. */
export const reflowFaults = (tab: BrowserPage, page: Page): Promise<string[]> => faultsOf(reflowEngine, tab, page);

async function faultsOf(engine: BrowserEngine, tab: BrowserPage, page: Page): Promise<string[]> {
  const { sightings } = await engine.look(await tabOf(tab), page, '');
  return sightings
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ rule, message, at }) => `${rule}: ${message['zh-CN']} ${at?.selector ?? ''}`);
}

/** The spacing of SC 1.4.12: line 1.5, paragraphs 2, letters 0.12, words 0.16 times the text. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

/** What is lost when the reader spaces the text. Leaves the page spaced. */
export async function spacingFaults(tab: BrowserPage): Promise<string[]> {
  const before = await tab.evaluate(cutText);
  await tab.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, spacing);
  const after = await tab.evaluate(cutText);
  const isWide = await tab.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
  );
  return [...after.filter((line) => !before.includes(line)), ...(isWide ? ['spaced text scrolls sideways'] : [])];
}

/** Targets below 24 px, and primary actions below 44 px. */
export async function targetFaults(tab: BrowserPage): Promise<string[]> {
  return [
    ...(await tab.evaluate(
      smallTargets,
      'button, select, summary, input:not([type="hidden"], [type="radio"], [type="checkbox"])',
      24,
    )),
    ...(await tab.evaluate(smallTargets, 'button, .button, input[type="search"]', 44)),
  ];
}

/** What paper would show wrongly. Leaves the tab in print. */
export async function printedFaults(tab: BrowserPage): Promise<string[]> {
  await tab.emulateMediaType('print');
  return tab.evaluate(printFaults);
}

/** What the voice of the page's language cannot read. */
export async function languageFaults(tab: BrowserPage): Promise<string[]> {
  return (await strangeNames(tab)).map((name) => `in another language: ${name}`);
}

/** Walks the page with the Tab key: everything is reached, in reading order, seen, and nothing holds the keyboard. */
export async function keyboardFaults(tab: BrowserPage): Promise<string[]> {
  const count = await tab.evaluate(markReachable);
  const faults: string[] = [];
  const met: number[] = [];
  // Once round: the keyboard leaves the page after the last one. A player's own controls are not counted.
  const most = count + 5 + 20 * (await tab.$$('video, audio')).length;
  for (let step = 0; step < most; step++) {
    await tab.keyboard.press('Tab');
    const now = await tab.evaluate(standing);
    const { mark } = now;
    if (mark === null) break;
    faults.push(...focusFaults(now));
    if (met.at(-1) === mark && now.isPlayer) continue;
    if (met.at(-1) === mark) {
      faults.push(`a trap: the keyboard stays at number ${mark}`);
      break;
    }
    met.push(mark);
  }
  const missed = Array.from({ length: count }, (_, index) => index).filter((index) => !met.includes(index));
  if (missed.length > 0) faults.push(`never reached: ${await describeMarks(tab, missed)}`);
  const known = met.filter((mark) => mark >= 0);
  const jump = known.findIndex((mark, index) => index > 0 && mark < (known[index - 1] ?? 0));
  if (jump > 0)
    faults.push(`against the reading order: ${await describeMarks(tab, [known[jump - 1] ?? 0, known[jump] ?? 0])}`);
  return faults;
}

function focusFaults({ html, ring, shadow, isPlayer, isOnScreen, coveredBy }: Standing): string[] {
  if (!isOnScreen) return [`focused out of sight: ${html}`];
  if (coveredBy !== null) return [`focused behind ${coveredBy}: ${html}`];
  const [style = 'none', width = '0', ...colour] = ring.split(' ');
  const isSeen = style !== 'none' && Number.parseFloat(width) >= 2 && !/^rgba\(.*, 0\)$/.test(colour.join(' '));
  return isSeen || shadow !== 'none' || isPlayer ? [] : [`no visible focus: ${html}`];
}

const describeMarks = (tab: BrowserPage, marks: readonly number[]): Promise<string> =>
  tab.evaluate(
    (wanted) =>
      wanted
        .map((mark) => document.querySelector(`[data-walk="${mark}"]`)?.outerHTML.slice(0, 100) ?? String(mark))
        .join(' | '),
    marks.slice(0, 3),
  );
