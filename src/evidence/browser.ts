import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import { z } from 'zod';
import { readTextIfThere, writeJson } from '#lib/files.ts';
import { hashOf } from '#lib/hash.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { fontVersion, writeFontConfig } from '#evidence/fonts.ts';
import { shippedRunsHere, shippedVersion, unpackShipped } from '#evidence/shipped-browser.ts';
import { systemBrowsers } from '#evidence/system-browsers.ts';

/** A browser that has been seen to start here, and all it takes to start it again. */
export interface FoundBrowser {
  executablePath: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  /** As it calls itself: `HeadlessChrome/153.0.8010.0`. */
  name: string;
}

const launchTimeoutMs = 30_000;

// Our own flags. The shipped package's would switch off web security and put every page into one process.
const flags: readonly string[] = [
  // A key that scrolls has scrolled when it is answered.
  '--disable-smooth-scrolling',
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Left pages are never gone back to.
  '--disable-features=BackForwardCache',
  // A document lives for half a second: code that is optimised for it is done when it is gone, and the other tab waits for the
  // core. With the first compiler alone, and with room to throw things away at the end, axe costs a third less.
  '--js-flags=--no-opt --no-maglev --always-sparkplug --min-semi-space-size=32',
  '--font-render-hinting=none',
  '--force-device-scale-factor=1',
  '--lang=zh-CN',
  // `element.computedName` and `computedRole`: what it tells a screen reader.
  '--enable-blink-features=ComputedAccessibilityInfo',
];

// Nothing leaves the machine: every name but the loopback server's is unknown.
const toLoopback = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1';

/**
 * The browser that will look: `MANGDAO_CHROME` if that is set, else the one that npm pins, else the system's. The first
 * time it is started once, to see that it runs and which it is; after that the answer is kept with its file's size and time.
 */
export async function findBrowser(cacheDir: string): Promise<FoundBrowser> {
  const named = path.resolve(cacheDir, 'browser');
  mkdirSync(named, { recursive: true });
  // One folder may be known by several names; what is kept about it is kept once.
  const folder = realpathSync(named);
  const chosen = process.env['MANGDAO_CHROME'];
  const failures: string[] = [];
  for await (const candidate of chosen === undefined || chosen === ''
    ? offered(folder, failures)
    : [{ file: chosen }]) {
    try {
      return await identify(folder, candidate);
    } catch (cause) {
      failures.push(`${candidate.file}: ${firstLine(cause)}`);
    }
  }
  throw noBrowser(chosen, failures);
}

/** Whatever of the browser may change what is seen in it: itself, its flags and its font. */
export const measuringKey = ({ name, args }: FoundBrowser): string => hashOf([name, args, fontVersion()]);

/** The same browser, for pages that are not on this machine. */
export const openedToTheWorld = (found: FoundBrowser): FoundBrowser => ({
  ...found,
  args: found.args.filter((flag) => flag !== toLoopback),
});

/** Starts it. */
export const startBrowser = (found: FoundBrowser): Promise<Browser> =>
  launch({
    executablePath: found.executablePath,
    args: [...found.args],
    env: found.env,
    headless: 'shell',
    // A browser that is spoken to through a pipe ends with it, even when this process is killed.
    pipe: true,
    // Puppeteer would end the browser only, and the run would start another one.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: launchTimeoutMs,
    // The tab sets what it needs; a default viewport would be set and measured twice.
    defaultViewport: null,
  });

interface Candidate {
  file: string;
  /** The first number that its version must have. */
  major?: string;
}

async function* offered(folder: string, failures: string[]): AsyncGenerator<Candidate> {
  if (shippedRunsHere()) {
    try {
      yield { file: await unpackShipped(folder), major: shippedVersion().split('.')[0] ?? '' };
    } catch (cause) {
      failures.push(`@sparticuz/chromium: ${firstLine(cause)}`);
    }
  }
  for (const file of systemBrowsers()) yield { file };
}

const Known = z.record(z.string(), z.string());

async function identify(folder: string, { file, major }: Candidate): Promise<FoundBrowser> {
  if (!existsSync(file)) throw new Error('no such file');
  const { size, mtimeMs } = statSync(file);
  const print = `${file} ${size} ${Math.trunc(mtimeMs)}`;
  const found = { executablePath: file, args: [...flags, toLoopback], env: environment(folder) };
  const store = path.join(folder, 'known.json');
  const known = readKnown(store);
  const name = known[print] ?? (await askName({ ...found, name: '' }));
  if (major !== undefined && !name.includes(`/${major}.`)) throw new Error(`is ${name}, not version ${major}`);
  if (known[print] === undefined) writeJson(store, { ...known, [print]: name });
  return { ...found, name };
}

/** A store that cannot be read is as if it were not there. */
function readKnown(store: string): Record<string, string> {
  try {
    return Known.safeParse(JSON.parse(readTextIfThere(store) ?? '{}')).data ?? {};
  } catch {
    return {};
  }
}

async function askName(found: FoundBrowser): Promise<string> {
  const browser = await startBrowser(found);
  try {
    return await browser.version();
  } finally {
    await browser.close();
  }
}

function environment(folder: string): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const own = { FONTCONFIG_FILE: writeFontConfig(folder), TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' };
  return { ...Object.fromEntries(inherited), ...own };
}

const firstLine = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? '';

function noBrowser(chosen: string | undefined, failures: readonly string[]): Problem {
  const tried = failures.length === 0 ? '' : failures.join('; ');
  const named = chosen === undefined || chosen === '' ? '' : ` MANGDAO_CHROME=${chosen}`;
  return new Problem({
    code: 'E_NO_BROWSER',
    message: text(
      `没有可用的浏览器，依赖浏览器的检测无法进行。${named === '' ? '' : `环境变量${named} 不能启动。`}${tried === '' ? '' : `尝试过：${tried}`}`,
      `There is no browser to look with, so the browser checks could not be done.${named === '' ? '' : ` The environment variable${named} does not start.`}${tried === '' ? '' : ` Tried: ${tried}`}`,
    ),
    fix: text(
      '任选一种：① 在项目文件夹重新运行 npm install（Linux x86-64 自带 @sparticuz/chromium）；② 安装系统的 Chrome 或 Chromium，如 apt install chromium；③ 设置环境变量 MANGDAO_CHROME=浏览器可执行文件的路径。',
      'Any one of three: (1) run npm install in the project again (on Linux x86-64 it brings @sparticuz/chromium); (2) install Chrome or Chromium on the system, such as apt install chromium; (3) set MANGDAO_CHROME to the path of a browser.',
    ),
  });
}
