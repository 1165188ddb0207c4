import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Engine, EngineDefinition } from '#contracts/engine.ts';
import { Evidence } from '#model/evidence.ts';
import { criterionOf } from '#model/wcag.ts';
import { loadEngines } from '#pipeline/plug-ins.ts';
import { gatherEvidence } from '#evidence/gather-evidence.ts';
import { looksOf } from '#tests/fixtures/evidence/looks-of.ts';
import { makeFolder, makeSite, type MadeFolder } from '#tests/fixtures/evidence/make-site.ts';

const folder = path.resolve('src/evidence/engines');
const ids = readdirSync(folder).toSorted();
/** Site engines that need more than one page have cases instead; see site-engines.test.ts. */
const withFixture = ids.filter((id) => existsSync(path.join(folder, id, 'fixture.html')));

const Definition = z.object({
  default: z.custom<EngineDefinition>(
    (value) =>
      z.object({ sees: z.enum(['browser', 'html', 'site']), version: z.string().min(1) }).safeParse(value).success,
  ),
});
const load = async (id: string): Promise<Engine> => ({
  ...Definition.parse(await import(path.join(folder, id, 'engine.ts'))).default,
  id: siteOf(id),
});
/** `_template` is an engine for this test, though its name is no id. */
const siteOf = (id: string): string => id.replace(/^_/, 'the-');

let made: MadeFolder;
let seen: Map<string, Evidence>;

/** Every fixture is a site of one page; every engine looks at all of them, in one browser. */
beforeAll(async () => {
  made = await makeFolder();
  for (const id of withFixture) {
    const html = readFileSync(path.join(folder, id, 'fixture.html'), 'utf8');
    makeSite(made.outDir, [{ path: '/', html, source: 'fixture.md' }], { id: siteOf(id) });
    // What else the page's site has: files below `www`, artifacts.
    const besides = path.join(folder, id, 'fixture');
    if (existsSync(besides)) cpSync(besides, path.join(made.outDir, siteOf(id)), { recursive: true });
  }
  const sites = withFixture.map(siteOf);
  await gatherEvidence({ ...made, engines: await Promise.all(withFixture.map(load)), sites, jobs: 2 });
  seen = new Map(
    sites.map((site) => {
      const json: unknown = JSON.parse(readFileSync(path.join(made.outDir, site, 'evidence.json'), 'utf8'));
      return [site, Evidence.parse(json)];
    }),
  );
});

afterAll(() => made.remove());

test('an engine that is asked only with --deep is not loaded without', async () => {
  const [usual, deep] = [await loadEngines(process.cwd()), await loadEngines(process.cwd(), true)];
  expect(deep.filter((one) => one.deep).map(({ id }) => id)).toEqual(['alfa']);
  expect(usual.map(({ id }) => id)).toEqual(deep.map(({ id }) => id).filter((id) => id !== 'alfa'));
});

test('Alfa’s engine says the version of the package that it asks', async () => {
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const { version } = await load('alfa');
  const names = Object.keys(dependencies).filter((name) => name.startsWith('@siteimprove/'));
  expect(new Set(names.map((name) => dependencies[name]))).toEqual(new Set([version]));
});

test('every engine proves itself by a fixture or by cases', () => {
  const unproven = ids.filter((id) => !withFixture.includes(id) && !existsSync(path.join(folder, id, 'cases.yaml')));
  expect(unproven).toEqual([]);
  expect(withFixture).toEqual(expect.arrayContaining(['axe', 'html-validate', 'htmlcs', 'links', 'reflow']));
});

describe.each(withFixture)('engine %s', (id) => {
  test('sees in its fixture exactly what facts.json says', () => {
    const evidence = seen.get(siteOf(id))!;
    const { facts, measures, gaps, rules } = evidence;
    const named = new Set(facts.filter((fact) => fact.engine === siteOf(id)).map(({ rule }) => rule));
    const withInapplicable = <T extends { passed: object }>(look: T): T & { inapplicable: string[] } => ({
      ...look,
      inapplicable: (rules[siteOf(id)] ?? []).filter((rule) => !(rule in look.passed) && !named.has(rule)).toSorted(),
    });
    const own = <T extends { engine: string }>(items: readonly T[]): Omit<T, 'engine'>[] =>
      items.filter((item) => item.engine === siteOf(id)).map(({ engine: _engine, ...rest }) => rest);
    expect(own(gaps)).toEqual([]);
    const now = { looked: own(looksOf(evidence)).map(withInapplicable), facts: own(facts), measures: own(measures) };
    const golden = path.join(folder, id, 'facts.json');
    if (process.env['MANGDAO_UPDATE_GOLDEN'] === '1') writeFileSync(golden, `${JSON.stringify(now, null, 2)}\n`);
    expect(now).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
    expect(now.facts, 'a fixture without a fault proves nothing').not.toEqual([]);
  });

  test('speaks Chinese, and names only criteria that WCAG 2.2 has', () => {
    const facts = [...seen.values()].flatMap((evidence) => evidence.facts).filter((fact) => fact.engine === siteOf(id));
    expect(facts.flatMap((fact) => fact.criteria).filter((number) => criterionOf(number) === null)).toEqual([]);
    expect(facts.filter((fact) => !/\p{Script=Han}/u.test(fact.message['zh-CN']))).toEqual([]);
  });
});

describe('an engine that throws', () => {
  test.each(withFixture)('%s leaves a gap, and no look', async (id) => {
    const engine = await load(id);
    const broken: Engine = { ...engine, version: 'broken', look: () => Promise.reject(new Error('broken on purpose')) };
    await gatherEvidence({ ...made, engines: [broken], sites: [siteOf(id)], jobs: 1, cacheDir: made.cacheDir });
    const file = path.join(made.outDir, siteOf(id), 'evidence.json');
    const { gaps, looked, facts } = Evidence.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(gaps).toMatchObject([{ engine: engine.id, because: { en: 'The engine failed: broken on purpose' } }]);
    expect([looked, facts]).toEqual([[], []]);
  });
});
