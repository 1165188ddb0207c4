import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherEvidence } from '#evidence/gather-evidence.ts';
import engine from '#evidence/engines/palette/engine.ts';
import { Evidence } from '#model/evidence.ts';
import { PagesArtifact } from '#model/page.ts';
import { SiteArtifact } from '#model/site.ts';
import { paletteOf } from '#pipeline/palette.ts';
import { colours } from '#theme/colours.ts';
import { looksOf } from '#tests/fixtures/evidence/looks-of.ts';
import { makeFolder, makeSite, type MadeFolder } from '#tests/fixtures/evidence/make-site.ts';

const sheets = ['tokens.css', 'styles/reading.css']
  .map((sheet) => readFileSync(`themes/base/${sheet}`, 'utf8'))
  .join('\n');
const page = (own: string): string =>
  `<!doctype html><title>首页</title><style>${sheets}</style><style>${own}</style><main>首页</main>`;

let made: MadeFolder;
beforeAll(async () => {
  made = await makeFolder();
});
afterAll(() => made.remove());

/** What is seen of a site of a province's own theme, with these styles and tokens of its own. */
async function seen(own: string, tokens: Record<string, string> = {}): Promise<Evidence> {
  makeSite(made.outDir, [{ path: '/', html: page(own), kind: 'home' }], { id: 'a' });
  const file = (name: string): string => path.join(made.outDir, 'a', name);
  const site = SiteArtifact.parse(JSON.parse(readFileSync(file('site.json'), 'utf8')));
  Object.assign(site.site.theme, { id: 'haichuan', tokens });
  writeFileSync(file('site.json'), JSON.stringify(site));
  const pages = PagesArtifact.parse(JSON.parse(readFileSync(file('pages.json'), 'utf8')));
  Object.assign(pages.theme, { id: 'haichuan', extends: 'base', own: ['header'] });
  writeFileSync(file('pages.json'), JSON.stringify(pages));
  writeFileSync(file('palette.json'), JSON.stringify(paletteOf('a', colours)));
  await gatherEvidence({ ...made, engines: [{ ...engine, id: 'palette' }], sites: ['a'], jobs: 1 });
  return Evidence.parse(JSON.parse(readFileSync(file('evidence.json'), 'utf8')));
}

test('the base theme keeps every pair in every scheme in the browser too', async () => {
  const { facts, gaps, ...looks } = await seen('');
  expect(facts.map(({ message }) => message.en)).toEqual([]);
  expect(looksOf(looks)[0]?.passed['pair-keeps-its-ratio']).toBe(colours.pairs.length * colours.schemes.length);
  expect(gaps).toEqual([]);
});

test('a theme that sets a token again pays for it itself, where the reader has not chosen otherwise', async () => {
  const { facts } = await seen(':root { --text-quiet: #8a8a8a; }');
  expect(new Set(facts.map(({ owner }) => JSON.stringify(owner)))).toEqual(
    new Set([JSON.stringify({ kind: 'theme', theme: 'haichuan', component: 'colours' })]),
  );
  expect(facts.map(({ message }) => message.en)).toContain(
    'In the scheme light, quiet text against the page (--text-quiet, --ground): 3.45:1, needed 7:1',
  );
  expect(facts.some(({ message }) => message.en.includes('chosen by the reader'))).toBe(false);
});

test('a token of site.yaml is the site’s own', async () => {
  const { facts } = await seen(':root { --main: #5a9fd0; }', { main: '#5a9fd0' });
  expect(facts.filter(({ owner }) => owner.kind === 'content').length).toBeGreaterThan(0);
});
