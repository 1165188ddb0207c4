import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { copyProject, type Ended, type ProjectCopy } from '#tests/flow/project-copy.ts';

/**
 * The example federation, built or run from end to end once for all test files that look at what comes of it. The first
 * file to ask does it, the others wait; each gets a copy of its own.
 */
const done = { build: ['build'], run: ['run', '--expect-refused', 'haichuan'] } as const;

/** Names the folder that the files of one `vitest run` share. */
const shared = 'MANGDAO_TEST_EXAMPLES';

const Result = z.object({ exit: z.int().nullable(), stdout: z.string(), stderr: z.string() });

/** A copy of the project after that command, and what the command said. */
export async function copyAfter(command: keyof typeof done): Promise<{ project: ProjectCopy; said: Ended }> {
  const isAboutSights = command === 'run';
  const folder = process.env[shared];
  if (folder === undefined) {
    // Outside of vitest nobody shares.
    const project = copyProject({ isAboutSights });
    return { project, said: await project.mangdao(...done[command]) };
  }
  const own = path.join(folder, command);
  const result = path.join(own, 'result.json');
  if (isFirst(own)) {
    const example = copyProject({ isAboutSights });
    const said = await example.mangdao(...done[command]);
    takeOver(example.folder, own);
    example.remove();
    writeFileSync(`${result}.part`, JSON.stringify(said));
    renameSync(`${result}.part`, result);
  }
  while (!existsSync(result)) await wait(200);
  const project = copyProject({ isAboutSights });
  takeOver(own, project.folder);
  return { project, said: Result.parse(JSON.parse(readFileSync(result, 'utf8'))) };
}

/** The output and the caches; links of releases point within the output. */
function takeOver(from: string, to: string): void {
  for (const part of ['out', '.mangdao'])
    cpSync(path.join(from, part), path.join(to, part), { recursive: true, verbatimSymlinks: true });
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Before all test files, in vitest's own process: a folder to share; gives what removes it. */
export default function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'mangdao-examples-'));
  process.env[shared] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
