import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readOn } from '#tests/orca/scenarios.ts';
import { launch, type Browser, type Page as BrowserPage } from 'puppeteer-core';

/**
 * A desktop without a screen: X server, window manager, accessibility bus, Orca, and a Chromium that Orca reads. Keys come
 * from the X server, as a person's would, so Orca gets them first. What Orca says is read from its log.
 */
export interface Desktop {
  /** Shows a page, waits for an element of it and until Orca has stopped speaking; what it says of its own accord is thrown away. */
  show(address: string, element: string): Promise<void>;
  /** Presses keys one after another (X names: `Tab`, `h`, `ctrl+Home`) and gives what Orca says after each. */
  press(keys: readonly string[]): Promise<string[]>;
  close(): Promise<void>;
}

const programs = [
  'Xvfb',
  'openbox',
  'orca',
  'script',
  'chromium',
  'xdotool',
  'dbus-daemon',
  'speech-dispatcher',
] as const;

/** Programs that are not installed here; nothing is missing where the list is empty. */
export const missingPrograms = (): string[] =>
  programs.filter(
    (program) => !(process.env['PATH'] ?? '').split(':').some((folder) => existsSync(path.join(folder, program))),
  );

const quietMs = 1_500;
// Between two parts of a long reading it may think for a while.
const longQuietMs = 4_000;
const beginMs = 6_000;
/** A key that Orca swallowed, busy with something else, is pressed once more. */
const mostTurns = 2;
const mostMs = 120_000;
const mostLooks = 20;

