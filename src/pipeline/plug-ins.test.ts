import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { Problem } from '#lib/problem.ts';
import { loadEngines, loadKinds } from '#pipeline/plug-ins.ts';

it('loads each plug-in of a room but templates, with its folder as its id', async () => {
  const ids = (await loadKinds(process.cwd())).map(({ id }) => id);
  expect(ids).toContain('news');
  expect(ids.filter((id) => id.startsWith('_'))).toEqual([]);
});

it('says where to go when it is run outside of a project', async () => {
  const failure: unknown = await loadEngines(tmpdir()).catch((cause: unknown) => cause);
  expect(failure).toBeInstanceOf(Problem);
  expect((failure as Problem).reports).toMatchObject([{ code: 'E_PROJECT', at: tmpdir() }]);
});
