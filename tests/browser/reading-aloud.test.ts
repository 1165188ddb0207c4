import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { findBrowser, startBrowser } from '#evidence/browser.ts';
import { buildExample, type BuiltExample } from '#tests/browser/example.ts';

let example: BuiltExample;
let browser: Browser;
let tab: Page;
beforeAll(async () => {
  example = await buildExample(['qingxi']);
  browser = await startBrowser(await findBrowser(`${example.project.folder}/.mangdao`));
});
afterAll(async () => {
  await browser.close();
  await example.close();
});
beforeEach(async () => {
  tab = await (await browser.createBrowserContext()).newPage();
  await tab.evaluateOnNewDocument(voice);
  await tab.evaluateOnNewDocument(`localStorage.setItem('mangdao-reading', 'speak-on')`);
  await tab.goto(example.sites.get('qingxi')!.server.address);
  await tab.waitForSelector('#reading-aloud:not([hidden])');
});
afterEach(() => tab.browserContext().close());

/** A Chinese voice that says nothing: the machine that tests has none. A sentence ends when the test says so. */
const voice = `{
  const said = [];
  const chinese = { lang: 'zh-CN', localService: true, name: '测试' };
  const synthesis = {
    said,
    getVoices: () => [{ lang: 'en-US', localService: true, name: 'English' }, chinese],
    speak: (utterance) => said.push(utterance),
    cancel: () => undefined,
    addEventListener: () => undefined,
  };
  Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
  globalThis.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; }
  };
}`;

const run = <T>(script: string): Promise<T> => tab.evaluate(script) as Promise<T>;
const said = (): Promise<string[]> => run('speechSynthesis.said.map(({ text }) => text)');
const endSentence = (): Promise<unknown> => run(`speechSynthesis.said.at(-1).dispatchEvent(new Event('end'))`);
const marked = (): Promise<string[]> => run(`[...(CSS.highlights.get('reading') ?? [])].map(String)`);
const button = (): Promise<string> => run(`document.querySelector('[data-aloud="toggle"]').textContent`);
async function start(): Promise<void> {
  await tab.click('[data-aloud="toggle"]');
  await tab.waitForFunction('speechSynthesis.said.length > 0');
}

it('reads sentence by sentence in the order of the text and marks each, without touching the text', async () => {
  const before = await run(`document.querySelector('main').innerHTML`);
  await start();
  for (let step = 0; step < 6; step++) {
    const sentence = (await said()).at(-1) ?? '';
    expect((await marked()).join('').replaceAll(/\s+/g, ' ').trim()).toBe(sentence);
    await endSentence();
  }
  const shown = await run<string>(`document.querySelector('main').textContent.replace(/\\s+/g, '')`);
  let from = 0;
  for (const sentence of await said()) {
    const at = shown.indexOf(sentence.replaceAll(' ', ''), from);
    expect(at, sentence).toBeGreaterThanOrEqual(from);
    from = at;
  }
  expect(await run(`document.querySelector('main').innerHTML`)).toBe(before);
});

it('pauses, goes on with the same sentence, stops, and begins anew', async () => {
  await start();
  await endSentence();
  const [first, second] = await said();
  expect(await button()).toBe('暂停朗读');
  await tab.click('[data-aloud="toggle"]');
  expect(await button()).toBe('继续朗读');
  // The browser reports the end of what was cut off.
  await endSentence();
  expect(await said()).toHaveLength(2);
  await tab.click('[data-aloud="toggle"]');
  await tab.waitForFunction('speechSynthesis.said.length === 3');
  expect((await said())[2]).toBe(second);
  await tab.click('[data-aloud="stop"]');
  expect(await marked()).toEqual([]);
  expect(await button()).toBe('开始朗读');
  await tab.click('[data-aloud="toggle"]');
  await tab.waitForFunction('speechSynthesis.said.length === 4');
  expect((await said())[3]).toBe(first);
});

it('comes to its end by itself', async () => {
  await start();
  for (let step = 0; step < 500 && (await button()) === '暂停朗读'; step++) await endSentence();
  expect(await button()).toBe('开始朗读');
  expect((await said()).length).toBeGreaterThan(10);
});

it('keeps the speed that is chosen beside the other settings', async () => {
  await tab.click('[name="reading-rate"][value="fast"]');
  expect(await run(`localStorage.getItem('mangdao-reading')`)).toBe('speak-on.rate-fast');
  await start();
  expect(await run('speechSynthesis.said[0].rate')).toBe(1.5);
});

it('falls silent and goes when it is switched off', async () => {
  await start();
  await tab.click('button.reading-entrance');
  await tab.waitForSelector('#reading-panel:not([hidden])');
  await tab.click('[name="reading-speak"]');
  await tab.waitForSelector('#reading-aloud[hidden]');
  expect(await marked()).toEqual([]);
});
