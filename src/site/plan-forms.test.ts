import { expect, it } from 'vitest';
import type { Site } from '#model/site.ts';
import { formsOf } from '#site/plan-forms.ts';
import { planPages } from '#site/plan-pages.ts';
import { kinds, smallArtifact, smallSite } from '#tests/fixtures/site/small-site.ts';

const jobs = kinds.map((kind) => ({ ...kind, form: 'job-application' as const }));
const newsList = (used: typeof kinds) =>
  planPages(smallArtifact([]), used, []).find(({ path }) => path === '/news/')?.props;
const formPages = (site: Site, used = kinds) =>
  planPages(smallArtifact([], site), used, []).flatMap(({ path, props }) =>
    props.kind === 'form' || props.kind === 'leaving' ? [{ path, ...props }] : [],
  );

it('offers feedback on every site, and the forms that the kinds of its columns ask for', () => {
  expect(formsOf(smallSite(), kinds)).toEqual({ feedback: '/forms/feedback/' });
  expect(formsOf(smallSite(), jobs)).toEqual({
    feedback: '/forms/feedback/',
    'job-application': '/forms/job-application/',
  });
  expect(formPages(smallSite(), jobs).map(({ path }) => path)).toEqual(['/forms/feedback/', '/forms/job-application/']);
});

it('says that a form is elsewhere, by the host, before the reader leaves the site', () => {
  const site = smallSite({ online: { feedback: 'https://ask.example:8443/form?site=1' } });
  expect(formsOf(site, jobs)['feedback']).toBe('/leaving/feedback/');
  expect(formPages(site)).toMatchObject([
    {
      path: '/leaving/feedback/',
      kind: 'leaving',
      title: '离开本站：意见反馈',
      host: 'ask.example:8443',
      href: 'https://ask.example:8443/form?site=1',
    },
  ]);
});

it('leads from the lists of a kind to its form', () => {
  expect(newsList(jobs)).toMatchObject({ form: 'job-application' });
  expect(newsList(kinds)).toMatchObject({ form: null });
});
