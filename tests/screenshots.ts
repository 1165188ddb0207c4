import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import sharp from 'sharp';
import { findBrowser, startBrowser } from '#evidence/browser.ts';
import { writeFileAtomic } from '#lib/files.ts';
import { serveFolder } from '#lib/static-server.ts';

/** `node tests/screenshots.ts`: the README's pictures, from a finished `npm start`. Arguments `--to DIR` and page paths take others. */
const folder = process.argv.includes('--to') ? (process.argv[process.argv.indexOf('--to') + 1] ?? '') : 'docs/images';
const shots = [
  { name: 'yunling-home', root: 'out/yunling/www', page: 'index.html', width: 1280, height: 900 },
  { name: 'scoreboard', root: 'out/scoreboard', page: 'index.html', width: 1280, height: 760 },
];

mkdirSync(folder, { recursive: true });
const browser = await startBrowser(await findBrowser(path.resolve('.mangdao')));
try {
  const tab = await browser.newPage();
  for (const shot of shots) await take(tab, shot);
} finally {
  await browser.close();
}

async function take(tab: Page, { name, root, page, width, height }: (typeof shots)[number]): Promise<void> {
  readFileSync(path.join(root, page));
  const server = await serveFolder({ folder: root });
  try {
    await tab.setViewport({ width, height, deviceScaleFactor: 1 });
    await tab.goto(`${server.origin}/${page}`, { waitUntil: 'load' });
    const png = await tab.screenshot({ type: 'png' });
    writeFileAtomic(path.join(folder, `${name}.png`), await sharp(png).png({ palette: true, effort: 10 }).toBuffer());
    console.log(`${folder}/${name}.png`);
  } finally {
    await server.close();
  }
}
