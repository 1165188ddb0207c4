import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import axeEngine from '#evidence/engines/axe/engine.ts';
import { findBrowser, startBrowser } from '#evidence/browser.ts';
import { buildExample, type BuiltExample } from '#tests/browser/example.ts';

let example: BuiltExample;
let browser: Browser;
/** Of a site below a path, ending in `/`. */
let address: string;
let tab: Page;
beforeAll(async () => {
  example = await buildExample(['qingxi']);
  address = example.sites.get('qingxi')!.server.address;
  browser = await startBrowser(await findBrowser(`${example.project.folder}/.mangdao`));
});
afterAll(async () => {
  await browser.close();
  await example.close();
});
beforeEach(async () => {
  tab = await (await browser.createBrowserContext()).newPage();
  await tab.setViewport({ width: 1280, height: 900 });
});
afterEach(() => tab.browserContext().close());

const run = <T>(script: string): Promise<T> => tab.evaluate(script) as Promise<T>;
const onRoot = (name: string): Promise<string | null> => run(`document.documentElement.getAttribute('data-${name}')`);
const stored = (): Promise<string | null> => run(`localStorage.getItem('mangdao-reading')`);
const focused = (): Promise<string> => run(`document.activeElement.name || document.activeElement.textContent.trim()`);
const isOpen = (): Promise<boolean> => run(`!document.querySelector('#reading-panel').hidden`);
const store = (settings: string): Promise<unknown> =>
  tab.evaluateOnNewDocument(`localStorage.setItem('mangdao-reading', '${settings}')`);

async function openPanel(): Promise<void> {
  await tab.click('button.reading-entrance');
  await tab.waitForSelector('#reading-panel:not([hidden])');
}

describe('a page that is opened with settings in store', () => {
  it('has them before there is anything to paint', async () => {
    await store('size-200.scheme-dark');
    await tab.evaluateOnNewDocument(`new MutationObserver((_changes, observer) => {
      if (document.body === null) return;
      globalThis.atBody = { ...document.documentElement.dataset };
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true })`);
    await tab.goto(address);
    expect(await run('atBody')).toMatchObject({ size: '200', scheme: 'dark' });
    expect(await run(`getComputedStyle(document.documentElement).fontSize`)).toBe('32px');
    expect(await run(`getComputedStyle(document.body).backgroundColor`)).toBe('rgb(17, 23, 29)');
  });

  it('asks for no script that its settings do not need', async () => {
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await tab.goto(address, { waitUntil: 'networkidle0' });
    expect(asked.filter((file) => /ruler|speak|panel|pointer/.test(file))).toEqual([]);
    await store('ruler-on.pointer-huge');
    await tab.goto(`${address}news/`, { waitUntil: 'networkidle0' });
    expect(asked.filter((file) => /ruler|speak|panel|pointer\.css/.test(file))).toHaveLength(2);
    const cursor = await run<string>(`getComputedStyle(document.querySelector('main')).cursor`);
    expect(cursor).toContain(`${new URL(address).pathname}assets/pointer-huge.svg`);
    expect(await run(`getComputedStyle(document.querySelector('.reading-ruler')).display`)).toBe('block');
  });

  it('takes what a link carries, keeps it, and shows a clean address', async () => {
    await tab.goto(`${address}news/#reading=scheme-cream.evil-on`);
    expect(await onRoot('scheme')).toBe('cream');
    expect(await stored()).toBe('scheme-cream');
    expect(tab.url()).toBe(`${address}news/`);
  });

  it.each([320, 1280])('shows the largest text without scrolling sideways at %i px', async (width) => {
    await store('size-250.line-wider.letter-wider');
    await tab.setViewport({ width, height: 900 });
    for (const path of ['', 'services/', 'reading/']) {
      await tab.goto(address + path);
      expect(await run(`document.documentElement.scrollWidth - innerWidth`), path).toBeLessThanOrEqual(0);
    }
  });
});

