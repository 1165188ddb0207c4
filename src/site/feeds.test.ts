import { describe, expect, it } from 'vitest';
import { atomFeed, sitemap } from '#site/feeds.ts';
import { frameOf } from '#site/frame.ts';
import { planPages } from '#site/plan-pages.ts';
import { kinds, smallArtifact, smallEntry, smallSite } from '#tests/fixtures/site/small-site.ts';

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

describe('a site whose main language is Uyghur', () => {
  const uyghur = smallSite({ languages: ['ug', 'zh-CN'], name: { 'zh-CN': '小网站', ug: 'كىچىك تور بېكەت' } });
  const [own, translated] = [
    { ...smallEntry({ name: 'b', title: 'خەۋەر', date: '2026-03-01 08:30', text: '' }), lang: 'ug' as const },
    {
      ...smallEntry({ name: 'b', title: '新闻', date: '2026-03-01 08:30', text: '' }),
      id: 'news/b.zh-CN',
      path: '/zh-CN/news/b/',
    },
  ];
  const both = { ...smallArtifact([], uyghur), entries: [own, translated] };
  const planned = planPages(both, kinds, []);

  const of = (path: string) => planned.find((page) => page.path === path)?.props;

  it('speaks Uyghur where nobody wrote anything', () => {
    expect(frameOf(uyghur, null, [])).toMatchObject({ name: 'كىچىك تور بېكەت', lang: 'ug' });
    expect(of('/')).toMatchObject({ lang: 'ug', title: 'كىچىك تور بېكەت', crumbs: [{ title: 'باش بەت', path: '/' }] });
    expect(of('/site-map/')).toMatchObject({ lang: 'ug', title: 'تور بېكەت خەرىتىسى' });
    expect(of('/404.html')).toMatchObject({ lang: 'ug', title: 'بەت تېپىلمىدى' });
  });

  it('lists and feeds its own entries, and shows the Chinese one as a translation', () => {
    const list = of('/news/');
    expect(list?.kind === 'column' && list.cards.map((card) => card.title)).toEqual(['خەۋەر']);
    const feed = atomFeed(frameOf(uyghur, null, []), both, kinds);
    expect(feed).toContain('xml:lang="ug"');
    expect(feed).not.toContain('新闻');
    expect(of('/zh-CN/news/b/')).toMatchObject({
      lang: 'zh-CN',
      translations: [{ lang: 'ug', path: '/news/b/' }],
    });
  });

  it('names both languages of a page in the site map for machines', () => {
    const map = sitemap(frameOf(uyghur, null, []), both, planned);
    expect(map).toContain('<xhtml:link rel="alternate" hreflang="zh-CN" href="https://small.example/zh-CN/news/b/"/>');
    expect(map.match(/hreflang="ug"/g)).toHaveLength(2);
  });
});
