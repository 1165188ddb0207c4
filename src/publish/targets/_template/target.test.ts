import { expect, it } from 'vitest';
import { Problem } from '#lib/problem.ts';
import target from './target.ts';

const job = { site: 'yunling', now: '2026-11-20 09:00', to: 'nowhere' };

it('refuses to publish until it is written', async () => {
  await expect(target.rollback(job)).rejects.toBeInstanceOf(Problem);
});

it.todo('plan() touches nothing');
it.todo('publishing twice changes nothing the second time');
it.todo('killed at any point, the old release or the new one is current');
it.todo('rollback makes the release before the current one current again');
