import { readdirSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { EngineDefinition, Look, PageView, SiteView } from '#contracts/engine.ts';
import type { Measure, Place } from '#model/evidence.ts';
import { CommitsArtifact } from '#model/commits.ts';
import { Entry } from '#model/entry.ts';
import { Page } from '#model/page.ts';
import { fixtureSite } from './load-checks.ts';

const folder = 'src/evidence/engines';

/** Engines that need no browser and prove themselves by cases. */
export const casedEngines = readdirSync(folder)
  .filter((id) => existsSync(path.join(folder, id, 'cases.yaml')))
  .toSorted();

export async function loadEngine(id: string): Promise<EngineDefinition> {
  const module: { default: EngineDefinition } = await import(pathToFileURL(path.resolve(folder, id, 'engine.ts')).href);
  return module.default;
}

const Partial = z.record(z.string(), z.unknown());

const Case = z.strictObject({
  says: z.string().min(5),
  now: z.string().default('2026-11-23 09:00'),
  site: Partial.default({}),
  /** Entries by their file below the site's folder; `text` is the body, line → words. */
  entries: z.array(Partial.and(z.looseObject({ text: z.record(z.string(), z.string()).default({}) }))).default([]),
  pages: z.array(Partial.and(z.looseObject({ html: z.string().default('') }))).default([]),
  assets: z.record(z.string(), z.string()).default({}),
  /** What Git tells. */
  commits: Partial.nullable().default(null),
  /** What the web server is told. */
  server: z.string().nullable().default(null),
  /** What a site that is visited sent along with its page `/`. */
  answered: z.record(z.string(), z.string()).nullable().default(null),
  gives: z.strictObject({
    /** Exactly these facts, in any order; each may leave fields out. */
    facts: z.array(Partial).exactOptional(),
    /** At least these measures. */
    measures: z.array(Partial).default([]),
    /** At least these counts. */
    passed: z.record(z.string(), z.int()).default({}),
    inapplicable: z.array(z.string()).default([]),
    /** Words that must stand nowhere in what the engine gives. */
    never: z.array(z.string()).default([]),
  }),
});
export type EngineCase = z.infer<typeof Case>;

/** A case that is too long to be written down. */
export const asCase = (given: z.input<typeof Case>): EngineCase => Case.parse(given);

export const loadEngineCases = (id: string): EngineCase[] =>
  z.array(Case).parse(parse(readFileSync(path.join(folder, id, 'cases.yaml'), 'utf8')));

interface Seen {
  facts: (Look['sightings'][number] & { at: Place })[];
  measures: Omit<Measure, 'engine'>[];
  passed: Record<string, number>;
  inapplicable: string[];
}

/** What an engine sees in a case, over all pages. */
export async function lookAtCase(engine: EngineDefinition, one: EngineCase): Promise<Seen> {
  const view = viewOf(one);
  if (engine.sees === 'browser') throw new Error('a browser engine proves itself by its fixture');
  if (engine.sees === 'site') {
    const look = await engine.look(view);
    return {
      facts: [...look.sightings],
      measures: [...(look.measures ?? [])],
      passed: { ...look.passed },
      inapplicable: [...look.inapplicable],
    };
  }
  const seen: Seen = { facts: [], measures: [], passed: {}, inapplicable: [] };
  for (const page of view.pages) {
    const entry = view.entries.find((candidate) => candidate.path === page.path) ?? null;
    const pageView: PageView = { page, html: view.htmlOf(page), site: view.site, entry };
    const look = await engine.look(pageView);
    seen.facts.push(...look.sightings.map((sighting) => ({ ...sighting, at: { ...sighting.at, page: page.path } })));
    seen.measures.push(...(look.measures ?? []));
    seen.inapplicable.push(...look.inapplicable);
    for (const [rule, count] of Object.entries(look.passed)) seen.passed[rule] = (seen.passed[rule] ?? 0) + count;
  }
  return seen;
}

function viewOf(one: EngineCase): SiteView {
  const hash = '0123456789abcdef';
  const bodies = new Map<string, { line: number; text: string }[]>();
  const entries = one.entries.map(({ text, ...changes }) => {
    const entry = Entry.parse({ ...entryDefaults(String(changes.id)), hash, ...changes });
    bodies.set(
      entry.id,
      Object.entries(text).map(([line, words]) => ({ line: Number(line), text: words })),
    );
    return entry;
  });
  const html = new Map(one.pages.map((page) => [String(page.path), page.html]));
  const pages = one.pages.map(({ html: markup, ...changes }) => {
    const defaults = {
      kind: 'entry',
      contentKind: null,
      lang: 'zh-CN',
      title: '页面',
      source: 'content/sites/example/site.yaml',
    };
    return Page.parse({ ...defaults, file: 'x.html', hash, bytes: Buffer.byteLength(markup), ...changes });
  });
  return {
    now: one.now,
    site: fixtureSite(one.site),
    entries,
    pages,
    others: [],
    assets: new Set(Object.keys(one.assets)),
    assetBytes: new Map(Object.entries(one.assets).map(([file, words]) => [file, Buffer.byteLength(words)])),
    bodyOf: (entry) => ({ blocks: [], headings: [], text: bodies.get(entry.id) ?? [] }),
    htmlOf: (page) => html.get(page.path) ?? '',
    textOf: (asset) => one.assets[asset] ?? '',
    commits:
      one.commits === null
        ? null
        : CommitsArtifact.parse({
            schema: 1,
            site: 'example',
            because: null,
            since: null,
            entries: [],
            ...one.commits,
          }),
    palette: null,
    server: one.server,
    answered: one.answered === null ? null : { page: '/', headers: new Map(Object.entries(one.answered)) },
  };
}

const entryDefaults = (id: string): Record<string, unknown> => ({
  id,
  file: `content/sites/example/${id}.md`,
  column: id.split('/')[0],
  kind: 'news',
  lang: 'zh-CN',
  path: `/${id}/`,
  title: '例文',
  date: '2026-11-20 09:00',
  updated: null,
  summary: '',
  source: '云岭省残联',
  author: null,
  keywords: [],
  image: null,
  attachments: [],
  checked: null,
  draft: false,
  fields: {},
  media: [],
});
