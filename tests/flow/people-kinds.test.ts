import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KindDefinition } from '#contracts/kind.ts';
import type { Entry } from '#model/entry.ts';
import { openSite, siteYaml } from '#tests/flow/content-project.ts';

const folder = path.join(import.meta.dirname, '../../src/content/kinds');
const exampleOf = (kind: string): string => readFileSync(path.join(folder, kind, 'example.md'), 'utf8');

async function read(kind: string, example: string): Promise<{ refusals: string[]; entry: Entry | undefined }> {
  const project = openSite({
    'site.yaml': siteYaml.replace('kind: news', `kind: ${kind}`),
    'news/visit.md': example,
  });
  const [result] = await project.read();
  return {
    refusals: (result?.refusals ?? []).map(({ code, at = '' }) => `${code} ${/:(\d+)/.exec(at)?.[1]}`),
    entry: project.artifact().entries.find(({ id }) => id === 'news/visit'),
  };
}

/** Each takes its kind's example and writes one thing wrongly; the message stands at that line. */
const mistakes = [
  {
    says: 'a job that closes before it is published',
    kind: 'job',
    right: 'until: 2026-12-31',
    wrong: 'until: 2026-11-11',
    code: 'E_FIELD_RULE',
  },
  { says: 'a highest pay below the lowest', kind: 'job', right: 'to: 5200', wrong: 'to: 3000', code: 'E_FIELD_RULE' },
  {
    says: 'a category of disability that the standard does not have',
    kind: 'job',
    right: 'category: 听力 }',
    wrong: 'category: 聋 }',
    code: 'E_FIELD_VALUE',
  },
  {
    says: 'a grade that the standard does not have',
    kind: 'job',
    right: '[2, 3, 4]',
    wrong: '[2, 3, 5]',
    code: 'E_FIELD_VALUE',
  },
  { says: 'a grade named twice', kind: 'job', right: '[2, 3, 4]', wrong: '[2, 3, 3]', code: 'E_FIELD_VALUE' },
  {
    says: 'a course that ends before it begins',
    kind: 'training',
    right: 'ends: 2027-02-05',
    wrong: 'ends: 2027-01-05',
    code: 'E_FIELD_RULE',
  },
  { says: 'a course without places', kind: 'training', right: 'places: 30', wrong: 'places: 0', code: 'E_FIELD_VALUE' },
  {
    says: 'opening hours that overlap',
    kind: 'institution',
    right: '周一: 9:00-12:00、13:30',
    wrong: '周一: 9:00-12:00、11:30',
    code: 'E_FIELD_VALUE',
  },
  {
    says: 'a facility that is not of the list',
    kind: 'institution',
    right: '- 写字板',
    wrong: '- 地毯',
    code: 'E_FIELD_VALUE',
  },
  {
    says: 'a place to borrow what cannot be borrowed',
    kind: 'device',
    right: 'loan: true',
    wrong: 'loan: false',
    at: 'loanAt:',
    code: 'E_FIELD_RULE',
  },
  {
    says: 'a result that would lose its last zero',
    kind: 'athlete-result',
    right: '"14.60"',
    wrong: '14.60',
    code: 'E_FIELD_VALUE',
  },
  {
    says: 'games that end before they begin',
    kind: 'athlete-result',
    right: 'ends: 2026-10-20',
    wrong: 'ends: 2026-10-17',
    code: 'E_FIELD_RULE',
  },
];

it.each(mistakes)('refuses $says', async ({ kind, right, wrong, at, code }) => {
  const example = exampleOf(kind).replace(right, wrong);
  const line = example.split('\n').findIndex((text) => text.includes(at ?? wrong)) + 1;
  expect((await read(kind, example)).refusals).toEqual([`${code} ${line}`]);
});

it.each(['applyBy', 'accommodations', 'until'])('refuses a job without %s', async (field) => {
  const without = exampleOf('job').replace(new RegExp(`^${field}:.*\\n(?:  - .*\\n)*`, 'm'), '');
  expect((await read('job', without)).refusals).toEqual([expect.stringContaining('E_FIELD_MISSING')]);
});

describe('JSON-LD', () => {
  it('of a job says pay, posts and the last minute to apply', async () => {
    expect(await structuredOf('job')).toMatchObject({
      '@type': 'JobPosting',
      datePosted: '2026-11-12',
      validThrough: '2026-12-31T23:59:59+08:00',
      totalJobOpenings: 5,
      hiringOrganization: { name: '云岭安心客服中心（示例）' },
      baseSalary: { currency: 'CNY', value: { minValue: 3800, maxValue: 5200, unitText: 'MONTH' } },
      applicationContact: { telephone: '0000-1234567', email: 'jobs@yunling.example' },
    });
  });

  it('of a job without a stated pay names none', async () => {
    expect(await structuredOf('job', exampleOf('job').replace(/^pay:.*\n/m, ''))).not.toHaveProperty('baseSalary');
  });

  it('of a course says that it is free only where the fee does', async () => {
    expect(await structuredOf('training')).toMatchObject({ '@type': 'Course', isAccessibleForFree: true });
    const paid = exampleOf('training').replace('fee: 不收费', 'fee: 每人200元');
    expect(await structuredOf('training', paid)).toMatchObject({ isAccessibleForFree: false });
  });

  it('of a service point says both halves of a day, and nothing of a day on which it is closed', async () => {
    const structured = await structuredOf('institution');
    expect(structured).toMatchObject({
      '@type': 'MedicalBusiness',
      amenityFeature: [{ name: '无障碍出入口', value: true }, {}, {}, {}],
    });
    const hours = JSON.stringify(structured?.['openingHoursSpecification']);
    expect(hours).toContain(
      '{"@type":"OpeningHoursSpecification","dayOfWeek":"Monday","opens":"09:00","closes":"12:00"}',
    );
    expect(hours).toContain('"dayOfWeek":"Monday","opens":"13:30","closes":"17:00"');
    expect(hours).not.toContain('Sunday');
  });

  it('of a device offers no price', async () => {
    const device = await structuredOf('device');
    expect(device).toMatchObject({ '@type': 'Product', category: '行走移动' });
    expect(device).not.toHaveProperty('offers');
  });

  it('of games holds an event for each discipline, with all who took part', async () => {
    expect(await structuredOf('athlete-result')).toMatchObject({
      '@type': 'SportsEvent',
      startDate: '2026-10-18',
      subEvent: [{ name: '男子100米 T54', competitor: [{ name: '石可攀' }, { name: '江可期' }, { name: '麦青青' }] }],
    });
  });

  it('of a guide names a channel by phone and by place', async () => {
    expect(await structuredOf('service')).toMatchObject({
      '@type': 'GovernmentService',
      availableChannel: { servicePhone: { telephone: '0000-1234567' }, serviceLocation: { '@type': 'Place' } },
    });
  });
});

/** What the kind says of an entry written like this. */
async function structuredOf(
  kind: string,
  example = exampleOf(kind),
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { default: definition }: { default: KindDefinition } = await import(path.join(folder, kind, 'schema.ts'));
  const { entry } = await read(kind, example);
  if (entry === undefined) throw new Error(`the example of ${kind} was refused`);
  return definition.structured?.(entry, {
    address: 'https://yunling.example/news/visit/',
    addressOf: (site) => `https://yunling.example${site}`,
    organisation: '云岭省残疾人联合会',
  });
}
