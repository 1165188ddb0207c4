import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import sharp from 'sharp';
import { findBrowser, startBrowser } from '#evidence/browser.ts';
import { writeFileAtomic } from '#lib/files.ts';
import { serveFolder, type StaticServer } from '#lib/static-server.ts';
import { openScreen } from '#tests/browser/modes.ts';
import type { Picture, Tile, View } from '#tests/pictures/picture.ts';

/** Takes the pictures in the measuring browser and writes them as PNG with a palette. */
export async function takePictures(pictures: readonly Picture[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await startBrowser(await findBrowser(path.resolve('.mangdao')));
  const servers = new Map<string, StaticServer>();
  const addressOf = async ({ root, page }: View): Promise<string> => {
    const served = path.join('out', root);
    if (!existsSync(served)) throw new Error(`${served} is missing: run npm start first`);
    const server = servers.get(root) ?? (await serveFolder({ folder: served }));
    servers.set(root, server);
    return `${server.address}${page}`;
  };
  const take = async (view: View): Promise<Uint8Array> => takeView(browser, view, await addressOf(view));
  try {
    for (const picture of pictures) {
      const png = 'view' in picture ? await take(picture.view) : await takeSheet(browser, picture, take);
      const file = path.join(folder, `${picture.name}.png`);
      writeFileAtomic(file, await sharp(png).png({ palette: true, effort: 10, colours: 48, dither: 0 }).toBuffer());
      console.log(file);
    }
  } finally {
    await browser.close();
    for (const server of servers.values()) await server.close();
  }
}

async function takeView(browser: Browser, view: View, address: string): Promise<Uint8Array> {
  const { width, height, mode = 'light', reading, act } = view;
  const { tab, set, close } = await openScreen(browser);
  try {
    await set({ mode, width: '1280', scripts: 'on' });
    await tab.setViewport({ width, height, deviceScaleFactor: 1 });
    if (reading !== undefined) {
      await tab.evaluateOnNewDocument(`localStorage.setItem('mangdao-reading', ${JSON.stringify(reading)})`);
    }
    await tab.goto(address, { waitUntil: 'load' });
    if (address.includes('?q='))
      await tab.waitForFunction(
        `document.querySelector('#search-results [role="status"]:not(:empty)')?.textContent.includes('…') === false`,
      );
    await tab.evaluate(showAllPictures);
    await act?.(tab);
    return await tab.screenshot({ type: 'png' });
  } finally {
    await close();
  }
}

/** Runs in the page: pictures that wait until a reader comes near come at once. */
async function showAllPictures(): Promise<void> {
  const pictures = [...document.images].filter((picture) => picture.checkVisibility());
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.all(pictures.map((picture) => picture.decode()));
}

interface Sheet {
  columns: number;
  tileWidth: number;
  tiles: readonly Tile[];
}

/** The views side by side, made smaller, on a page that the browser itself lays out. */
async function takeSheet(
  browser: Browser,
  { columns, tileWidth, tiles }: Sheet,
  take: (view: View) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const figures: string[] = [];
  for (const { says, view } of tiles) {
    const small = await sharp(await take(view))
      .resize({ width: tileWidth })
      .png()
      .toBuffer();
    figures.push(
      `<figure><img src="data:image/png;base64,${small.toString('base64')}"><figcaption>${says}</figcaption></figure>`,
    );
  }
  const tab = await browser.newPage();
  try {
    await tab.setViewport({ width: columns * (tileWidth + 10) - 10, height: 100, deviceScaleFactor: 1 });
    await tab.setContent(`<!doctype html><meta charset="utf-8"><style>
      body { display: grid; grid-template-columns: repeat(${columns}, ${tileWidth}px); gap: 10px; margin: 0; background: #fff }
      figure { display: grid; margin: 0 } img { outline: 1px solid #999; outline-offset: -1px }
      figcaption { font: 14px/24px sans-serif; text-align: center }</style>${figures.join('')}`);
    return await tab.screenshot({ type: 'png', fullPage: true });
  } finally {
    await tab.close();
  }
}
