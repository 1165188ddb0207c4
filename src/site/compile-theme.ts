import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Theme } from '#contracts/theme.ts';
import { leanNursery } from '#lib/farm.ts';
import { moveFolder, posix } from '#lib/files.ts';
import { shortHash } from '#lib/hash.ts';
import { byCodeUnit } from '#lib/order.ts';
import { refuseParts } from '#site/refuse-parts.ts';

/** A theme, compiled: kept in `.mangdao/themes/` under the hash of all that went into it. */
export interface CompiledTheme {
  id: string;
  version: string;
  /** Of the theme's files, src/site and its ground, and the lockfile: part of every page's identity. */
  hash: string;
  /** Absolute; holds `server/entry.mjs` and `client/_mangdao/*`. */
  folder: string;
  /** Files of the themes' `assets/` folders, the site's own theme first: served as they are under `/assets/`. */
  assets: readonly { name: string; from: string }[];
  /** The theme it extends, and the components it has itself: whose fault a component's barrier is. */
  extends: string | null;
  own: readonly string[];
  /** Whether this run had to compile it. */
  isNew: boolean;
}

export interface CompileJob {
  root: string;
  cacheDir: string;
  theme: Theme;
  outDir: string;
}

/** A process that has loaded Astro, or is about to, and compiles one theme: Vite's memory goes when it ends. */
export interface Compiler {
  compile(job: CompileJob): Promise<void>;
  stop(): void;
}

/** A compiler ahead of the first theme, since loading Astro takes half a second; null where bundles lie ready already. */
export const readyCompiler = (root: string, cacheDir: string): Compiler | null =>
  existsSync(path.join(cacheDir, 'themes')) ? null : startCompiler(root);

/** Compiles a theme once with Astro. The bundle bakes in absolute paths, so it is found by its inputs, never by its bytes. */
export async function compileTheme(
  { root, cacheDir, compiler }: { root: string; cacheDir: string; compiler?: Compiler | null },
  theme: Theme,
): Promise<CompiledTheme> {
  refuseParts(theme);
  const { hash, folder } = placeOf(root, cacheDir, theme);
  const { id, version } = theme;
  const parts = { assets: themeAssetsOf(theme), extends: theme.extends ?? null, own: ownComponents(theme) };
  const compiled = { id, version, hash, folder, ...parts };
  if (existsSync(folder)) return { ...compiled, isNew: false };
  const outDir = `${folder}.${process.pid}.part`;
  mkdirSync(outDir, { recursive: true });
  try {
    await (compiler ?? startCompiler(root)).compile({ root, cacheDir, theme, outDir });
    removeOlder(path.join(cacheDir, 'themes'), theme.id);
    moveFolder(outDir, folder);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
  return { ...compiled, isNew: true };
}

/** The module that renders a theme's pages, absolute. */
export const bundleOf = ({ folder }: Pick<CompiledTheme, 'folder'>): string => path.join(folder, 'server/entry.mjs');

/** Names of the files under a folder, with forward slashes, sorted. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(posix)
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .toSorted(byCodeUnit);
}

function inputsOf(root: string, theme: Theme): string[] {
  // Kinds say what lists show of an entry.
  const ground = ['site', 'lib', 'model', 'contracts', 'content/kinds'].map((room) => path.join(root, 'src', room));
  const lock = path.join(root, 'package-lock.json');
  return [
    ...[...theme.folders, ...ground].flatMap((folder) => contentsOf(root, folder)),
    existsSync(lock) ? shortHash(readFileSync(lock)) : '',
  ];
}

/** Name and hash of every file under a folder but tests, a line each. */
const contentsOf = (root: string, folder: string): string[] =>
  filesUnder(folder)
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => `${posix(path.relative(root, folder))}/${file} ${shortHash(readFileSync(path.join(folder, file)))}`);

function placeOf(root: string, cacheDir: string, theme: Theme): { hash: string; folder: string } {
  const hash = shortHash([theme.id, ...inputsOf(root, theme)].join('\n'));
  // The bundle also holds the shared pages and absolute paths; neither is part of what other pages look like.
  const key = shortHash([hash, root, ...contentsOf(root, path.join(root, 'content/shared'))].join('\n'));
  return { hash, folder: path.join(cacheDir, 'themes', `${theme.id}-${key}`) };
}

/** Names of the components in the theme's own folder, sorted. */
function ownComponents(theme: Theme): string[] {
  const files = filesUnder(path.join(theme.folders[0] ?? '', 'components'));
  return [...new Set(files.flatMap((file) => (file.includes('/') ? [file.split('/')[0] ?? ''] : [])))];
}

/** The files of a theme's `assets/` folders, its own before those of the theme it extends. */
export function themeAssetsOf(theme: Theme): { name: string; from: string }[] {
  const found = theme.folders.toReversed().flatMap((folder) => {
    const assets = path.join(folder, 'assets');
    return filesUnder(assets).map((name) => [name, { name, from: path.join(assets, name) }] as const);
  });
  return [...new Map(found).values()];
}

/** Vite bakes variables such as DEV and MODE into the bundle: whatever the caller's are, a theme compiles the same. */
function compilerEnvironment(): NodeJS.ProcessEnv {
  const cache = ['NODE_COMPILE_CACHE', 'NODE_COMPILE_CACHE_PORTABLE'];
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TMP', 'TEMP', 'SystemRoot', ...cache].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
}

function startCompiler(root: string): Compiler {
  const worker = fork(fileURLToPath(new URL('compile-worker.ts', import.meta.url)), {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: compilerEnvironment(),
    execArgv: [leanNursery],
  });
  let said = '';
  worker.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  worker.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => worker.once('exit', resolve));
  return {
    async compile(job) {
      worker.send(job);
      const code = await ended;
      if (code !== 0) throw new Error(`the theme "${job.theme.id}" does not compile:\n${said.trim()}`);
    },
    stop: () => void worker.kill(),
  };
}

/** Former bundles that stay: going back to yesterday's theme costs nothing, and a run beside this one keeps its own. */
const bundlesKept = 4;

function removeOlder(folder: string, id: string): void {
  for (const name of readdirSync(folder).filter((file) => file.startsWith(`${id}-`) && file.endsWith('.part'))) {
    // What a killed compile left behind; an hour is longer than any compile takes.
    const draft = path.join(folder, name);
    if (statSync(draft).mtimeMs < statSync(folder).mtimeMs - 3_600_000) rmSync(draft, { recursive: true, force: true });
  }
  const bundles = readdirSync(folder)
    .filter((name) => new RegExp(`^${id}-[0-9a-f]{16}$`).test(name))
    .map((name) => ({ name, madeMs: statSync(path.join(folder, name)).mtimeMs }))
    .toSorted((a, b) => b.madeMs - a.madeMs);
  for (const { name } of bundles.slice(bundlesKept)) rmSync(path.join(folder, name), { recursive: true, force: true });
}