export async function openDesktop(): Promise<Desktop> {
  const home = mkdtempSync(path.join(tmpdir(), 'mangdao-orca-'));
  const started: ChildProcess[] = [];
  const log = path.join(home, 'orca.log');
  const env: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    HOME: home,
    XDG_RUNTIME_DIR: home,
    LANG: 'C.UTF-8',
    ACCESSIBILITY_ENABLED: '1',
  };
  const start = (command: string, ...args: string[]): ChildProcess => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'ignore'], detached: true });
    started.push(child);
    return child;
  };
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close().catch(() => undefined);
    for (const child of started.toReversed()) endGroup(child);
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    writeSettings(home);
    env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(start('dbus-daemon', '--session', '--print-address', '--nofork'));
    env['DISPLAY'] = `:${await firstLine(start('Xvfb', '-displayfd', '1', '-screen', '0', '1280x900x24'))}`;
    start('openbox');
    start('/usr/libexec/at-spi-bus-launcher', '--launch-immediately');
    await wait(1_000);
    for (const [schema, key] of switches)
      execFileSync('gsettings', ['set', schema, key, 'true'], { env, stdio: 'ignore' });
    // Into a file Orca would write when its buffer is full, long after it has spoken; to a terminal it writes line by line.
    start('script', '--quiet', '--flush', '--command', 'orca --debug-file=/dev/tty', log).stdout?.resume();
    await spokenIn(log, 'Screen reader on');
    browser = await launch({
      executablePath: execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(),
      headless: false,
      args: browserFlags(home),
      env: { ...env },
      defaultViewport: null,
      ignoreDefaultArgs: ['--enable-automation'],
    });
    const tab = (await browser.pages())[0] ?? (await browser.newPage());
    return { ...voice(tab, log, env), close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

/** Ends a program and what it started. */
function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

const switches = [
  ['org.gnome.desktop.interface', 'toolkit-accessibility'],
  ['org.gnome.desktop.a11y.applications', 'screen-reader-enabled'],
] as const;

function writeSettings(home: string): void {
  const speech = path.join(home, '.config/speech-dispatcher');
  mkdirSync(speech, { recursive: true });
  // Without sound Orca would wait for a voice that never ends: the dummy module says that it has spoken.
  const lines = ['AudioOutputMethod "null"', 'AddModule "dummy" "sd_dummy" ""', 'DefaultModule dummy', ''];
  writeFileSync(path.join(speech, 'speechd.conf'), lines.join('\n'));
  // Keys are not echoed: only what the page says is of interest.
  const orca = path.join(home, '.local/share/orca');
  const general = { profile: ['Default', 'default'], enableKeyEcho: false, enableEchoByCharacter: false };
  mkdirSync(orca, { recursive: true });
  writeFileSync(
    path.join(orca, 'user-settings.conf'),
    JSON.stringify({ general, profiles: { default: general }, pronunciations: {}, keybindings: {} }),
  );
  const profile = path.join(home, 'profile/Default');
  mkdirSync(profile, { recursive: true });
  // The offer to translate would take the focus.
  writeFileSync(path.join(profile, 'Preferences'), '{"translate":{"enabled":false}}');
}

const browserFlags = (home: string): string[] => [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN',
  '--force-renderer-accessibility',
  '--start-maximized',
  `--user-data-dir=${path.join(home, 'profile')}`,
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

function voice(tab: BrowserPage, log: string, env: NodeJS.ProcessEnv): Pick<Desktop, 'show' | 'press'> {
  const xdotool = (...args: string[]): void => void execFileSync('xdotool', args, { env, stdio: 'ignore' });
  return {
    async show(address, element) {
      await tab.goto(address, { waitUntil: 'load' });
      await tab.waitForSelector(element);
      await tab.bringToFront();
      await activate(env);
      await untilQuiet(log);
      // Ends the reading that starts by itself.
      xdotool('key', 'Control_L');
      await untilQuiet(log);
    },
    async press(keys) {
      const said: string[] = [];
      for (const key of keys) {
        const before = speechIn(log).length;
        for (let turn = 0; turn < mostTurns && speechIn(log).length === before; turn++) {
          xdotool('key', key);
          await untilMore(log, before);
        }
        await untilQuiet(log, key === readOn ? longQuietMs : quietMs);
        said.push(...speechIn(log).slice(before));
      }
      return said;
    },
  };
}

/** Brings Chromium's window to the front; a window that has just opened is not yet known to the window manager. */
async function activate(env: NodeJS.ProcessEnv): Promise<void> {
  const command = 'xdotool search --onlyvisible --class chromium | tail -n 1 | xargs xdotool windowactivate --sync';
  for (let turn = 1; ; turn++) {
    try {
      execFileSync('sh', ['-c', command], { env, stdio: 'ignore' });
      return;
    } catch (cause) {
      if (turn === mostLooks) throw cause;
      await wait(500);
    }
  }
}

/** Every utterance in Orca's log, in order. */
const speechIn = (log: string): string[] =>
  (existsSync(log) ? readFileSync(log, 'utf8') : '')
    .split(/\r?\n/)
    .flatMap((line) => /SPEECH OUTPUT: '(.*?)'\s*(?:\{.*)?$/.exec(line)?.[1]?.trim() ?? []);

/** On a busy machine Orca takes its time to begin. */
async function untilMore(log: string, before: number): Promise<void> {
  const end = Date.now() + beginMs;
  while (speechIn(log).length === before && Date.now() < end) await wait(100);
}

/** Orca has nothing more to say when its log says nothing new for a while. */
async function untilQuiet(log: string, enoughMs = quietMs): Promise<void> {
  const end = Date.now() + mostMs;
  let [count, since] = [speechIn(log).length, Date.now()];
  while (Date.now() < end && Date.now() - since < enoughMs) {
    await wait(150);
    const now = speechIn(log).length;
    if (now !== count) [count, since] = [now, Date.now()];
  }
}

async function spokenIn(log: string, words: string): Promise<void> {
  const end = Date.now() + mostMs;
  while (!speechIn(log).some((line) => line.includes(words))) {
    if (Date.now() > end) throw new Error(`Orca did not say "${words}" within ${mostMs / 1000} s`);
    await wait(200);
  }
}

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const end = said.indexOf('\n');
      if (end >= 0) resolve(said.slice(0, end));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${child.spawnfile} ended with ${code}`)));
  });
