import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { Evidence, Owner } from '#model/evidence.ts';
import { copyProject, type ProjectCopy } from '#tests/flow/project-copy.ts';

/** What stands in poor.yaml: every fault planted into the poor province, and the rules that find it. */
const Planted = z.strictObject({
  id: z.string(),
  says: z.string(),
  owner: Owner,
  page: z.string().exactOptional(),
  engines: z.array(z.string()).min(1),
  rules: z.record(z.string(), z.array(z.string()).min(1)),
});
const faults = z
  .strictObject({ content: z.array(Planted), theme: z.array(Planted) })
  .parse(parse(readFileSync('tests/fixtures/poor.yaml', 'utf8')));
const planted = [...faults.content, ...faults.theme];

let project: ProjectCopy;
let evidence: Evidence;
beforeAll(async () => {
  project = copyProject();
  await project.mangdaoWith({ MANGDAO_LOOK: '' }, 'audit', '--site', 'haichuan');
  evidence = Evidence.parse(JSON.parse(project.read('out/haichuan/evidence.json')));
});
afterAll(() => project.remove());

const ownerKey = (owner: Owner): string =>
  owner.kind === 'content' ? `${owner.file}:${owner.line ?? ''}` : `${owner.theme}/${owner.component}`;
const expected = (): string[] =>
  planted.flatMap(({ owner, rules }) =>
    Object.entries(rules)
      .filter(([engine]) => engine in evidence.engines)
      .flatMap(([engine, ids]) => ids.map((rule) => `${ownerKey(owner)} ${engine} ${rule}`)),
  );
const seen = (): string[] =>
  evidence.facts
    .filter((fact) => fact.outcome === 'failed')
    .map((fact) => `${ownerKey(fact.owner)} ${fact.engine} ${fact.rule}`);

it('is found by every engine that looks for barriers', () => {
  const engines = new Set(evidence.facts.filter((fact) => fact.outcome === 'failed').map((fact) => fact.engine));
  for (const engine of ['axe', 'htmlcs', 'html-validate', 'links', 'reflow']) expect(engines).toContain(engine);
});

it('has every planted fault found, by the engine and at the place that the list says', () => {
  const found = new Set(seen());
  expect([...new Set(expected())].filter((key) => !found.has(key))).toEqual([]);
});

it('has nothing found that the list does not name', () => {
  const listed = new Set(expected());
  expect([...new Set(seen())].filter((key) => !listed.has(key))).toEqual([]);
});
