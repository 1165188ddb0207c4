import { describe, expect, it } from 'vitest';
import { Evidence } from '#model/evidence.ts';
import { asCase, casedEngines, loadEngine, loadEngineCases, lookAtCase } from './site-view.ts';

describe.each(casedEngines)('engine %s', async (id) => {
  const engine = await loadEngine(id);
  const cases = loadEngineCases(id);

  it.each(cases.map((one) => [one.says, one] as const))('%s', async (_says, one) => {
    const seen = await lookAtCase(engine, one);
    const { facts, measures, passed, inapplicable, never } = one.gives;
    if (facts !== undefined) {
      expect(seen.facts.map(({ rule, at }) => `${rule} ${at.page}`)).toHaveLength(facts.length);
      for (const fact of facts) expect(seen.facts).toContainEqual(expect.objectContaining(partly(fact)));
    }
    for (const measure of measures) expect(seen.measures).toContainEqual(expect.objectContaining(partly(measure)));
    expect(seen.passed).toMatchObject(passed);
    expect(seen.inapplicable).toEqual(expect.arrayContaining(inapplicable));
    for (const words of never) expect(JSON.stringify(seen)).not.toContain(words);
  });

  it('gives facts and measures that the evidence can hold', async () => {
    for (const one of cases) {
      const { facts, measures } = await lookAtCase(engine, one);
      const owner = { kind: 'content', file: 'x.md' };
      Evidence.shape.facts.parse(facts.map((fact) => ({ owner, ...fact, engine: id })));
      Evidence.shape.measures.parse(measures.map((measure) => ({ ...measure, engine: id })));
    }
  });
});

/** Nested objects of an expectation may leave fields out too. */
function partly(expected: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null && !Array.isArray(value) ? expect.objectContaining(value) : value,
    ]),
  );
}

describe('a site of more pages than are held against one another', () => {
  const nav = '<nav><a href="/0/">Start</a></nav>';
  const pages = Array.from({ length: 210 }, (_none, at) => ({
    path: `/${at}/`,
    html: `<html lang="en"><body>${nav}<main><a href="/${at + 1}/">Next</a></main></body></html>`,
  }));
  const all = pages.map(({ path }) => `<a href="${path}">Page</a>`).join('');
  const siteMap = {
    path: '/z-map/',
    html: `<html lang="en"><title>Site map</title><body>${nav}<main>${all}</main></body></html>`,
  };
  const waysOf = async (...last: typeof pages): Promise<number> => {
    const seen = await lookAtCase(
      await loadEngine('across'),
      asCase({ says: 'many pages', pages: [...pages, ...last], gives: {} }),
    );
    return seen.facts.filter(({ rule }) => rule === 'several-ways').length;
  };

  it('is not accused of the lack of what stands on a later page', async () => {
    expect(await waysOf()).toBeGreaterThan(100);
    expect(await waysOf(siteMap)).toBe(0);
  });
});
