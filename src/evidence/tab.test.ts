import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tab } from '#contracts/engine.ts';
import { browserRoom, type BrowserRoom } from '#evidence/browser-room.ts';
import { findBrowser } from '#evidence/browser.ts';
import { bringListeners } from '#probe/listeners.ts';
import { pageCode } from '#probe/page-code.ts';
import type { OpenTab } from '#evidence/tab.ts';
import { serveFolder } from '#lib/static-server.ts';
import { makeFolder, makeSite, type MadeFolder } from '#tests/fixtures/evidence/make-site.ts';

let made: MadeFolder;
let room: BrowserRoom;
let tab: OpenTab;
let server: Awaited<ReturnType<typeof serveFolder>>;

const html = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title>
<style>body{margin:0} #a{position:absolute;left:0;top:0;width:40px;height:40px;border:0;background:#f00}
#a:hover{background:#0f0} @media (forced-colors:active){#a{outline:3px solid}} @media print{#a{display:none}}
@keyframes go{from{margin-left:0}to{margin-left:99px}} #b{position:absolute;top:100px;animation:go 3s infinite}</style></head>
<body><button id="a" onclick="this.dataset.pressed = 'yes'">按</button><input id="b" aria-label="字"></body></html>`;

beforeAll(async () => {
  made = await makeFolder();
  makeSite(made.outDir, [{ path: '/', html }]);
  server = await serveFolder({ folder: `${made.outDir}/qingchuan/www`, basePath: '/' });
  room = browserRoom(await findBrowser(made.cacheDir), { scripts: [], isGuest: false });
  tab = await room.tab();
});
afterAll(async () => {
  await room.close();
  await server.close();
  made.remove();
});

const load = (): Promise<void> => tab.load(server.address, { statuses: [200], limitMs: 10_000 });
const focused = (from: Tab): Promise<string> => from.evaluate<string>('return document.activeElement.id');
const pixel = async (from: Tab): Promise<number[]> => [
  ...(await from.picture({ x: 2, y: 2, width: 1, height: 1 })).rgba,
];

test('keys, letters and pointer reach the page as a person’s would', async () => {
  await load();
  await tab.press('Tab');
  await tab.press('Enter');
  expect(await tab.evaluate('return document.querySelector("#a").dataset.pressed')).toBe('yes');
  await tab.press('Tab');
  await tab.type('中a');
  expect([await focused(tab), await tab.evaluate('return document.activeElement.value')]).toEqual(['b', '中a']);
  await tab.press('Shift+Tab');
  expect(await focused(tab)).toBe('a');
});

const kept = (from: Tab): Promise<unknown> =>
  from.evaluate('return [localStorage.theme, sessionStorage.step, document.cookie].map((one) => one ?? "")');

test('what a page keeps in its reader’s browser is gone when a page is loaded, and another tab never sees it', async () => {
  await load();
  await tab.evaluate('localStorage.theme = "dark"; sessionStorage.step = "2"; document.cookie = "met=yes"');
  expect(await kept(tab)).toEqual(['dark', '2', 'met=yes']);
  const other = await room.tab();
  await other.load(server.address, { statuses: [200], limitMs: 10_000 });
  expect(await kept(other)).toEqual(['', '', '']);
  await other.close();
  expect(await kept(tab)).toEqual(['dark', '2', 'met=yes']);
  await tab.reload();
  expect(await kept(tab)).toEqual(['', '', '']);
});

test('a page that listens for another scheme of colours has heard of it before anybody looks', async () => {
  await load();
  await tab.evaluate(
    `matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) => { document.title = matches ? '深' : '浅'; });`,
  );
  const titles: unknown[] = [];
  for (const scheme of ['dark', 'light', 'dark'] as const) {
    await tab.emulate({ scheme });
    titles.push(await tab.evaluate('return document.title'));
  }
  expect(titles).toEqual(['深', '浅', '深']);
});

test('a picture shows the pixels of a state, and the next page is as if nothing had been', async () => {
  await load();
  expect(await pixel(tab)).toEqual([255, 0, 0, 255]);
  await tab.hover(20, 20);
  expect(await pixel(tab)).toEqual([0, 255, 0, 255]);
  await tab.emulate({ forcedColors: true });
  expect(await tab.evaluate('return matchMedia("(forced-colors: active)").matches')).toBe(true);
  await tab.emulate({ medium: 'print' });
  expect(await tab.evaluate('return getComputedStyle(document.querySelector("#a")).display')).toBe('none');
  await load();
  expect(await pixel(tab)).toEqual([255, 0, 0, 255]);
});

test('a page is still, unless it is loaded with its motion', async () => {
  const durations = 'return document.getAnimations().map((one) => one.effect.getComputedTiming().duration)';
  await load();
  expect(await tab.evaluate(durations)).toEqual([]);
  await tab.reload({ motion: true });
  expect(await tab.evaluate(durations)).toEqual([3000]);
  await tab.reload();
  expect(await tab.evaluate(durations)).toEqual([]);
});

test('a module of ours runs in the page, knows what the browser computes, and keeps its state', async () => {
  await load();
  const code = pageCode<typeof import('#probe/names.ts')>(new URL('../probe/names.ts', import.meta.url));
  expect(await code.call(tab, 'namesOf', 'button, input')).toEqual([
    { role: 'button', name: '按' },
    { role: 'textbox', name: '字' },
  ]);
});

test('a press is over when the script that it asks for has come, though the page’s clock stands still', async () => {
  const held = `<!DOCTYPE html><title>慢</title><script>setTimeout = () => 0;</script>
    <button onclick="import('/menu.js')">菜单</button><button onclick="fetch('/never')">等</button>`;
  const slow = createServer(({ url }, response) => {
    if (url === '/') response.setHeader('content-type', 'text/html').end(held);
    else if (url === '/menu.js')
      setTimeout(
        () => response.setHeader('content-type', 'text/javascript').end('document.body.dataset.menu = "open"'),
        600,
      );
  });
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = slow.address() as AddressInfo;
    await tab.load(`http://127.0.0.1:${port}/`, { statuses: [200], limitMs: 10_000 });
    await tab.press('Tab');
    await tab.press('Tab');
    // What never comes is waited for once, and not again by the next press.
    await tab.press('Enter');
    await tab.press('Shift+Tab');
    await tab.press('Enter');
    expect(await tab.evaluate('return document.body.dataset.menu')).toBe('open');
  } finally {
    slow.closeAllConnections();
    slow.close();
  }
});

test('what listens in the document of a frame is left to that document', async () => {
  await load();
  await tab.evaluate(`return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<button id="c">按</button><script>document.getElementById("c").addEventListener("click", () => 1)</scr' + 'ipt>';
    frame.addEventListener('load', () => resolve(1));
    document.body.append(frame);
  })`);
  await bringListeners(tab);
  const types = 'return globalThis[Symbol.for("mangdao listeners")].get(document.querySelector("#a"))';
  expect(await tab.evaluate(types)).toEqual(['click']);
});
