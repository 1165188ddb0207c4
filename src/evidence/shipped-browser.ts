import chromium from '@sparticuz/chromium';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';

const require = createRequire(import.meta.url);

const draftName = 'unpacking-';
const longestUnpackMs = 15 * 60_000;

/** Version of the package that ships the measuring browser; its first number is the browser's own. */
export const shippedVersion = (): string => {
  const manifest = path.resolve(path.dirname(require.resolve('@sparticuz/chromium')), '..', 'package.json');
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8'))).version;
};

/** The package holds one binary, for Linux on x86-64. */
export const shippedRunsHere = (): boolean => process.platform === 'linux' && process.arch === 'x64';

/**
 * Unpacks the shipped browser into a folder of its own version, once, and returns its path. It is unpacked beside its
 * place and moved there whole, so that a kill, or two runs at a time, never leave a part of it to be started.
 */
export async function unpackShipped(folder: string): Promise<string> {
  const home = path.join(folder, shippedVersion());
  const executable = path.join(home, 'chromium');
  if (existsSync(executable)) return executable;
  mkdirSync(folder, { recursive: true });
  removeLeftDrafts(folder);
  const draft = mkdtempSync(path.join(folder, draftName));
  try {
    await inflateInto(draft);
    moveUnlessThere(draft, home);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return executable;
}

/** A killed run leaves its draft: 200 MB. One that is still being filled is younger. */
function removeLeftDrafts(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one.startsWith(draftName))) {
    const draft = path.join(folder, name);
    const age = Date.now() - (statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > longestUnpackMs) rmSync(draft, { recursive: true, force: true });
  }
}

/** The package unpacks into the temporary folder, whose name it reads before it first waits: so it is set only until then. */
function inflateInto(folder: string): Promise<string> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    return chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

function moveUnlessThere(draft: string, home: string): void {
  try {
    renameSync(draft, home);
  } catch (cause) {
    // Another run was quicker: its copy is as good as ours.
    if (!existsSync(path.join(home, 'chromium'))) throw cause;
  }
}
