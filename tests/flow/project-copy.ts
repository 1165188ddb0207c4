import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A copy of the project in a folder of its own, where a test may edit, run and kill as it likes. */
export interface ProjectCopy {
  folder: string;
  read(file: string): string;
  /** Runs `mangdao` to its end. */
  mangdao(...args: string[]): Promise<Ended>;
  mangdaoWith(env: Record<string, string>, ...args: string[]): Promise<Ended>;
  /** Starts `mangdao` and returns at once. */
  start(...args: string[]): ChildProcess;
  remove(): void;
}

export interface Ended {
  exit: number | null;
  stdout: string;
  stderr: string;
}

const parts = ['src', 'themes', 'indicators', 'content', 'package.json', 'package-lock.json'];

/** Hardly any of these tests is about what engines see, which takes most of a run's time. */
const few = { MANGDAO_LOOK: 'axe,htmlcs,reflow' };

/** `inside` makes its path longer; in a full run all engines look at the copies of tests that are about what is seen. */
export function copyProject({ inside = '.', isAboutSights = false } = {}): ProjectCopy {
  const looking = isAboutSights && process.env['MANGDAO_FULL'] === '1' ? {} : few;
  const top = mkdtempSync(path.join(tmpdir(), 'mangdao-project-'));
  const folder = path.join(top, inside);
  mkdirSync(folder, { recursive: true });
  for (const part of parts) cpSync(path.resolve(part), path.join(folder, part), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  const start = (env: Record<string, string>, args: string[]): ChildProcess =>
    spawn(process.execPath, ['src/cli/main.mjs', ...args], {
      cwd: folder,
      env: { ...cleanEnvironment(), ...looking, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  return {
    folder,
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
    mangdao: (...args) => ended(start({}, args)),
    mangdaoWith: (env, ...args) => ended(start(env, args)),
    start: (...args) => start({}, args),
    remove: () => rmSync(top, { recursive: true, force: true }),
  };
}

/** Waits for a process and collects what it said. */
export async function ended(child: ChildProcess): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  // A Chinese sign may come in two pieces.
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const exit = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exit, stdout, stderr };
}

/** Without what the test runner sets for itself. */
const cleanEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV$|DEV$|PROD$|MODE$|SSR$|BASE_URL$)/.test(name)),
  );
