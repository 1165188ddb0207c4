import { afterEach, expect, it } from 'vitest';
import { openFarm, type Farm } from '#lib/farm.ts';
import type { WaitingJob } from '#tests/fixtures/workers/waiting-worker.ts';

type Answer = { said: string; pid: number };
let farm: Farm<WaitingJob, Answer> | undefined;
afterEach(() => farm?.close());

const open = (size: number): Farm<WaitingJob, Answer> => {
  const module = new URL(import.meta.resolve('#tests/fixtures/workers/waiting-worker.ts'));
  farm = openFarm({ module, setup: { prefix: '说：' }, size });
  return farm;
};
const job = (says: string, waitMs = 0, does: WaitingJob['does'] = 'answer'): WaitingJob => ({ says, waitMs, does });
const pids = (answers: readonly Answer[]): number => new Set(answers.map(({ pid }) => pid)).size;

it('answers in the order of the jobs, whichever process ends first', async () => {
  const answers = await open(2).run([job('一', 300), job('二'), job('三', 50), job('四')]);
  expect(answers.map(({ said }) => said)).toEqual(['说：一', '说：二', '说：三', '说：四']);
  expect(pids(answers)).toBe(2);
});

it('starts no more processes than there are jobs', async () => {
  expect(pids(await open(4).run([job('一')]))).toBe(1);
  expect(await open(4).run([])).toEqual([]);
});

it('rejects with the worker’s own words when a job throws', async () => {
  await expect(open(2).run([job('一'), job('二', 0, 'throw')])).rejects.toThrow(/cannot say 二[\s\S]*waiting-worker/);
});

it('rejects when a worker ends early, instead of waiting for ever', async () => {
  await expect(open(1).run([job('一', 0, 'exit')])).rejects.toThrow(/ended early \(exit 7\)/);
});
