import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Check, CheckDefinition } from '#contracts/check.ts';
import { Evidence } from '#model/evidence.ts';
import { packLooks } from '#model/looks.ts';
import { Site } from '#model/site.ts';
import { Unit } from '#model/words.ts';

const folder = 'indicators/checks';

/** Folders of checks; those that start with `_` are templates. */
export const checkIds = readdirSync(folder, { withFileTypes: true })
  .filter((item) => item.isDirectory() && !item.name.startsWith('_'))
  .map((item) => item.name)
  .toSorted();

export async function loadCheck(id: string): Promise<Check> {
  const module: { default: CheckDefinition } = await import(pathToFileURL(path.resolve(folder, id, 'check.ts')).href);
  return { ...module.default, id };
}

export const loadChecks = (): Promise<Check[]> => Promise.all(checkIds.map(loadCheck));

/** One case of `cases.yaml`: what was seen, and the verdict that it gives. */
const Case = z.strictObject({
  says: z.string().min(5),
  /** Changes to `tests/fixtures/score/site.yaml`. */
  site: z.record(z.string(), z.unknown()).default({}),
  /** Pages that every needed engine looked at. */
  pages: z.array(z.string()).default(['/']),
  /** Rule → elements that passed, all pages together. */
  looked: z.record(z.string(), z.strictObject({ passed: z.int(), engine: z.string().exactOptional() })).default({}),
  facts: z
    .array(
      z.strictObject({
        rule: z.string(),
        engine: z.string().exactOptional(),
        outcome: z.enum(['failed', 'cantTell']).default('failed'),
        page: z.string().default('/'),
        criteria: z.array(z.string()).default([]),
        /** Theme that owns it; content where absent. */
        theme: z.string().exactOptional(),
      }),
    )
    .default([]),
  measures: z
    .array(
      z.strictObject({
        name: z.string(),
        engine: z.string().exactOptional(),
        of: z.string().default(''),
        value: z.number(),
        unit: Unit.default('count'),
        detail: z.record(z.string(), z.string()).default({}),
      }),
    )
    .default([]),
  /** The needed engine could not look at a page. */
  gap: z.literal(true).exactOptional(),
  gives: z.strictObject({
    kind: z.enum(['measured', 'inapplicable', 'unknown']),
    value: z.number().exactOptional(),
    unit: Unit.exactOptional(),
    /** Words that `because` must hold, in Chinese. */
    because: z.string().exactOptional(),
  }),
});
export type Case = z.infer<typeof Case>;

export const loadCases = (id: string): Case[] =>
  z.array(Case).parse(parse(readFileSync(path.join(folder, id, 'cases.yaml'), 'utf8')));

/** The site that all cases change. */
export const fixtureSite = (changes: Record<string, unknown> = {}): Site =>
  Site.parse({ ...parse(readFileSync('tests/fixtures/score/site.yaml', 'utf8')), ...changes });

const rulesOf = (engine: string, criteria: readonly string[]): 'rules' | string[] =>
  engine === 'axe' && criteria.length > 0 ? 'rules' : [];

/** The evidence that a case describes, as the engines would have left it. */
export function evidenceOf(check: Check, one: Case): Evidence {
  const engines = [...new Set(check.needs.flatMap((need) => ('criteria' in need ? ['axe', 'probe'] : [need.engine])))];
  const asked = check.needs.flatMap((need) => ('criteria' in need ? need.criteria : []));
  const first = engines[0] ?? 'none';
  const text = { 'zh-CN': '例', en: 'example' };
  const passedBy = (engine: string): Record<string, number> =>
    Object.fromEntries(
      Object.entries(one.looked)
        .filter(([, look]) => (look.engine ?? first) === engine)
        .map(([rule, { passed }]) => [rule, passed]),
    );
  return Evidence.parse({
    schema: 2,
    site: 'example',
    now: '2026-11-23 09:00',
    build: '0123456789abcdef',
    browser: null,
    engines: Object.fromEntries(engines.map((engine) => [engine, '1'])),
    // What a check asks by criteria, two engines answer: one that knows nearly all, and a probe that knows just these.
    judges: Object.fromEntries(engines.map((engine) => [engine, engine === 'probe' ? asked : rulesOf(engine, asked)])),
    ...packLooks(
      engines.flatMap((engine) =>
        one.pages.map((page, index) => ({ page, engine, passed: index === 0 ? passedBy(engine) : {} })),
      ),
      new Map(),
    ),
    facts: one.facts.map(({ rule, engine, outcome, page, criteria, theme }) => ({
      engine: engine ?? first,
      rule,
      outcome,
      criteria,
      message: text,
      at: { page },
      owner:
        theme === undefined
          ? { kind: 'content', file: 'news/a.md', line: 3 }
          : { kind: 'theme', theme, component: 'x' },
    })),
    measures: one.measures.map((measure) => ({ ...measure, engine: measure.engine ?? first })),
    findings: [],
    gaps: one.gap === undefined ? [] : [{ engine: first, page: '/news/', because: text }],
  });
}
