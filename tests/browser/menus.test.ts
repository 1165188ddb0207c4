import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser, startBrowser } from '#evidence/browser.ts';
import { buildExample, type BuiltExample } from '#tests/browser/example.ts';

let example: BuiltExample;
let browser: Browser;
let address: string;
let tab: Page;
beforeAll(async () => {
  example = await buildExample(['yunling']);
  address = example.sites.get('yunling')!.server.address;
  browser = await startBrowser(await findBrowser(`${example.project.folder}/.mangdao`));
});
afterAll(async () => {
  await browser.close();
  await example.close();
});
beforeEach(async () => {
  tab = await (await browser.createBrowserContext()).newPage();
});
afterEach(() => tab.browserContext().close());

const run = <T>(script: string): Promise<T> => tab.evaluate(script) as Promise<T>;
/** Names of the menus that are open, as a screen reader says them. */
const open = (): Promise<string[]> =>
  run(
    `[...document.querySelectorAll('#columns [aria-expanded="true"]')].map((one) => one.ariaLabel ?? one.textContent.trim())`,
  );
const focused = (): Promise<string> =>
  run(`document.activeElement.ariaLabel ?? document.activeElement.textContent.trim()`);
/** Addresses of the navigation that a reader sees. */
const shown = (): Promise<string[]> =>
  run(
    `[...document.querySelectorAll('#columns-list a')].filter((one) => one.checkVisibility()).map((one) => one.pathname)`,
  );
const all = (): Promise<string[]> =>
  run(`[...document.querySelectorAll('#columns-list a')].map((one) => one.pathname)`);

const [first, second] = ['机构概况：下级栏目', '信息公开：下级栏目'];
const button = (name: string): string => `#columns button[aria-label="${name}"]`;

describe('the menus of a wide header', () => {
  beforeEach(async () => {
    await tab.setViewport({ width: 1280, height: 900 });
    await tab.goto(address);
  });

  it.each(['Enter', 'Space'] as const)('open and close with %s, the keyboard staying where it is', async (key) => {
    await tab.focus(button(first));
    await tab.keyboard.press(key);
    expect(await open()).toEqual([first]);
    expect(await shown()).toContain('/leaders/');
    await tab.keyboard.press(key);
    expect(await open()).toEqual([]);
    expect(await shown()).not.toContain('/leaders/');
    expect(await focused()).toBe(first);
  });

  it('lead the keyboard from the button into what it opened, and close on Escape there', async () => {
    await tab.focus(button(first));
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('Tab');
    expect(await run('document.activeElement.pathname')).toBe('/leaders/');
    await tab.keyboard.press('Escape');
    expect(await open()).toEqual([]);
    expect(await focused()).toBe(first);
  });

  it('close when the keyboard goes on, and one at a time is open', async () => {
    await tab.focus(button(first));
    await tab.keyboard.press('Enter');
    await tab.click(button(second));
    expect(await open()).toEqual([second]);
    const inside = await run<number>(`document.querySelectorAll(${JSON.stringify(button(second))} + ' + ul a').length`);
    await tab.focus(button(second));
    for (let step = 0; step < inside; step++) await tab.keyboard.press('Tab');
    expect(await open()).toEqual([second]);
    await tab.keyboard.press('Tab');
    expect(await open()).toEqual([]);
  });

  it('close on a click elsewhere', async () => {
    await tab.click(button(first));
    expect(await open()).toEqual([first]);
    await tab.mouse.click(640, 800);
    expect(await open()).toEqual([]);
  });

  it('lie over the page, and move nothing', async () => {
    const top = `document.querySelector('main').getBoundingClientRect().top`;
    const before = await run(top);
    await tab.click(button(first));
    expect(await run(top)).toBe(before);
  });
});

describe('the menu of a phone', () => {
  beforeEach(async () => {
    await tab.setViewport({ width: 360, height: 740, hasTouch: true, isMobile: true });
    await tab.goto(address);
  });

  it('unfolds at a touch, keeps what was opened, and all targets are 44 px high', async () => {
    expect(await shown()).toEqual([]);
    await tab.tap('.columns-toggle');
    await tab.tap(button(first));
    await tab.tap(button(second));
    expect(await open()).toEqual(['全部栏目', first, second]);
    expect(await shown()).toEqual(expect.arrayContaining(['/', '/leaders/', '/publicity/']));
    const low =
      await run(`[...document.querySelectorAll('#columns :is(a, button)')].filter((one) => one.checkVisibility())
      .filter((one) => Math.min(one.offsetHeight, one.offsetWidth) < 44).map((one) => one.outerHTML)`);
    expect(low).toEqual([]);
    expect(await run(`document.documentElement.scrollWidth - innerWidth`)).toBeLessThanOrEqual(0);
  });

  it('folds level by level on Escape and gives the focus back each time', async () => {
    await tab.tap('.columns-toggle');
    await tab.tap(button(first));
    await tab.focus('#columns-list a[href="/leaders/"]');
    await tab.keyboard.press('Escape');
    expect(await focused()).toBe(first);
    await tab.keyboard.press('Escape');
    expect(await open()).toEqual([]);
    expect(await run(`document.activeElement.matches('.columns-toggle')`)).toBe(true);
  });
});

describe('without scripts', () => {
  beforeEach(() => tab.setJavaScriptEnabled(false));

  it('a wide header shows the top columns, and the page of each leads to those below it', async () => {
    await tab.setViewport({ width: 1280, height: 900 });
    await tab.goto(address);
    const top = await shown();
    expect(await tab.$$eval('#columns button', (buttons) => buttons.filter((one) => one.checkVisibility()))).toEqual(
      [],
    );
    const below = await run<string[][]>(`[...document.querySelectorAll('#columns-list > li:has(ul)')]
      .map((item) => [...item.querySelectorAll('a')].map((one) => one.pathname))`);
    expect(below.length).toBeGreaterThan(3);
    for (const [parent = '', ...children] of below) {
      expect(top).toContain(parent);
      await tab.goto(new URL(parent, address).href);
      const links = await run(`[...document.querySelectorAll('main a')].map((one) => one.pathname)`);
      expect(links, parent).toEqual(expect.arrayContaining(children));
    }
  });

  it('a phone has a link that unfolds them all, and one that folds them again', async () => {
    await tab.setViewport({ width: 360, height: 740 });
    await tab.goto(address);
    expect(await shown()).toEqual([]);
    await tab.click('.columns-open');
    expect(await shown()).toEqual(await all());
    await tab.click('.columns-close');
    expect(await shown()).toEqual([]);
  });
});
