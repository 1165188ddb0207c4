import type { Browser, CDPSession, Dialog, Page as BrowserPage } from 'puppeteer-core';
import type { Tab } from '#contracts/engine.ts';
import { emulated } from '#evidence/emulate.ts';
import { pressKeys } from '#evidence/keys.ts';
import { takePicture } from '#evidence/picture.ts';
import { onlyMoves, painted, settling } from '#evidence/settle.ts';
import { within } from '#evidence/time-limit.ts';

/** The state in which every engine finds a page, unless it asks for another. */
export const viewport = { width: 1280, height: 900 } as const;

/** A tab of the measuring browser: it owns the browser's page, and is thrown away once it has failed. */
export interface OpenTab extends Tab {
  /** Goes to an address and waits for `load`. Throws when what arrived is not that page. */
  load(address: string, expect: Expected): Promise<void>;
  /** How many documents it has shown: another number than before, and the page has gone elsewhere by itself. */
  documents(): number;
  close(): Promise<void>;
}

interface Expected {
  statuses: readonly number[];
  limitMs: number;
}

export interface TabManners {
  /** Run in every new document, before the page's own. */
  scripts: readonly string[];
  /** The pages are somebody else's, where they are: what an engine presses there must change nothing. */
  isGuest: boolean;
}

// Motion is over before it is seen. A constructed style sheet, since the pages' own policy forbids inline styles.
const stillness = `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*,*::before,*::after{animation-duration:0s!important;animation-delay:0s!important;' +
    'transition-duration:0s!important;transition-delay:0s!important;scroll-behavior:auto!important}');
  document.adoptedStyleSheets = [sheet];
}`;

const closeLimitMs = 5_000;

/** Opens a tab with its manners. */
export async function openTab(browser: Browser, { scripts, isGuest }: TabManners): Promise<OpenTab> {
  // What a page keeps in its reader's browser is not seen in another tab.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  // A tab that crashed answers nothing any more; whoever waits must hear of it.
  const crash = new Promise<never>((_resolve, reject) => {
    page.once('error', (cause) => reject(new TabLost(cause.message)));
    page.once('close', () => reject(new TabLost('the tab was closed')));
    browser.once('disconnected', () => reject(new TabLost('the browser ended')));
  });
  crash.catch(() => undefined);
  const orCrash = <T>(work: Promise<T>): Promise<T> => Promise.race([work, crash]);
  const session = await orCrash(page.createCDPSession());
  // Another site may have been served at this very port, and what it said could be kept.
  await orCrash(session.send('Network.clearBrowserCache'));
  await orCrash(prepare(page, session, scripts));
  if (isGuest) await orCrash(sendNothing(session));
  const still = await orCrash(stillFrom(session));
  let documents = 0;
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId === undefined) documents++;
  });
  // What engines before left behind.
  let isAsFound = true;
  let loaded: { address: string; expected: Expected } | null = null;
  const asFound = async (): Promise<void> => {
    if (isAsFound) return;
    await setWindow(session, viewport);
    await session.send('Emulation.setEmulatedMedia', emulated({}));
    await page.mouse.move(0, 0);
    isAsFound = true;
  };
  const changing = <T>(work: () => Promise<T>): Promise<T> => {
    isAsFound = false;
    return orCrash(work());
  };
  const hands = handsOn(page, session);
  const settled = settling(page);
  const load = async (address: string, expected: Expected): Promise<void> => {
    const origins = new Set([address, loaded?.address ?? address].map((one) => new URL(one).origin));
    loaded = { address, expected };
    await orCrash(asFound());
    await orCrash(forget(session, origins));
    await orCrash(goTo(page, address, expected));
    await orCrash(
      hands.evaluate(stayScript).then((isLeaving) => (isLeaving === true ? session.send('Page.stopLoading') : null)),
    );
  };
  return {
    load,
    documents: () => documents,
    evaluate: (script) => orCrash(hands.evaluate(script)),
    resize: (width, height) => changing(() => hands.resize(width, height)),
    press: (key) => changing(() => (onlyMoves(key) ? hands.press(key) : settled(() => hands.press(key)))),
    type: (letters) => changing(() => settled(() => hands.type(letters))),
    hover: (x, y) => changing(() => hands.hover(x, y)),
    click: (x, y) => changing(() => settled(() => hands.click(x, y))),
    emulate: (as) =>
      changing(async () => {
        await hands.emulate(as);
        await painted(page);
      }),
    picture: (clip) => orCrash(hands.picture(clip)),
    ask: (method, params) => orCrash(hands.ask(method, params)),
    async reload({ motion } = { motion: false }) {
      if (loaded === null) throw new Error('no page is loaded yet');
      if (motion) await still.lift();
      try {
        await load(loaded.address, loaded.expected);
      } finally {
        if (motion) await still.keep();
      }
    },
    async close() {
      await within(closeLimitMs, 'closing a tab', context.close()).catch(() => undefined);
    },
  };
}

