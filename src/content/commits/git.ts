import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Git did not answer in time, answered too much, or is not there. */
export class GitFailure extends Error {}

const limits = { timeoutMs: 20_000, bytes: 256_000_000 };

/**
 * Asks Git in a folder, reading only: no network even in a partial clone, no hook, pager, signature check or external diff,
 * whatever its settings say.
 */
export async function git(folder: string, args: readonly string[], input: string | null = null): Promise<Buffer> {
  const settings = ['core.quotePath=false', 'protocol.allow=never', 'log.showSignature=false', 'core.fsmonitor=false'];
  const child = spawn('git', ['--no-pager', ...settings.flatMap((setting) => ['-c', setting]), ...args], {
    cwd: folder,
    env: environment(),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return await new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const fail = (why: string): void => {
      child.kill('SIGKILL');
      reject(new GitFailure(why));
    };
    const timer = setTimeout(() => fail('too slow'), limits.timeoutMs);
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > limits.bytes) fail('too much');
      else chunks.push(chunk);
    });
    child.once('error', () => fail('not there'));
    // It may end before it has read what it is asked.
    child.stdin.once('error', () => undefined);
    child.stdin.end(input ?? '');
    child.once('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(chunks));
      else reject(new GitFailure(`exit ${code}`));
    });
  });
}

/** A hook that starts a run tells Git of another folder by its environment. */
const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
});

/** Whether the folder lies in a repository, as far as that can be seen without Git. */
export function isInRepository(folder: string): boolean {
  const above = path.dirname(folder);
  return existsSync(path.join(folder, '.git')) || (above !== folder && isInRepository(above));
}
