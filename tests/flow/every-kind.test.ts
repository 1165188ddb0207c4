import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PagesArtifact, type Page } from '#model/page.ts';
import { SiteArtifact } from '#model/site.ts';
import { openKinds } from '#tests/flow/content-project.ts';
import { copyAfter } from '#tests/flow/built-example.ts';
import type { ProjectCopy } from '#tests/flow/project-copy.ts';

const kinds = (await openKinds()).map(({ id }) => id);
const sites = ['national', 'qingxi', 'tangnur', 'yunling'];

let project: ProjectCopy;
beforeAll(async () => {
  ({ project } = await copyAfter('build'));
  const { exit, stderr } = await project.mangdao('check', ...sites.flatMap((id) => ['--site', id]));
  expect(exit, stderr).toBe(0);
  expect((await project.mangdao('build', '--site', 'yunling')).exit).toBe(0);
});
afterAll(() => project.remove());

const json = (file: string): unknown => JSON.parse(project.read(path.join('out', file)));

it('shows every content kind at least twice in the example federation', () => {
  const entries = sites.flatMap((id) => SiteArtifact.parse(json(`${id}/site.json`)).entries);
  const counts = Object.fromEntries(kinds.map((id) => [id, entries.filter(({ kind }) => kind === id).length]));
  expect(Object.entries(counts).filter(([, count]) => count < 2)).toEqual([]);
});

describe('from the home page of a province', () => {
  it.each(kinds)('%s is at most three links away', (kind) => {
    const { pages } = PagesArtifact.parse(json('yunling/pages.json'));
    const steps = stepsFromHome(pages);
    const entries = pages.filter((page) => page.kind === 'entry' && page.contentKind === kind);
    const nearest = Math.min(...entries.map((page) => steps.get(page.path) ?? Infinity));
    expect(nearest).toBeLessThanOrEqual(3);
  });
});

/** How many links lead from the home page to each page of the full version, at least. */
function stepsFromHome(pages: readonly Page[]): ReadonlyMap<string, number> {
  const byPath = new Map(pages.filter(({ version }) => version === undefined).map((page) => [page.path, page]));
  const steps = new Map([['/', 0]]);
  // A map is walked in the order in which it grows: nearest pages first.
  for (const [from, step] of steps) {
    const page = byPath.get(from);
    if (page === undefined) continue;
    for (const to of linksOf(project.read(path.join('out/yunling/www', page.file)), from)) {
      if (byPath.has(to) && !steps.has(to)) steps.set(to, step + 1);
    }
  }
  return steps;
}

const linksOf = (html: string, from: string): string[] =>
  [...html.matchAll(/<a\s[^>]*?href="([^"]+)"/g)].map(([, href = '']) => {
    const url = new URL(href.replaceAll('&amp;', '&'), `https://yunling.example${from}`);
    return url.host === 'yunling.example' ? decodeURI(url.pathname) : '';
  });
