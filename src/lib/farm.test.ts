import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { openFarm, type Farm } from '#lib/farm.ts';
import type { WaitingJob } from '#tests/fixtures/workers/waiting-worker.ts';

type Answer = { said: string; pid: number };
let farm: Farm | undefined;
afterEach(() => farm?.close());

const open = (size: number): Farm => {
  farm = openFarm({ module: new URL(import.meta.resolve('#tests/fixtures/workers/waiting-worker.ts')), size });
  return farm;
};
/** The answers by the places of their jobs. */
async function say(from: Farm, jobs: readonly WaitingJob[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  await from.hands<{ prefix: string }, WaitingJob, Answer>('say').work({
    setup: { prefix: '说：' },
    jobs,
    heed: (answer, place) => (answers[place] = answer),
  });
  return answers;
}
const job = (says: string, waitMs = 0, does: WaitingJob['does'] = 'answer'): WaitingJob => ({ says, waitMs, does });
const pids = (answers: readonly Answer[]): number => new Set(answers.map(({ pid }) => pid)).size;

it('tells each answer with the place of its job, whichever process ends first', async () => {
  const answers = await say(open(2), [job('一', 300), job('二'), job('三', 50), job('四')]);
  expect(answers.map(({ said }) => said)).toEqual(['说：一', '说：二', '说：三', '说：四']);
  expect(pids(answers)).toBe(2);
});

it('starts no more processes than there are jobs', async () => {
  expect(pids(await say(open(4), [job('一')]))).toBe(1);
  expect(await say(open(4), [])).toEqual([]);
});

it('lets workers load a module before anybody asks for what is in it, those that come later too', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mangdao-farm-'));
  const modules = ['early', 'late'].map((name) => path.join(folder, `${name}.mjs`));
  for (const module of modules) {
    writeFileSync(
      module,
      "import { writeFileSync } from 'node:fs';\nwriteFileSync(`${import.meta.filename}.seen`, '');\n",
    );
  }
  const from = open(1);
  from.preload(modules[0]!);
  await say(from, [job('一')]);
  from.preload(modules[1]!);
  from.preload(path.join(folder, 'there-is-none.mjs'));
  // The import runs beside the jobs.
  await say(from, [job('二', 500)]);
  expect(modules.map((module) => existsSync(`${module}.seen`))).toEqual([true, true]);
  rmSync(folder, { recursive: true });
});

it('rejects with the worker’s own words when a job throws', async () => {
  await expect(say(open(2), [job('一'), job('二', 0, 'throw')])).rejects.toThrow(/cannot say 二[\s\S]*waiting-worker/);
});

it('rejects when a worker ends early, instead of waiting for ever', async () => {
  await expect(say(open(1), [job('一', 0, 'exit')])).rejects.toThrow(/ended early \(exit 7\)/);
  await expect(say(open(1), [job('一'), job('二', 0, 'exit')])).rejects.toThrow(/ended early/);
});