// A page that leads on after some seconds would be another one before all engines have seen it: loading is stopped then.
const stayScript = `return [...document.querySelectorAll('meta[http-equiv="refresh" i]')]
  .some((meta) => !/^\\s*0*(?![.\\d])/.test(meta.content));`;

/** Lets no request through that could change anything: a form that is sent, a beacon. */
async function sendNothing(session: CDPSession): Promise<void> {
  session.on('Fetch.requestPaused', ({ requestId, request: { method } }) => {
    const isAsking = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
    const answer = isAsking
      ? session.send('Fetch.continueRequest', { requestId })
      : session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    answer.catch(() => undefined);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

/** The screen is as large as the window, for a page that asks for the device's own size. */
const setWindow = (session: CDPSession, { width, height }: { width: number; height: number }): Promise<void> =>
  session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    screenWidth: width,
    screenHeight: height,
    deviceScaleFactor: 1,
    mobile: false,
  });

/** What an engine may do with a page that any driver has opened. */
export const handsOn = (page: BrowserPage, session: CDPSession): Omit<Tab, 'reload'> => ({
  evaluate: (script) => page.evaluate(`(async () => {${script}\n})()`) as Promise<never>,
  resize: (width, height) => setWindow(session, { width, height }),
  press: (key) => pressKeys(page.keyboard, key),
  type: (letters) => page.keyboard.type(letters),
  hover: (x, y) => page.mouse.move(x, y),
  click: (x, y) => page.mouse.click(x, y),
  emulate: (as) => session.send('Emulation.setEmulatedMedia', emulated(as)),
  picture: (clip) => takePicture(session, clip),
  ask: (method, params) => session.send<never>(method as never, params as never),
});

/** The script that stills each new document: kept, and lifted for one that is to move. */
async function stillFrom(session: CDPSession): Promise<{ lift(): Promise<void>; keep(): Promise<void> }> {
  const add = (): Promise<{ identifier: string }> =>
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: stillness });
  let { identifier } = await add();
  return {
    async lift() {
      await session.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
    },
    async keep() {
      ({ identifier } = await add());
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

async function prepare(page: BrowserPage, session: CDPSession, scripts: readonly string[]): Promise<void> {
  page.on('dialog', dismiss);
  page.on('popup', (popup) => void popup?.close().catch(() => undefined));
  await setWindow(session, viewport);
  await page.emulateTimezone('Asia/Shanghai');
  await session.send('Page.enable');
  // Nothing that a page hands out is kept.
  await session.send('Page.setDownloadBehavior', { behavior: 'deny' });
  await session.send('Emulation.setEmulatedMedia', emulated({}));
  for (const script of scripts) await page.evaluateOnNewDocument(script);
}

/** A page is met as by a reader who has never been there: nothing that one before it has kept is left. */
async function forget(session: CDPSession, origins: Iterable<string>): Promise<void> {
  const storageTypes = 'cookies,local_storage,indexeddb,cache_storage,service_workers';
  await Promise.all([
    ...[...origins].map((origin) => session.send('Storage.clearDataForOrigin', { origin, storageTypes })),
    // The tab's own store can be reached from the page that is left alone; an error page has none.
    session.send('Runtime.evaluate', { expression: 'try { sessionStorage.clear(); } catch {}' }),
  ]);
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
