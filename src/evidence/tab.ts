import type { Browser, Dialog, Page as BrowserPage } from 'puppeteer-core';
import type { Tab } from '#contracts/engine.ts';
import { within } from '#evidence/time-limit.ts';

/** The state in which every engine finds a page, unless it asks for another. */
export const viewport = { width: 1280, height: 900 } as const;

/** A tab of the measuring browser: it owns the browser's page, and is thrown away once it has failed. */
export interface OpenTab extends Tab {
  /** Goes to an address and waits for `load`. Throws when what arrived is not that page. */
  load(address: string, expect: Expected): Promise<void>;
  close(): Promise<void>;
}

interface Expected {
  statuses: readonly number[];
  limitMs: number;
}

// Motion is over before it is seen. A constructed style sheet, since the pages' own policy forbids inline styles.
const stillness = `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*,*::before,*::after{animation-duration:0s!important;animation-delay:0s!important;' +
    'transition-duration:0s!important;transition-delay:0s!important;scroll-behavior:auto!important}');
  document.adoptedStyleSheets = [sheet];
}`;

const closeLimitMs = 5_000;

/** Opens a tab in which each of the scripts runs in every new document, before the page's own. */
export async function openTab(browser: Browser, scripts: readonly string[]): Promise<OpenTab> {
  const page = await browser.newPage();
  // A tab that crashed answers nothing any more; whoever waits must hear of it.
  const crash = new Promise<never>((_resolve, reject) => {
    page.once('error', (cause) => reject(new TabLost(cause.message)));
    page.once('close', () => reject(new TabLost('the tab was closed')));
    browser.once('disconnected', () => reject(new TabLost('the browser ended')));
  });
  crash.catch(() => undefined);
  const orCrash = <T>(work: Promise<T>): Promise<T> => Promise.race([work, crash]);
  await orCrash(prepare(page, scripts));
  let isWide = true;
  return {
    async load(address, expected) {
      if (!isWide) await orCrash(page.setViewport(viewport));
      isWide = true;
      await orCrash(goTo(page, address, expected));
    },
    evaluate: (script) => orCrash(page.evaluate(`(async () => {${script}\n})()`)) as Promise<never>,
    async resize(width, height) {
      isWide = width === viewport.width && height === viewport.height;
      await orCrash(page.setViewport({ width, height, deviceScaleFactor: 1 }));
    },
    async close() {
      await within(closeLimitMs, 'closing a tab', page.close()).catch(() => undefined);
    },
  };
}

/** The tab or its browser is gone: worth one more try with a new one. */
class TabLost extends Error {
  constructor(because: string) {
    super(because);
    this.name = 'TabLost';
  }
}

const driverErrors = new Set(['TargetCloseError', 'ConnectionClosedError']);

/** Whether a tab or its browser is gone, in our words or in the browser driver's. */
export const isLost = (cause: unknown): boolean =>
  cause instanceof TabLost || (cause instanceof Error && driverErrors.has(cause.name));

/** What arrived is not the page: missing, of another type, or somewhere else. */
export class NotThePage extends Error {
  readonly zh: string;

  constructor(zh: string, en: string) {
    super(en);
    this.name = 'NotThePage';
    this.zh = zh;
  }
}

async function prepare(page: BrowserPage, scripts: readonly string[]): Promise<void> {
  page.on('dialog', dismiss);
  page.on('popup', (popup) => void popup?.close().catch(() => undefined));
  await page.setViewport({ ...viewport, deviceScaleFactor: 1 });
  await page.emulateTimezone('Asia/Shanghai');
  await page.emulateMediaFeatures([
    { name: 'prefers-reduced-motion', value: 'reduce' },
    { name: 'prefers-color-scheme', value: 'light' },
  ]);
  for (const script of [stillness, ...scripts]) await page.evaluateOnNewDocument(script);
}

/** alert() and its kin would hold the page for ever; a page that asks whether to be left is left. */
function dismiss(dialog: Dialog): void {
  const answer = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
  answer.catch(() => undefined);
}

async function goTo(page: BrowserPage, address: string, { statuses, limitMs }: Expected): Promise<void> {
  const response = await page.goto(address, { waitUntil: 'load', timeout: limitMs });
  // A tab that loads a page again is told that it has it already: the type was looked at the first time.
  const isKnown = response?.status() === 304;
  const status = isKnown ? 200 : (response?.status() ?? 0);
  if (!statuses.includes(status))
    throw new NotThePage(`页面返回状态 ${status}`, `the page answered with status ${status}`);
  const type = response?.headers()['content-type'] ?? '';
  if (!isKnown && !type.startsWith('text/html'))
    throw new NotThePage(`不是网页，而是 ${type}`, `it is not HTML but ${type}`);
  if (new URL(page.url()).pathname !== new URL(address).pathname) {
    throw new NotThePage('页面把读者转到了别处', 'the page sends its reader elsewhere');
  }
}
