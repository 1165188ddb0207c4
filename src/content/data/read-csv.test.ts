import { expect, it } from 'vitest';
import type { DataColumn } from '#model/dataset.ts';
import { typeTable } from '#content/data/data-table.ts';
import { readCsv, type Outcome } from '#content/data/read-csv.ts';

const bytes = (source: string): Uint8Array => new TextEncoder().encode(source);
const columns: readonly DataColumn[] = [
  { name: '年份', title: '年份', type: 'year' },
  { name: '人数', title: '人数', unit: '万人', type: 'number' },
];
const typed = (source: string | Uint8Array): Outcome<unknown> => {
  const csv = readCsv(typeof source === 'string' ? bytes(source) : source, 'data/x.csv');
  return 'refusals' in csv ? csv : typeTable(csv.found, columns);
};
const told = (outcome: Outcome<unknown>): string[] =>
  'refusals' in outcome ? outcome.refusals.map(({ code, at }) => `${code} ${at}`) : [];

const faults = [
  { says: 'a row with a cell too few', csv: '年份,人数\n2021,1\n2022\n', gives: ['E_CSV_ROW data/x.csv:3'] },
  {
    says: 'a row with a cell too many, past a quoted line break',
    csv: '年份,人数\n2021,"1\n"\n2022,1,2\n',
    gives: ['E_CSV_ROW data/x.csv:4'],
  },
  {
    says: 'a column that the dictionary lacks',
    csv: '年份,人数,备注\n2021,1,无\n',
    gives: ['E_CSV_COLUMN data/x.csv:1'],
  },
  {
    says: 'a column that the file lacks',
    csv: '年份,数量\n2021,1\n',
    gives: ['E_CSV_COLUMN data/x.csv:1', 'E_CSV_COLUMN data/x.csv:1'],
  },
  {
    says: 'numbers with units, separators, other digits',
    csv: '年份,人数\n2021,3万\n2022,"1,200"\n2023,３\n',
    gives: ['E_CSV_NUMBER data/x.csv:2', 'E_CSV_NUMBER data/x.csv:3', 'E_CSV_NUMBER data/x.csv:4'],
  },
  { says: 'a year with its sign', csv: '年份,人数\n2021年,3\n', gives: ['E_CSV_NUMBER data/x.csv:2'] },
  {
    says: 'formulas',
    csv: '年份,人数\n2021,=1+1\n2022,@SUM(A1)\n2023,"+1+cmd|x"\n2024,-2-3\n',
    gives: [
      'E_CSV_FORMULA data/x.csv:2',
      'E_CSV_FORMULA data/x.csv:3',
      'E_CSV_FORMULA data/x.csv:4',
      'E_CSV_FORMULA data/x.csv:5',
    ],
  },
  { says: 'a quotation that does not end', csv: '年份,人数\n2021,"1\n', gives: ['E_CSV_QUOTE data/x.csv:2'] },
  { says: 'semicolons between the columns', csv: '年份;人数\n2021;1\n', gives: ['E_CSV_COLUMNS data/x.csv:1'] },
  { says: 'two columns of one name', csv: '年份,年份\n2021,1\n', gives: ['E_CSV_COLUMNS data/x.csv:1'] },
  { says: 'a column without a name', csv: '年份,人数,\n2021,1,\n', gives: ['E_CSV_COLUMNS data/x.csv:1'] },
  { says: 'no data', csv: '年份,人数\n', gives: ['E_CSV_EMPTY data/x.csv:1'] },
  { says: 'nothing at all', csv: '', gives: ['E_CSV_EMPTY data/x.csv:1'] },
  {
    says: 'more rows than a page holds',
    csv: `年份,人数\n${'2021,1\n'.repeat(301)}`,
    gives: ['E_CSV_ROWS data/x.csv'],
  },
];

it.each(faults)('refuses $says', ({ csv, gives }) => {
  const outcome = typed(csv);
  expect(told(outcome)).toEqual(gives);
  for (const { message, fix } of 'refusals' in outcome ? outcome.refusals : []) {
    expect(`${message['zh-CN']}${fix?.['zh-CN']}`).toMatch(/\p{Script=Han}.+。$/u);
    expect(message.en).toMatch(/\.$/);
    expect(fix?.en).toMatch(/\.$/);
  }
});

it('refuses what is not UTF-8, and more than 2 MB', () => {
  expect(told(typed(new Uint8Array([0xc4, 0xea, 0xb7, 0xdd])))).toEqual(['E_ENCODING data/x.csv']);
  expect(told(typed(new Uint8Array(2 * 1024 * 1024 + 1).fill(0x61)))).toEqual(['E_CSV_SIZE data/x.csv']);
});

it('says what a number with a unit or separator should be', () => {
  const outcome = typed('年份,人数\n2021,3.5万\n2022,"1,200"\n');
  expect('refusals' in outcome ? outcome.refusals.map(({ fix }) => fix?.['zh-CN']) : []).toEqual([
    '改成 3.5，单位“万”写在列的说明（unit）里。',
    '改成 1200。',
  ]);
});

it('reads a byte order mark, Windows line ends, quotes, empty cells and negative numbers', () => {
  const outcome = readCsv(bytes('\uFEFF年份,人数\r\n2021,"-1.5"\r\n\r\n2022,\r\n'), 'x.csv');
  const table = 'found' in outcome ? typeTable(outcome.found, columns) : outcome;
  expect(table).toMatchObject({
    found: { lines: [2, 4], columns: [{ cells: ['2021', '2022'] }, { cells: ['-1.5', ''] }] },
  });
});

it('learns types and units from a file without a dictionary; codes with a leading zero are words', () => {
  const outcome = readCsv(bytes('年份,人数（万人）,代码\n2021,1.5,01\n'), 'x.csv');
  const table = 'found' in outcome ? typeTable(outcome.found, null) : outcome;
  expect('found' in table ? table.found.columns.map(({ title, type, unit }) => [title, type, unit]) : []).toEqual([
    ['年份', 'year', undefined],
    ['人数', 'number', '万人'],
    ['代码', 'text', undefined],
  ]);
});
