import path from 'node:path';
import lighthouse, { type Result } from 'lighthouse';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser, startBrowser } from '#evidence/browser.ts';
import type { Page } from '#model/page.ts';
import { addressOf, buildExample, pageOfEachKind, type BuiltExample, type ServedSite } from '#tests/browser/example.ts';

/**
 * Lighthouse as a phone. `npm test` asks it about one page, `npm run test:full` about one of each kind.
 * What depends on the web server is not the theme's: Lighthouse takes the loopback address for secure, so that HTTPS is
 * not proved here; our test server does not compress, which lowers performance only.
 */
const isFull = process.env['MANGDAO_FULL'] === '1';
const perfect = ['accessibility', 'best-practices', 'seo'];
const quick = ['entry service'];

let example: BuiltExample;
let site: ServedSite;
let browser: Browser;
beforeAll(async () => {
  example = await buildExample(['yunling']);
  site = example.sites.get('yunling')!;
  browser = await startBrowser(await findBrowser(path.join(example.project.folder, '.mangdao')));
});
afterAll(async () => {
  await browser.close();
  await example.close();
});

it('finds nothing to better in accessibility, best practices and SEO', { timeout: 1_800_000 }, async () => {
  const pages = pageOfEachKind(site.pages.filter(({ version }) => version === undefined));
  // The 404 page answers 404, and no search engine is to keep it.
  const names = isFull ? [...pages.keys()].filter((name) => name !== 'not-found') : quick;
  for (const name of names) {
    const report = await lookAt(pages.get(name)!);
    console.log(`Lighthouse of ${name}: ${scoresOf(report)}`);
    expect.soft(faultsOf(report), name).toEqual([]);
  }
});

async function lookAt(page: Page): Promise<Result> {
  const context = await browser.createBrowserContext();
  try {
    const onlyCategories = [...perfect, 'performance'];
    const flags = { logLevel: 'error' as const, onlyCategories };
    const answer = await lighthouse(addressOf(site, page), flags, undefined, await context.newPage());
    if (answer === undefined) throw new Error(`Lighthouse says nothing of ${page.path}`);
    return answer.lhr;
  } finally {
    await context.close();
  }
}

/** Audits that lower a score, and categories without one: an audit that could not be made is a fault as well. */
function faultsOf({ categories, audits, runtimeError }: Result): string[] {
  const lowering = perfect.flatMap((id) =>
    (categories[id]?.auditRefs ?? [])
      .map((ref) => ({ ref, audit: audits[ref.id] }))
      .filter(({ ref, audit }) => ref.weight > 0 && (audit?.scoreDisplayMode === 'error' || (audit?.score ?? 1) < 1))
      .map(({ ref, audit }) => `${id}: ${ref.id}: ${audit?.title}`),
  );
  const below = perfect.filter((id) => categories[id]?.score !== 1).map((id) => `${id}: ${categories[id]?.score}`);
  return [...lowering, ...below, ...(runtimeError === undefined ? [] : [runtimeError.message])];
}

const scoresOf = ({ categories }: Result): string =>
  Object.entries(categories)
    .map(([id, { score }]) => `${id} ${Math.round((score ?? 0) * 100)}`)
    .join(', ');
