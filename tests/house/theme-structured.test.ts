import { expect, it } from 'vitest';
import { jsonLd, structuredOf } from '#theme/components/head/structured.ts';
import { frame } from '#tests/fixtures/theme/frame.ts';
import { pages } from '#tests/fixtures/theme/pages.ts';

const thingsAt = (path: string, structured: Readonly<Record<string, unknown>> | null = null) => {
  const page = pages.find((sample) => sample.path === path)?.page;
  if (page === undefined) throw new Error(`no sample page ${path}`);
  return structuredOf(frame, page.kind === 'entry' ? { ...page, structured } : page);
};

it('says on the home page what the site is and who runs it', () => {
  expect(thingsAt('/')).toMatchObject([
    { '@type': 'WebSite', url: frame.url, publisher: { name: frame.contact.organisation } },
  ]);
});

it('gives an entry the way to it, from the home page down, in full addresses', () => {
  const [way] = thingsAt('/news/job-fair/');
  expect(way).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, name: '首页', item: 'https://yunling.example/' },
      { position: 2, item: 'https://yunling.example/news/' },
      { position: 3, item: 'https://yunling.example/news/job-fair/' },
    ],
  });
});

it('puts what the kind says first, in one block under one context', () => {
  const block = jsonLd(thingsAt('/news/job-fair/', { '@type': 'NewsArticle', headline: '</script><b>' }));
  expect(block).not.toContain('<');
  expect(JSON.parse(block ?? '')).toMatchObject({
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'NewsArticle', headline: '</script><b>' }, { '@type': 'BreadcrumbList' }],
  });
});

it('says nothing on pages that schema.org has no word for', () => {
  expect(jsonLd(thingsAt('/search/'))).toBeNull();
});
