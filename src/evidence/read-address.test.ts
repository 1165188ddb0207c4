import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Engine } from '#contracts/engine.ts';
import { Evidence } from '#model/evidence.ts';
import { Problem } from '#lib/problem.ts';
import { lookAtStrangers } from '#evidence/gather-evidence.ts';
import server from '#evidence/engines/server/engine.ts';
import { readAddress } from '#evidence/read-address.ts';
import { allEngines, browserEngine } from '#tests/fixtures/evidence/engines.ts';
import { makeFolder, type MadeFolder } from '#tests/fixtures/evidence/make-site.ts';
import { answers, otherSite, type OtherSite } from '#tests/fixtures/evidence/other-site.ts';

let made: MadeFolder;
let site: OtherSite | undefined;
beforeEach(async () => {
  made = await makeFolder();
});
afterEach(async () => {
  made.remove();
  await site?.close();
});

const page = (body: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title></head><body><main><h1>题</h1>${body}</main></body></html>`;
const bounds = { pages: 20, depth: 3, minutes: 1, delaySeconds: 0, now: '2026-11-20 09:00' };

async function audit(url: string, engines: readonly Engine[]): Promise<Evidence> {
  const input = await readAddress({ url, ...bounds });
  const { cacheDir } = made;
  return Evidence.parse(
    await lookAtStrangers(input, { engines, cacheDir, jobs: 2, reach: 'network', timeoutMs: 10_000 }),
  );
}

test('a site is looked at where it is, page by page, with the style and the pictures that it has', async () => {
  site = await otherSite({
    '/': page('<link rel="stylesheet" href="/s.css"><p>请看最近发布的<a href="/news?id=2">新闻</a></p>'),
    '/s.css': answers(200, 'text/css', 'p { color: #ccc }'),
    '/news?id=2': page('<p><img src="/x.png"></p><p><a href="/gone">去</a></p>'),
  });
  const evidence = await audit(
    `${site.origin}/`,
    allEngines.filter(({ wholeSite }) => !wholeSite),
  );
  const failed = evidence.findings.filter(({ outcome }) => outcome === 'failed');
  const said = failed.flatMap(({ criteria, at }) => at.map((place) => `${criteria.join(' ')} ${place.page}`));
  expect(said).toEqual(expect.arrayContaining(['1.1.1 /news?id=2', '1.4.3 /']));
  expect(evidence.gaps).toMatchObject([
    { engine: 'audit', page: '/gone', because: { en: 'the page answered with status 404' } },
  ]);
});

test('an engine that presses what it finds sends nothing to the site', async () => {
  site = await otherSite({
    '/': page(
      '<form method="post" action="/delete"><button id="b">删</button></form><script>navigator.sendBeacon("/beacon","x")</script>',
    ),
  });
  const presser = browserEngine('presser', async (tab) => {
    await tab.evaluate("document.querySelector('#b').focus()");
    await tab.press('Enter');
    await tab.evaluate('return new Promise((resolve) => setTimeout(resolve, 300))');
    return { passed: { pressed: 1 }, inapplicable: [], sightings: [] };
  });
  expect(await audit(`${site.origin}/`, [presser])).toMatchObject({ gaps: [], looked: [{ passed: { presser: [1] } }] });
  expect(site.asked.map(({ what }) => what).filter((what) => !what.startsWith('GET'))).toEqual([]);
});

const strict = {
  'Content-Security-Policy': "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** The rules that fail, and how many passed, at a site whose start page leads on and sends these headers. */
async function judgeHeaders(headers: Record<string, string>): Promise<{ failed: string[]; passed: number[] }> {
  site = await otherSite({
    '/in': (response) => response.writeHead(200, { 'Content-Type': 'text/html', ...headers }).end(page('')),
    '/': answers(301, 'text/html', '', '/in'),
  });
  const { facts, looked, gaps } = await audit(site.origin, [{ ...server, id: 'server' }]);
  expect([gaps, looked.map((one) => one.page)]).toEqual([[], ['*']]);
  return {
    failed: facts.map(({ rule, at }) => `${at.page} ${rule}`),
    passed: Object.values(looked[0]?.passed ?? {}).flat(),
  };
}

test('a site is judged by the headers that its first page came with', async () => {
  expect(await judgeHeaders({ ...strict, 'Set-Cookie': 'a=b' })).toEqual({ failed: [], passed: [1, 1, 1, 1, 1] });
});

test('headers that the first page came without are named', async () => {
  const { 'Content-Security-Policy': policy, ...others } = strict;
  expect((await judgeHeaders(others)).failed).toEqual(['/in policy-covers-all', '/in policy-runs-own-code-only']);
  await site?.close();
  expect((await judgeHeaders({ 'Content-Security-Policy': policy })).failed).toEqual([
    '/in referrer-tells-little',
    '/in type-is-not-guessed',
  ]);
});

test('where the first page is not among those that were had, nobody knows its headers', async () => {
  let asked = 0;
  site = await otherSite({
    '/': (response) => response.writeHead(asked++ === 0 ? 200 : 500, { 'Content-Type': 'text/html' }).end(page('')),
    '/sitemap.xml': (response) => response.end(`<urlset><url><loc>${site?.origin}/a</loc></url></urlset>`),
    '/a': page(''),
  });
  const { gaps, looked } = await audit(site.origin, [{ ...server, id: 'server' }]);
  expect(gaps.map(({ engine, page: at }) => `${engine} ${at}`)).toEqual(['server *', 'audit /']);
  expect(looked).toEqual([]);
});

test.each([
  ['not an address', {}, 'E_AUDIT_URL'],
  ['ftp://127.0.0.1/', {}, 'E_AUDIT_URL'],
  ['/missing', {}, 'E_AUDIT_URL'],
  [
    '/closed',
    { '/closed': page(''), '/robots.txt': answers(200, 'text/plain', 'User-agent: *\nDisallow: /') },
    'E_AUDIT_ROBOTS',
  ],
  ['/', { '/': page(''), '/robots.txt': answers(503, 'text/plain') }, 'E_AUDIT_ROBOTS'],
  ['/loop', { '/loop': answers(302, 'text/html', '', '/loop') }, 'E_AUDIT_URL'],
  ['/a.pdf', { '/a.pdf': answers(200, 'application/pdf', '%PDF-') }, 'E_AUDIT_URL'],
] as const)('%s is a mistake that says so', async (start, content, code) => {
  site = await otherSite(content);
  const url = start.startsWith('/') ? site.origin + start : start;
  const refused = await readAddress({ url, ...bounds }).catch((cause: unknown) => cause);
  expect(refused instanceof Problem && refused.reports[0]?.code).toBe(code);
});

test('a start that leads to another host goes on there', async () => {
  const there = await otherSite({ '/in': page('<a href="/b">乙</a>'), '/b': page('') });
  site = await otherSite({ '/': answers(301, 'text/html', '', `${there.origin}/in`) });
  const { wanted } = await readAddress({ url: site.origin, ...bounds });
  await there.close();
  expect(wanted.map(({ path }) => path)).toEqual(['/b', '/in']);
});
