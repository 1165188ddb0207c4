import { describe, expect, test } from 'vitest';
import { readRobots } from '#evidence/crawl/robots.ts';

const robots = readRobots(
  `# 示例
User-agent: other
Disallow: /
User-agent: *
Disallow: /admin
Allow: /admin/help
Disallow: /*.php$
Disallow: /search?
Crawl-delay: 3
Sitemap: https://a.example/map.xml   # two
Disallow:
`,
  'mangdao',
);

describe('robots.txt', () => {
  test.each([
    ['/', true],
    ['/admin/', false],
    ['/admin/help/1.html', true],
    ['/a/b.php', false],
    ['/a/b.php?x', true],
    ['/search?q=1', false],
    ['/searches', true],
  ])('%s is allowed: %s', (path, allowed) => {
    expect(robots.allows(path)).toBe(allowed);
  });

  test('names a delay and site maps', () => {
    expect([robots.delaySeconds, robots.sitemaps]).toEqual([3, ['https://a.example/map.xml']]);
  });

  test('that names us is read for us alone', () => {
    const ours = readRobots(
      'User-agent: a\nUser-agent: Mangdao\nDisallow: /x\n\nUser-agent: *\nDisallow: /\n',
      'mangdao',
    );
    expect([ours.allows('/x'), ours.allows('/y')]).toEqual([false, true]);
  });

  test('that is a page of HTML, or nothing, forbids nothing', () => {
    expect(readRobots('<html>Disallow: /</html>', 'mangdao').allows('/')).toBe(true);
  });
});
