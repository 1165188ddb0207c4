import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'puppeteer-core';
import { findBrowser, startBrowser } from '#evidence/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser(await findBrowser(path.resolve('.mangdao')));
});
afterAll(() => browser.close());

const chinese = 'Noto Sans S Chinese Regular';
const samples = [
  { script: 'Uyghur', text: 'مېيىپلاربىرلەشمىسى،ئۇيغۇرچە؟', family: 'Noto Naskh Arabic' },
  { script: 'Tibetan', text: 'དབང་པོ་སྐྱོན་ཅན་མཉམ་འབྲེལ་ལྷན་ཚོགས།', family: 'Noto Serif Tibetan' },
  { script: 'Mongolian', text: 'ᠮᠣᠩᠭᠣᠯᠪᠢᠴᠢᠭ', family: 'Noto Sans Mongolian' },
];

it('writes Chinese with the pinned font', async () => {
  expect(await fontsOf('残疾人联合会')).toEqual([chinese]);
});

it.each(samples)('writes $script with its pinned font, every sign of it', async ({ text, family }) => {
  // A sign that the family lacks would be a box of the Chinese font, as the last test shows.
  expect(await fontsOf(text)).toEqual([family]);
});

it('shows a sign that no pinned font has as a box of the Chinese font', async () => {
  expect(await fontsOf('ሀለሐ')).toEqual([chinese]);
});

/** The families that a text is really written in. */
async function fontsOf(text: string): Promise<string[]> {
  const page = await browser.newPage();
  try {
    await page.setContent(`<!doctype html><html lang="zh-CN"><title>字</title><p>${text}</p></html>`);
    const session = await page.createCDPSession();
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'p' });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    return fonts.map((font) => font.familyName);
  } finally {
    await page.close();
  }
}
