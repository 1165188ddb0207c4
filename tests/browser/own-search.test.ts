import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherEvidence, lookAtStrangers } from '#evidence/gather-evidence.ts';
import { readFolder } from '#evidence/read-folder.ts';
import engine from '#evidence/engines/search/engine.ts';
import { Evidence } from '#model/evidence.ts';
import { looksOf } from '#tests/fixtures/evidence/looks-of.ts';
import { makeFolder, makeSite, type MadeFolder } from '#tests/fixtures/evidence/make-site.ts';

const search = { ...engine, id: 'search' };
const titles = ['助残日活动安排', '康复辅具借用站开放'];
const feed = `<rss><channel>${titles.map((title, index) => `<item><title>${title}</title><link>http://qc.example/qc/${index}/</link></item>`).join('')}</channel></rss>`;
const page = (form: string): string =>
  `<!doctype html><title>首页</title><header>${form}</header><main><h1>首页</h1></main>`;
/** Finds the first title, by a script that takes the form over. */
const byScript = `<form role="search"><input type="text" name="x"><button>找</button></form>
<script>
  document.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    const asked = event.target.x.value;
    document.querySelector('main').innerHTML = asked.startsWith('助残日') ? '<a href="0/">' + asked + '</a>' : '没有找到';
  });
</script>`;

const sites: Record<string, { form: string; files: Record<string, string> }> = {
  posts: {
    form: '<form method="post" action="r.html"><input type="search" name="q"></form>',
    files: { 'feed.xml': feed },
  },
  elsewhere: {
    form: '<form action="https://find.example/"><input type="search" name="q"></form>',
    files: { 'feed.xml': feed },
  },
  'is-no-search': {
    form: '<form action="r.html"><input type="text" name="email"></form>',
    files: { 'feed.xml': feed },
  },
  'lists-nothing': { form: '<form action="r.html"><input type="search" name="q"></form>', files: {} },
  'is-broken': { form: '<form action="gone.html"><input type="search" name="q"></form>', files: { 'feed.xml': feed } },
  'has-a-map': {
    form: '<form action="r.html"><input type="text" name="keyword"></form>',
    files: {
      'sitemap.xml': '<urlset><url><loc>http://qc.example/qc/0/</loc></url></urlset>',
      '0/index.html': '<main><h1>助残日  活动安排</h1></main>',
      'r.html': '<ul><li><a href="0/">助残日</a></ul>',
    },
  },
  'by-script': { form: byScript, files: { 'feed.xml': feed } },
};

let made: MadeFolder;
beforeAll(async () => {
  made = await makeFolder();
  for (const [id, { form, files }] of Object.entries(sites)) {
    makeSite(made.outDir, [{ path: '/', html: page(form) }], { id, url: 'http://qc.example/qc/' });
    write(path.join(made.outDir, id, 'www'), files);
  }
  await gatherEvidence({ ...made, engines: [search], sites: Object.keys(sites), jobs: 2 });
});
afterAll(() => made.remove());

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, words] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), words);
  }
}

const evidenceOf = (id: string): Evidence =>
  Evidence.parse(JSON.parse(readFileSync(path.join(made.outDir, id, 'evidence.json'), 'utf8')));
const seenIn = ({ facts, gaps, ...looks }: Evidence): unknown => ({
  found: looksOf(looks)[0]?.passed['title-is-found'] ?? 0,
  lost: facts.map(({ outcome, message }) => `${outcome} ${message.en}`),
  gaps: gaps.length,
});

test.each(['posts', 'elsewhere', 'is-no-search', 'lists-nothing'])('a site that %s is not judged', (id) => {
  expect(seenIn(evidenceOf(id))).toEqual({ found: 0, lost: [], gaps: 0 });
});

const answered = (title: string): string => `failed The site's search for "${title}" is answered by an error (404)`;

test('a search that answers with an error finds nothing, and the error is named', () => {
  expect(seenIn(evidenceOf('is-broken'))).toEqual({
    found: 0,
    lost: expect.arrayContaining(titles.map(answered)),
    gaps: 0,
  });
});

test('without a feed the headings of pages in the site map are asked for', () => {
  expect(seenIn(evidenceOf('has-a-map'))).toEqual({ found: 1, lost: [], gaps: 0 });
});

test('a search that never leaves its page is asked too', () => {
  const lost = [`failed The site's search for "${titles[1]}" does not have /qc/1/ among its first results`];
  expect(seenIn(evidenceOf('by-script'))).toEqual({ found: 1, lost, gaps: 0 });
});

test('of a copy of a site, whose search may need its server, a person must judge', async () => {
  const copy = path.join(made.root, 'copy');
  write(copy, { 'index.html': page(sites['is-broken']!.form), 'feed.xml': feed });
  const seen = await lookAtStrangers(readFolder(copy, '2026-11-20 09:00'), { ...made, engines: [search], jobs: 1 });
  expect(seen.facts.map(({ outcome }) => outcome)).toEqual(['cantTell', 'cantTell']);
});
