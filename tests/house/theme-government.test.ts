import { describe, expect, it } from 'vitest';
import type { Card, EntryProps } from '#contracts/theme.ts';
import type { Section } from '#theme/components/sections/sections.ts';
import type { Fields } from '#theme/fields.ts';
import { reportSections } from '#theme/kinds/annual-report/annual-report.ts';
import { departmentFacts, departmentSections } from '#theme/kinds/department/department.ts';
import { catalogueColumns } from '#theme/kinds/disclosure/disclosure.ts';
import { emergencyBanner, emergencyFacts, emergencySections } from '#theme/kinds/emergency/emergency.ts';
import { interpretationFacts, interpretationSections } from '#theme/kinds/interpretation/interpretation.ts';
import { leaderSections } from '#theme/kinds/leader/leader.ts';
import { documentTerms } from '#theme/kinds/policy/policy.ts';
import { objectionSections, publicityFacts, publicitySections } from '#theme/kinds/publicity/publicity.ts';
import { inOrder } from '#theme/order.ts';
import { pages } from '#tests/fixtures/theme/pages.ts';

/** A page of an entry with these fields only. */
function pageOf(fields: Fields, changes: Partial<EntryProps> = {}): EntryProps {
  const page = pages.find(({ path }) => path === '/news/job-fair/')?.page;
  if (page?.kind !== 'entry') throw new Error('no sample entry');
  return { ...page, ...changes, entry: { ...page.entry, fields } };
}

const cardOf = (fields: Fields): Card => ({
  title: '标题',
  path: '/leaders/a/',
  kind: 'leader',
  lang: 'zh-CN',
  date: '2026-02-20 10:00',
  summary: '',
  picture: null,
  fields,
  expired: false,
});

const titles = (sections: readonly Section[]): string[] => sections.map(({ text }) => text);
/** The terms of all sections: name → value. */
const termsIn = (sections: readonly Section[]) =>
  sections
    .flatMap((section) => (section.show === 'terms' ? section.terms : []))
    .map(({ name, value }) => [name, value]);

describe('a document', () => {
  it('shows what a catalogue asks for in its order, and leaves out what nobody wrote', () => {
    const fields = { validity: '修改', repealedOn: '2029-09-30', indexNumber: '000000001/2026-00012', genre: '办法' };
    expect(documentTerms(pageOf(fields)).map(({ name }) => name)).toEqual([
      '索引号',
      '体裁',
      '废止日期',
      '有效性',
      '主题词',
    ]);
  });
});

describe('the catalogue', () => {
  it('has a value in every cell', () => {
    const columns = catalogueColumns('zh-CN');
    const card = cardOf({ indexNumber: '000000001/2026-00012', subject: '康复' });
    expect(columns.map(({ title, valueOf }) => [title, valueOf(card)])).toEqual([
      ['索引号', '000000001/2026-00012'],
      ['主题分类', '康复'],
      ['发文机关', '无'],
      ['发文字号', '无'],
      ['成文日期', '无'],
      ['发布日期', '2026-02-20'],
      ['有效性', '无'],
    ]);
  });
});

describe('an interpretation', () => {
  it('names a document of another site with its number and a link', () => {
    const external = {
      title: '某办法',
      issuer: '某部',
      documentNumber: '某发〔2026〕1号',
      url: 'https://law.example/1',
    };
    expect(interpretationSections(pageOf({ external, form: '图解' }))).toMatchObject([
      { terms: [{ value: '《某办法》（某发〔2026〕1号，某部）', href: 'https://law.example/1' }, { value: '图解' }] },
    ]);
    expect(termsIn(interpretationSections(pageOf({ external: { title: '某法' } })))).toEqual([
      ['解读的文件', '《某法》'],
    ]);
  });

  it('says its form in a list', () => {
    expect(interpretationFacts(cardOf({ form: '问答' }))).toEqual(['问答解读']);
    expect(interpretationFacts(cardOf({}))).toEqual([]);
  });
});

describe('an annual report', () => {
  it('says its year and its figures with their units', () => {
    const figures = [{ name: '主动公开信息', value: 412, unit: '条' }];
    expect(termsIn(reportSections(pageOf({ year: 2025, figures })))).toEqual([
      ['报告年度', '2025'],
      ['主动公开信息', '412 条'],
    ]);
  });
});

describe('people and departments', () => {
  it('stand by their order, those without one last', () => {
    const cards = [cardOf({}), cardOf({ order: 2 }), cardOf({ order: 1 })];
    expect(inOrder(cards)).toEqual([cards[2], cards[1], cards[0]]);
  });

  it('show only what is known', () => {
    expect(titles(leaderSections(pageOf({ resume: ['2001年起从事教育工作'] })))).toEqual(['简历']);
    expect(titles(departmentSections(pageOf({ duties: ['信访'] })))).toEqual(['主要职责']);
    expect(departmentFacts(cardOf({ phone: '0000-1234567' }))).toEqual(['0000-1234567']);
  });

  it('make a letter of an e-mail address', () => {
    const [reach] = departmentSections(pageOf({ email: 'rehab@yunling.example' }));
    expect(reach).toMatchObject({ terms: [{ href: 'mailto:rehab@yunling.example' }] });
  });
});

describe('a publicity', () => {
  const fields = { until: '2026-11-27', matter: '补贴对象', office: '康复处', phone: '0000-2234567' };

  it('says from which day to which, and where to object', () => {
    expect(termsIn(publicitySections(pageOf(fields)))).toContainEqual(['公示期', '2026-11-20 至 2026-11-27']);
    expect(objectionSections(pageOf(fields))).toMatchObject([
      { terms: [{ value: '康复处' }, { value: '0000-2234567', isPhone: true }] },
    ]);
    expect(publicityFacts(cardOf(fields))).toEqual(['公示到 2026-11-27']);
  });
});

describe('an emergency', () => {
  const fields = {
    level: '橙色',
    area: '云州市东区',
    from: '2026-11-22',
    until: '2026-11-24',
    steps: ['今晚不出门'],
    phone: '12385',
    largePrint: { file: 'emergency/files/large.pdf' },
  };

  it('says what to do before anything else, then offers its other versions', () => {
    expect(titles(emergencySections(pageOf(fields)))).toEqual(['怎样做', '预警信息', '其他版本下载']);
  });

  it('says its level in words, and when it is over only that', () => {
    expect(emergencyBanner(pageOf(fields))).toBe('橙色预警：云州市东区，2026-11-22 至 2026-11-24。');
    expect(emergencyBanner(pageOf(fields, { expired: true }))).toBe('本预警已于 2026-11-24 结束，仅供查阅。');
    expect(emergencyFacts(cardOf(fields))).toEqual(['橙色预警', '云州市东区', '2026-11-22 至 2026-11-24']);
  });
});
