import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shortHash } from '#lib/hash.ts';
import { readPack, type Pack } from '#cli/packed-program.ts';
import { copyProject, type ProjectCopy } from '#tests/flow/project-copy.ts';

const packs = path.resolve('node_modules/.cache/mangdao/packs');

let project: ProjectCopy;
beforeAll(() => void (project = copyProject()));
afterAll(() => project.remove());

const packOfProject = (): Pack => readPack(path.join(packs, `${shortHash(project.folder)}.json`))!;
const source = 'src/cli/schema-command.ts';
const edit = (from: string, to: string): void => {
  const edited = project.read(source).replace(from, to);
  expect(edited).toContain(to);
  writeFileSync(path.join(project.folder, source), edited);
};
const schemas = () => project.mangdao('schema');

it('is what runs, and is made once', async () => {
  expect((await schemas()).exit).toBe(0);
  const pack = packOfProject();
  const start = path.join(packs, pack.folder, 'start.mjs');
  writeFileSync(start, `console.log('from the pack');\n${readFileSync(start, 'utf8')}`);
  expect((await schemas()).stdout).toMatch(/^from the pack\n/);
  expect(packOfProject()).toEqual(pack);
});

it('is made anew after an edit of a source, a new plug-in, and where its folder is gone', async () => {
  edit('份 JSON Schema', '份 JSON 模式');
  expect((await schemas()).stdout).toContain('份 JSON 模式');
  const { folder } = packOfProject();
  rmSync(path.join(packs, folder), { recursive: true });
  expect((await schemas()).stdout).toContain('份 JSON 模式');
  expect(readdirSync(packs)).toContain(folder);
  expect((await project.mangdao('new', 'check', 'pages-are-packed')).exit).toBe(0);
  await schemas();
  expect(packOfProject().folder).not.toBe(folder);
});

it('tells the places of our own bugs as those of the sources', async () => {
  edit("const options = runOptions(shared, 'content', 'content');", "throw new Error('planted');");
  const line =
    project
      .read(source)
      .split('\n')
      .findIndex((text) => text.includes('planted')) + 1;
  const { exit, stderr } = await schemas();
  expect(exit).toBe(3);
  expect(stderr).toContain(`schema-command.ts:${line}:`);
  expect(stderr).not.toContain('/packs/');
});
