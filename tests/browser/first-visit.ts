import { brotliCompressSync } from 'node:zlib';
import type { Browser, HTTPResponse } from 'puppeteer-core';

/** What a phone asks for on its first visit of a page, with nothing kept from others. */
export interface FirstVisit {
  requests: number;
  /** After Brotli where it is text; a film counts with what was asked of it. */
  bytes: number;
  /** Requests by the browser's name for what they are: document, stylesheet, script, image … */
  types: Readonly<Record<string, number>>;
}

export async function visitFirst(browser: Browser, address: string): Promise<FirstVisit> {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  try {
    await tab.setViewport({ width: 360, height: 740, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
    const answers: HTTPResponse[] = [];
    tab.on('response', (answer) => answers.push(answer));
    await tab.goto(address, { waitUntil: 'load' });
    await tab.waitForNetworkIdle({ idleTime: 200 });
    const asked = answers.filter((answer) => answer.url().startsWith('http'));
    const sizes = await Promise.all(asked.map(sizeOf));
    const types = Object.groupBy(asked, (answer) => answer.request().resourceType());
    return {
      requests: asked.length,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      types: Object.fromEntries(Object.entries(types).map(([type, list]) => [type, list.length])),
    };
  } finally {
    await context.close();
  }
}

/** The browser keeps no body of a film: its length is what the server said. */
async function sizeOf(answer: HTTPResponse): Promise<number> {
  const { 'content-type': type = '', 'content-length': length = '0' } = answer.headers();
  if (/^(?:video|audio)/.test(type)) return Number(length);
  const body = await answer.buffer();
  return /^text|javascript|json|xml/.test(type) ? brotliCompressSync(body).length : body.length;
}
