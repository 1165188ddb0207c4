import { expect, it } from 'vitest';
import { z } from 'zod';
import { Problem, type ProblemReport } from '#lib/problem.ts';
import { parseYamlAs } from '#lib/yaml-file.ts';

const Schema = z.strictObject({
  title: z.string().describe('标题 / the title'),
  image: z.strictObject({ file: z.string() }).exactOptional(),
  level: z.enum(['province', 'city']).exactOptional(),
  day: z
    .string()
    .regex(/^\d{4}$/)
    .describe('四位年份 / a year of four digits')
    .exactOptional(),
  code: z
    .union([z.string().regex(/^bm/).describe('bm 开头'), z.strictObject({ notApplicable: z.string() })])
    .exactOptional(),
  list: z.array(z.strictObject({ name: z.string(), phone: z.string().exactOptional() })).default([]),
});

function reportsOf(yaml: string): readonly ProblemReport[] {
  try {
    parseYamlAs(Schema, { text: yaml, file: 'x.yaml', firstLine: 2 });
  } catch (cause) {
    if (cause instanceof Problem) return cause.reports;
    throw cause;
  }
  return [];
}

const cases: { says: string; yaml: string; gives: string[]; fix: RegExp }[] = [
  { says: 'a missing field', yaml: 'level: city', gives: ['E_FIELD_MISSING x.yaml:2:1'], fix: /title/ },
  {
    says: 'an unknown field',
    yaml: 'titel: 一',
    // The field that is missing is the one that is misspelt: one mistake, told once.
    gives: ['E_FIELD_UNKNOWN x.yaml:2:1'],
    fix: /title/,
  },
  {
    says: 'a value outside the list',
    yaml: 'title: 一\nlevel: town',
    gives: ['E_FIELD_VALUE x.yaml:3:8'],
    fix: /province/,
  },
  {
    says: 'a value of another form',
    yaml: 'title: 一\nday: 26',
    gives: ['E_FIELD_VALUE x.yaml:3:6'],
    fix: /四位年份.*four digits/,
  },
  { says: 'a number where text is due', yaml: 'title: 2026', gives: ['E_FIELD_VALUE x.yaml:2:8'], fix: /"2026"/ },
  {
    says: 'a value deep in a list',
    yaml: 'title: 一\nlist:\n  - name: 甲\n    phone: 12385',
    gives: ['E_FIELD_VALUE x.yaml:5:12'],
    fix: /12385/,
  },
  {
    says: 'an unknown field deep in a list',
    yaml: 'title: 一\nlist:\n  - name: 甲\n    phon: x',
    gives: ['E_FIELD_UNKNOWN x.yaml:5:5'],
    fix: /phone/,
  },
  {
    says: 'the wrong branch of a union',
    yaml: 'title: 一\ncode: xx',
    gives: ['E_FIELD_VALUE x.yaml:3:7'],
    fix: /bm 开头/,
  },
  { says: 'a key written twice', yaml: 'title: 一\ntitle: 二', gives: ['E_YAML x.yaml:3:1'], fix: /删去|Delete/ },
  { says: 'a tab', yaml: 'list:\n\t- name: 甲', gives: ['E_YAML x.yaml:3:1'], fix: /空格|spaces/ },
  {
    says: 'two colons in a line',
    yaml: 'title: 通知: 开会',
    gives: ['E_YAML x.yaml:2:10'],
    fix: /title: '通知: 开会'/,
  },
  { says: 'a full-width colon', yaml: 'title：一\nlevel: city', gives: ['E_YAML x.yaml:2:6'], fix: /半角冒号/ },
  {
    says: 'full-width colons on every line',
    yaml: 'title：一\nlevel：city',
    gives: ['E_YAML x.yaml:2:6', 'E_YAML x.yaml:3:6'],
    fix: /level: …/,
  },
  { says: 'no space after the colon', yaml: 'title: 一\nlevel:city', gives: ['E_YAML x.yaml:3:6'], fix: /level: …/ },
  { says: 'a field too deep', yaml: 'title: 一\n  level: city', gives: ['E_YAML x.yaml:3:3'], fix: /对齐/ },
  { says: 'a full-width space before a field', yaml: 'list:\n　- a', gives: ['E_YAML x.yaml:3:1'], fix: /半角空格/ },
  {
    says: 'a quotation that does not end',
    yaml: 'title: "一\nlevel: city',
    gives: ['E_YAML x.yaml:2:8'],
    fix: /末尾/,
  },
  {
    says: 'quotation marks around a part of the value',
    yaml: 'title: "十五五"规划',
    gives: ['E_YAML x.yaml:2:13'],
    fix: /title: '"十五五"规划'/,
  },
  { says: 'brackets around a part', yaml: 'title: [通知] 开会', gives: ['E_YAML x.yaml:2:8'], fix: /'\[通知\] 开会'/ },
  {
    says: 'a text that begins with a star',
    yaml: 'title: *重要* 通知',
    gives: ['E_YAML x.yaml:2:8'],
    fix: /'\*重要\* 通知'/,
  },
  {
    says: 'text after the fields',
    yaml: 'title: 一\n\n正文从这里开始。\n\n- 一',
    gives: ['E_YAML x.yaml:4:1'],
    fix: /加一行 ---/,
  },
  {
    says: 'an item without its dash, once',
    yaml: 'title: 一\nlist:\n  - name: 甲\n  name: 乙\n  - name: 丙',
    gives: ['E_YAML x.yaml:5:1'],
    fix: /每一项以“- ”开头/,
  },
  {
    says: 'an item whose dash was forgotten, with the fields below it',
    yaml: 'title: 一\nlist:\n  - name: 甲\n    phone: a\n  name: 乙\n    phone: b\n  - name: 丙',
    gives: ['E_YAML x.yaml:6:3'],
    fix: /写成：- name: 乙/,
  },
  { says: 'a field without a value', yaml: 'title:', gives: ['E_FIELD_VALUE x.yaml:2:1'], fix: /写上值/ },
  { says: 'a name that is described by a word', yaml: '标题: 一', gives: ['E_FIELD_UNKNOWN x.yaml:2:1'], fix: /title/ },
  {
    says: 'a field at the level above its own',
    yaml: 'title: 一\nimage:\nfile: a.png',
    gives: ['E_FIELD_VALUE x.yaml:3:1', 'E_FIELD_UNKNOWN x.yaml:4:1'],
    fix: /写在“image:”的下一级/,
  },
  {
    says: 'words where a list is due',
    yaml: 'title: 一\nlist: 甲，乙',
    gives: ['E_FIELD_VALUE x.yaml:3:7'],
    fix: /\[甲, 乙\]/,
  },
  { says: 'an empty file', yaml: '', gives: ['E_FIELD_VALUE x.yaml:2:1'], fix: /title/ },
  { says: 'a list instead of fields', yaml: '- 一', gives: ['E_FIELD_VALUE x.yaml:2:1'], fix: /title/ },
  { says: 'an unknown tag', yaml: 'title: !!js/function "x"', gives: ['E_YAML x.yaml:2:8'], fix: /!|tag/ },
];

it.each(cases)('$says is reported with its place and a remedy in both languages', ({ yaml, gives, fix }) => {
  const reports = reportsOf(yaml);
  expect(reports.map((report) => `${report.code} ${report.at}`).toSorted()).toEqual(gives.toSorted());
  for (const report of reports) {
    expect(report.message['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(report.fix?.['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(report.message.en).toMatch(/^[A-Z]/);
  }
  expect(reports.map((report) => `${report.fix?.['zh-CN']} ${report.fix?.en}`).join()).toMatch(fix);
});

it('refuses a bomb of aliases without unfolding it', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefg'.split('').map((key, index) => {
      const below = 'abcdef'[index]!;
      return `${key}: &${key} [${Array.from({ length: 9 }, () => `*${below}`).join(',')}]`;
    }),
  ].join('\n');
  expect(reportsOf(bomb).map((report) => report.code)).toEqual(['E_YAML']);
});