describe('the panel', () => {
  it('is the first thing after the skip links, opens by keyboard and closes on Escape', async () => {
    await tab.goto(address);
    const passed: string[] = [];
    for (let step = 0; step < 5 && passed.at(-1) !== '阅读设置'; step++) {
      await tab.keyboard.press('Tab');
      passed.push(await focused());
    }
    expect(passed).toEqual(['跳到正文', '简洁版（长者版）', '阅读设置']);
    await tab.keyboard.press('Enter');
    await tab.waitForSelector('#reading-panel:not([hidden])');
    expect(await focused()).toBe('阅读设置');
    expect(await run(`document.activeElement.getAttribute('aria-expanded')`)).toBe('true');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('ArrowRight');
    expect(await onRoot('size')).toBe('125');
    expect(await stored()).toBe('size-125');
    await tab.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
    expect(await focused()).toBe('阅读设置');
    expect(await run(`document.activeElement.getAttribute('aria-expanded')`)).toBe('false');
  });

  it('lets the keyboard walk through it and out of it', async () => {
    await tab.goto(address);
    await openPanel();
    const passed = new Set<string>();
    for (let step = 0; step < 30; step++) {
      await tab.keyboard.press('Tab');
      if (!(await run(`document.activeElement.closest('#reading-panel') !== null`))) break;
      passed.add(await focused());
    }
    expect(await run(`document.activeElement.closest('#reading-panel') === null`)).toBe(true);
    const names = ['size', 'scheme', 'line', 'letter', 'pointer', 'links', 'ruler', 'motion'];
    expect([...passed]).toEqual(expect.arrayContaining(names.map((name) => `reading-${name}`)));
    expect([...passed]).toEqual(expect.arrayContaining(['恢复默认设置', '关闭阅读设置']));
  });

  it('shows what holds, keeps what is chosen for the next page, and goes back to the defaults', async () => {
    await store('size-150');
    await tab.goto(address);
    await openPanel();
    expect(await run(`document.querySelector('[name="reading-size"]:checked').value`)).toBe('150');
    await tab.click('[name="reading-links"]');
    await tab.click('[name="reading-scheme"][value="black-on-yellow"]');
    const kept = 'size-150.links-on.scheme-black-on-yellow';
    expect(await stored()).toBe(kept);
    const carrying = await run<string[]>(
      `[...document.querySelectorAll('.reading-carry a')].map((link) => new URL(link.href).hash)`,
    );
    expect(carrying.length).toBeGreaterThan(0);
    expect(new Set(carrying)).toEqual(new Set([`#reading=${kept}`]));
    await tab.click('[data-reading="reset"]');
    expect(await stored()).toBe('');
    expect(await onRoot('scheme')).toBeNull();
    expect(await run(`document.querySelector('.reading-actions [role="status"]').textContent`)).toBe('已恢复默认设置');
    expect(await run(`document.querySelector('[name="reading-size"]:checked').value`)).toBe('');
  });

  it('says that there is no voice where there is none', async () => {
    await tab.goto(address);
    await openPanel();
    await tab.waitForFunction(`document.querySelector('.reading-voice').textContent !== ''`);
    expect(await run(`document.querySelector('[name="reading-speak"]').disabled`)).toBe(true);
  });

  it.each(['', 'scheme-dark', 'scheme-cream', 'scheme-blue', 'scheme-yellow-on-black', 'scheme-black-on-yellow'])(
    'passes axe when it is open (%s)',
    async (settings) => {
      await store(settings);
      await tab.goto(address);
      await openPanel();
      await tab.evaluate(axeEngine.sees === 'browser' ? (axeEngine.inject ?? '') : '');
      const violations = await run(
        `axe.run('.reading').then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.length))`,
      );
      expect(violations).toEqual([]);
      const small = await run(`[...document.querySelectorAll('.reading :is(a, button, label)')]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44).map((one) => one.textContent)`);
      expect(small).toEqual([]);
    },
  );
});

it('without scripts the entrance is a link to a page that says what browsers can do', async () => {
  await tab.setJavaScriptEnabled(false);
  await tab.goto(address);
  await Promise.all([tab.waitForNavigation(), tab.click('a.reading-entrance')]);
  expect(tab.url()).toBe(`${address}reading/`);
  expect(await tab.$eval('main', (main) => main.textContent)).toContain('不运行脚本时');
  await Promise.all([tab.waitForNavigation(), tab.click('main a.version-link')]);
  expect(tab.url()).toBe(`${address}simple/reading/`);
});
