import { afterEach, describe, expect, test } from 'vitest';
import { crawl, type Bounds, type Crawled } from '#evidence/crawl/crawl.ts';
import { fetcherOf } from '#evidence/crawl/fetch-file.ts';
import { openToAll, readRobots } from '#evidence/crawl/robots.ts';
import { answers, otherSite, type OtherSite } from '#tests/fixtures/evidence/other-site.ts';

let site: OtherSite | undefined;
afterEach(() => site?.close());

const wide: Bounds = { pages: 50, depth: 5, minutes: 1 };

async function visit(
  content: Parameters<typeof otherSite>[0],
  { bounds = wide, delayMs = 0, robots = openToAll } = {},
): Promise<Crawled> {
  site = await otherSite(content);
  return crawl(`${site.origin}/`, fetcherOf(delayMs), bounds, robots);
}
const paths = ({ pages }: Crawled): string[] => pages.map(({ address }) => address.replace(site?.origin ?? '', ''));
const link = (...to: string[]): string => to.map((one) => `<a href="${one}">去</a>`).join('');

describe('a visit to a site', () => {
  test('follows links, frames and refreshes on its host, nearest first, each page once', async () => {
    const crawled = await visit({
      '/': link(
        '/b/',
        'a.html#x',
        '/a.html',
        'http://other.example/',
        'mailto:a@b.cn',
        '/file.pdf',
        '/get" download="',
      ),
      '/a.html': '<base href="/deep/"><iframe src="c"></iframe>',
      '/b/': '<meta http-equiv="Refresh" content="3; URL=\'/d\'">',
      '/deep/c': link('/'),
      '/d': '',
    });
    expect(paths(crawled)).toEqual(['/', '/b/', '/a.html', '/d', '/deep/c']);
    expect(crawled).toMatchObject({ failures: [], left: 0, forbidden: 0 });
  });

  test('takes what the site map lists, of which there may be several', async () => {
    const crawled = await visit({
      '/': '',
      '/sitemap.xml': (response) =>
        response.end(`<sitemapindex><sitemap><loc>${site?.origin}/m1.xml</loc></sitemap></sitemapindex>`),
      '/m1.xml': (response) =>
        response.end(
          `<urlset><url><loc>${site?.origin}/x?a=1&amp;b=2</loc></url><url><loc>http://other.example/</loc></url></urlset>`,
        ),
      '/x?a=1&b=2': '',
    });
    expect(paths(crawled)).toEqual(['/', '/x?a=1&b=2']);
  });

  test('ends at its bounds and counts what it left', async () => {
    const content = { '/': link('/1', '/2', '/3'), '/1': link('/4'), '/2': '', '/3': '', '/4': '' };
    const few = await visit(content, { bounds: { ...wide, pages: 2 } });
    expect([paths(few), few.left]).toEqual([['/', '/1'], 3]);
    await site?.close();
    const near = await visit(content, { bounds: { ...wide, depth: 1 } });
    expect([paths(near), near.left]).toEqual([['/', '/1', '/2', '/3'], 1]);
    await site?.close();
    const short = await visit(content, { bounds: { ...wide, minutes: 0 } });
    expect(short).toMatchObject({ pages: [], left: 1 });
  });

  test('does not go round a calendar for ever', async () => {
    let day = 0;
    const crawled = await visit({
      '/*': (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(link(`/calendar?day=${day++}`)),
    });
    expect(crawled.pages.length).toBeLessThan(15);
  });

  test('keeps away from what robots.txt forbids', async () => {
    const robots = readRobots('User-agent: *\nDisallow: /private', 'mangdao');
    const crawled = await visit({ '/': link('/private/a', '/b'), '/b': '', '/private/a': '' }, { robots });
    expect([paths(crawled), crawled.forbidden]).toEqual([['/', '/b'], 1]);
    expect(site?.asked.map(({ what }) => what)).not.toContain('GET /private/a');
  });

  test('is polite: two requests are never nearer than the delay', async () => {
    await visit({ '/': link('/1', '/2'), '/1': '', '/2': '' }, { delayMs: 80 });
    const times = site?.asked.map(({ at }) => at) ?? [];
    expect(times).toHaveLength(4);
    for (const [index, at] of times.slice(1).entries()) expect(at - (times[index] ?? 0)).toBeGreaterThan(70);
  });
});

describe('what cannot be had', () => {
  test('is named, and the visit goes on', async () => {
    const gbk = new Uint8Array([...new TextEncoder().encode('<p>'), 0xb2, 0xd0, 0xc1, 0xaa]);
    const crawled = await visit({
      '/': link('/gone', '/broken', '/round', '/gbk', '/gb', '/away', '/json', '/cut', '/good'),
      '/broken': answers(500, 'text/html'),
      '/round': answers(302, 'text/html', '', '/round'),
      '/gbk': answers(200, 'text/html', gbk),
      '/gb': answers(200, 'text/html; charset=GB2312', gbk),
      '/away': answers(301, 'text/html', '', 'http://other.example/'),
      '/json': answers(200, 'application/json', '{}'),
      '/cut': (response) => response.socket?.destroy(),
      '/good': '',
    });
    expect(paths(crawled)).toEqual(['/', '/gb', '/good']);
    expect(crawled.failures.map(({ address, because }) => `${new URL(address).pathname}: ${because.en}`)).toEqual([
      '/gone: the page answered with status 404',
      '/broken: the page answered with status 500',
      '/round: it is redirected without end',
      '/gbk: The page names no encoding and is not UTF-8: its readers see garbled text',
      '/cut: it cannot be reached: UND_ERR_SOCKET',
    ]);
  });

  test('is a page of more than 10 MB, of which no more is read', async () => {
    const crawled = await visit({
      '/': link('/endless'),
      '/endless': (response) => {
        response.writeHead(200, { 'Content-Type': 'text/html' });
        const pour = (): void => {
          while (response.write('x'.repeat(65_536)));
        };
        response.on('drain', pour);
        pour();
      },
    });
    expect(crawled.failures.map(({ because }) => because.en)).toEqual(['it is larger than 10 MB']);
  });
});
