import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KindDefinition } from '#contracts/kind.ts';
import type { Entry } from '#model/entry.ts';
import { openSite, siteYaml } from '#tests/flow/content-project.ts';

const folder = path.join(import.meta.dirname, '../../src/content/kinds');
const exampleOf = (kind: string): string => readFileSync(path.join(folder, kind, 'example.md'), 'utf8');

describe('JSON-LD', () => {
  it.each([
    ['news', { '@type': 'NewsArticle', headline: '省残联举办基层康复协调员培训班', datePublished: '2026-11-03' }],
    ['notice', { '@type': 'Article', expires: '2026-12-31' }],
    ['page', { '@type': 'WebPage', name: '机构职能' }],
    [
      'policy',
      {
        '@type': 'Legislation',
        legislationIdentifier: '云残发〔2026〕12号',
        legislationLegalForce: 'https://schema.org/InForce',
      },
    ],
    [
      'interpretation',
      { '@type': 'Article', about: [{ '@type': 'Legislation', url: 'https://law.example/accessibility' }] },
    ],
    ['disclosure', { '@type': 'DigitalDocument', identifier: '000000000/2026-00003', about: '财政资金' }],
    ['annual-report', { '@type': 'Report', temporalCoverage: '2025' }],
    ['leader', { '@type': 'Person', jobTitle: '党组书记、理事长', worksFor: { name: '云岭省残疾人联合会' } }],
    ['department', { '@type': 'Organization', telephone: '0000-1234567', parentOrganization: {} }],
    [
      'emergency',
      {
        '@type': 'SpecialAnnouncement',
        datePosted: '2026-11-22T16:30:00+08:00',
        expires: '2026-11-24T23:59:59+08:00',
        spatialCoverage: { name: '云州市东区、松溪县' },
      },
    ],
  ])('of the kind %s says what schema.org has a word for', async (kind, says) => {
    expect(await structuredOf(kind, exampleOf(kind))).toMatchObject({
      url: 'https://yunling.example/news/visit/',
      ...says,
    });
  });

  it('of a repealed policy says that it is not in force', async () => {
    const repealed = exampleOf('policy').replace('validity: 有效', 'validity: 废止');
    expect(await structuredOf('policy', repealed)).toMatchObject({
      legislationLegalForce: 'https://schema.org/NotInForce',
    });
  });

  it('of an interpretation names the policy of the site by its address', async () => {
    const example = exampleOf('interpretation').replace(/^external:\n(?: {2}.*\n)*/m, 'policy: about/rules\n');
    const project = openSite({
      'site.yaml': siteYaml.replace('kind: news', 'kind: interpretation'),
      'news/visit.md': example,
      'about/rules.md': '---\ntitle: 办法\n---\n\n全文。\n',
    });
    const [result] = await project.read();
    expect(result?.refusals).toEqual([]);
    const entry = project.artifact().entries.find(({ id }) => id === 'news/visit');
    expect(await said('interpretation', entry)).toMatchObject({
      about: [{ '@type': 'Legislation', url: 'https://yunling.example/about/rules/' }],
    });
  });
});

it('a publicity is there on its last day and gone on the next', async () => {
  const project = openSite({
    'site.yaml': siteYaml.replace('kind: news', 'kind: publicity'),
    'news/visit.md': exampleOf('publicity'),
  });
  await project.read({ now: '2026-11-27 23:59' });
  expect(project.artifact().entries.map(({ id }) => id)).toContain('news/visit');
  await project.read({ now: '2026-11-28 00:00' });
  expect(project.artifact().entries.map(({ id }) => id)).not.toContain('news/visit');
});

async function structuredOf(kind: string, example: string): Promise<unknown> {
  const project = openSite({ 'site.yaml': siteYaml.replace('kind: news', `kind: ${kind}`), 'news/visit.md': example });
  await project.read();
  return said(
    kind,
    project.artifact().entries.find(({ id }) => id === 'news/visit'),
  );
}

/** What the kind says of an entry. */
async function said(kind: string, entry: Entry | undefined): Promise<unknown> {
  const { default: definition }: { default: KindDefinition } = await import(path.join(folder, kind, 'schema.ts'));
  if (entry === undefined) throw new Error(`the example of ${kind} was refused`);
  return definition.structured?.(entry, {
    address: 'https://yunling.example/news/visit/',
    addressOf: (site) => `https://yunling.example${site}`,
    organisation: '云岭省残疾人联合会',
  });
}
