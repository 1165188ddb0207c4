import { expect, it } from 'vitest';
import { atomFeed, sitemap } from '#site/feeds.ts';
import { frameOf } from '#site/frame.ts';
import { planPages } from '#site/plan-pages.ts';
import { kinds, smallArtifact, smallSite } from '#tests/fixtures/site/small-site.ts';

const site = smallSite({ url: 'https://host.example/qingxi/' });
const artifact = smallArtifact(
  [
    { name: '春节慰问', title: '一 & <二>', date: '2026-02-01 08:30', text: '正文' },
    { name: 'b', title: '新的', date: '2026-03-01 08:30', text: '正文' },
  ],
  site,
);
const frame = frameOf(site, null, []);

it('feeds the newest entries first, with full addresses and Shanghai time', () => {
  const feed = atomFeed(frame, artifact, kinds);
  expect(feed.indexOf('新的')).toBeLessThan(feed.indexOf('一 &amp; &lt;二&gt;'));
  expect(feed).toContain('<id>https://host.example/qingxi/news/%E6%98%A5%E8%8A%82%E6%85%B0%E9%97%AE/</id>');
  expect(feed).toContain('<published>2026-02-01T08:30:00+08:00</published>');
});

it('maps every page but the 404, with the day of its last change', () => {
  const map = sitemap(frame, artifact, planPages(artifact, kinds, []));
  expect(map).toContain('<loc>https://host.example/qingxi/news/b/</loc><lastmod>2026-03-01</lastmod>');
  expect(map).toContain('<loc>https://host.example/qingxi/</loc><lastmod>2026-03-01</lastmod>');
  expect(map).not.toContain('404');
});
