import { expect, it } from 'vitest';
import { Problem } from '#lib/problem.ts';
import target from './target.ts';

const job = { site: 'yunling', now: '2026-11-20 09:00', to: 'nowhere' };

it('refuses to publish until it is written', async () => {
  await expect(target.rollback(job)).rejects.toBeInstanceOf(Problem);
});

it('plan() touches nothing', () => expect.unreachable('write this test'));
it('publishing twice changes nothing the second time', () => expect.unreachable('write this test'));
it('killed at any point, the old release or the new one is current', () => expect.unreachable('write this test'));
it('rollback makes the release before the current one current again', () => expect.unreachable('write this test'));
