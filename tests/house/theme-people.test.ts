import { describe, expect, it } from 'vitest';
import type { Card, EntryProps } from '#contracts/theme.ts';
import type { Fields } from '#theme/fields.ts';
import type { Section } from '#theme/components/sections/sections.ts';
import { deviceFacts, deviceSections } from '#theme/kinds/device/device.ts';
import { resultSections } from '#theme/kinds/athlete-result/athlete-result.ts';
import { byType, institutionSections } from '#theme/kinds/institution/institution.ts';
import { jobBanner, jobFacts, jobSections } from '#theme/kinds/job/job.ts';
import { trainingFacts } from '#theme/kinds/training/training.ts';
import { pages } from '#tests/fixtures/theme/pages.ts';

/** A page of an entry with these fields only. */
function pageOf(fields: Fields, changes: Partial<EntryProps> = {}): EntryProps {
  const page = pages.find(({ path }) => path === '/services/card/')?.page;
  if (page?.kind !== 'entry') throw new Error('no sample entry');
  return { ...page, ...changes, entry: { ...page.entry, fields } };
}

const cardOf = (fields: Fields): Card => ({
  title: '标题',
  path: '/jobs/a/',
  kind: 'job',
  lang: 'zh-CN',
  date: null,
  summary: '',
  picture: null,
  fields,
  expired: false,
});

const titles = (sections: readonly Section[]): string[] => sections.map(({ text }) => text);
const linesOf = (sections: readonly Section[], title: string): readonly string[] =>
  sections.flatMap((section) => (section.text === title && 'lines' in section ? section.lines : []));

const tableOf = (results: readonly Fields[]): Section[] => resultSections(pageOf({ results }));

const pay = (from: number, per: string, to?: number) => ({ from, per, ...(to === undefined ? {} : { to }) });

describe('a job', () => {
  it('says grades as the certificate does, and all of them where none is named', () => {
    const suits = [{ category: '肢体', grades: [4, 2] }, { category: '听力' }];
    expect(linesOf(jobSections(pageOf({ suits })), '适合哪些残疾类别和等级')).toEqual([
      '肢体残疾：二级、四级',
      '听力残疾：各级',
    ]);
  });

  it.each([
    [pay(3800, '月', 5200), '每月3800至5200元'],
    [pay(18.5, '小时'), '每小时18.5元'],
    [pay(120, '日'), '每天120元'],
    [pay(60000, '年'), '每年60000元'],
  ])('says its pay %o in words', (written, said) => {
    expect(jobFacts(cardOf({ pay: written }))).toEqual([said]);
  });

  it('prepares the letter of an applicant', () => {
    const reach = jobSections(pageOf({ email: 'jobs@yunling.example' })).find(({ text }) => text === '联系方式');
    expect(JSON.stringify(reach)).toContain(
      `mailto:jobs@yunling.example?subject=${encodeURIComponent('应聘：残疾人证办理')}`,
    );
  });

  it('warns once nobody can apply any more', () => {
    expect(jobBanner(pageOf({ until: '2026-11-10' }))).toBeNull();
    expect(jobBanner(pageOf({ until: '2026-11-10' }, { expired: true }))).toContain('2026-11-10');
  });

  it('leaves out what it does not know', () => {
    expect(jobSections(pageOf({}))).toEqual([]);
  });
});

describe('a course', () => {
  it('of one day names it once', () => {
    expect(trainingFacts(cardOf({ starts: '2027-01-11', ends: '2027-01-11', places: 30 }))).toEqual([
      '2027-01-11',
      '30人',
    ]);
    expect(trainingFacts(cardOf({ starts: '2027-01-11', ends: '2027-02-05' }))).toEqual(['2027-01-11 至 2027-02-05']);
  });
});

describe('a service point', () => {
  it('shows days with the same hours in one row, in Chinese on any page', () => {
    const open = { 周一: '9:00-12:00、13:30-17:00', 周二: '9:00-12:00、13:30-17:00', 周三: '休息' };
    expect(institutionSections(pageOf({ open }, { lang: 'en' }))).toEqual([
      expect.objectContaining({
        text: 'Opening hours',
        lang: 'zh-CN',
        rows: [
          ['周一、周二', '9:00至12:00、13:30至17:00'],
          ['周三', '休息'],
        ],
      }),
    ]);
  });

  it('stands with others of its type, in the order of the types', () => {
    const cards = ['辅助器具', '康复', '康复'].map((type) => cardOf({ type }));
    expect(byType(cards).map(({ type, cards: own }) => [type, own.length])).toEqual([
      ['康复', 2],
      ['辅助器具', 1],
    ]);
  });
});

describe('a device', () => {
  it('says on its page that there is no subsidy, and in a list only what there is', () => {
    const fields = { category: '看和读', subsidy: false, loan: true };
    expect(JSON.stringify(deviceSections(pageOf(fields)))).toContain('没有补贴');
    expect(deviceFacts(cardOf(fields))).toEqual(['看和读', '可以借用']);
  });
});

describe('results', () => {
  const rows = [
    { rank: 1, athlete: '石可攀', team: '云州市', mark: '14.60' },
    { athlete: '麦青青', team: '临江县', mark: '未完赛' },
  ];

  it('name each table by discipline and class, and say who has no rank', () => {
    const sections = tableOf([{ discipline: '男子100米', class: 'T54', rows }]);
    expect(titles(sections)).toEqual(['男子100米（T54级）']);
    expect(sections).toMatchObject([
      {
        head: ['名次', '姓名', '代表队', '成绩'],
        nameAt: 1,
        rows: [
          ['1', '石可攀', '云州市', '14.60'],
          ['无名次', '麦青青', '临江县', '未完赛'],
        ],
      },
    ]);
  });

  it('have a note behind the mark it is about', () => {
    const noted = rows.map((row) => ({ ...row, note: '赛会纪录' }));
    expect(tableOf([{ discipline: '铅球', class: 'F37', rows: noted }])).toMatchObject([
      { rows: [expect.arrayContaining(['14.60（赛会纪录）']), expect.arrayContaining(['未完赛（赛会纪录）'])] },
    ]);
  });
});
