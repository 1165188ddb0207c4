import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Assessment } from '#model/assessment.ts';
import { isDay } from '#lib/calendar.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { BrokenZip } from '#lib/unzip.ts';
import { readXlsx } from '#lib/xlsx-read.ts';
import { parseLocatedAs, parseYaml, readYamlFile } from '#lib/yaml-file.ts';

/** The columns of the form, as the workbook has them; `views` tells what assessors who disagree said. */
const formFields = [
  'system',
  'indicator',
  'title',
  'question',
  'unit',
  'value',
  'role',
  'date',
  'evidence',
  'views',
  'settles',
  'about',
  'content',
] as const;

type Placed = Assessment & { at: string };

/** The answers of a form, YAML or a workbook, each with its place; what has no value is no answer. */
export const readForm = (form: string): Placed[] => (form.endsWith('.xlsx') ? fromWorkbook(form) : fromYaml(form));

const Answer = Assessment.extend({
  title: z.string(),
  question: z.string(),
  unit: z.string(),
  views: z.string(),
}).partial({
  title: true,
  question: true,
  unit: true,
  views: true,
});

function fromYaml(form: string): Placed[] {
  const source = readYamlFile(path.resolve(form), form);
  if (source === null) throw noForm(form);
  const located = parseYaml(source);
  const all = parseLocatedAs(z.array(z.record(z.string(), z.unknown())), located);
  return all.flatMap((one, index) =>
    one['value'] === null || one['value'] === undefined ? [] : [placed(one, located.at([index]))],
  );
}

function fromWorkbook(form: string): Placed[] {
  if (!existsSync(form)) throw noForm(form);
  const rows = rowsOf(form);
  return rows.slice(1).flatMap(({ number, cells }) => {
    const one = Object.fromEntries(
      formFields.flatMap((field, column) => {
        const cell = cells.get(column);
        return cell === undefined || cell === '' ? [] : [[field, cellOf(field, cell)]];
      }),
    );
    return one['value'] === undefined ? [] : [placed(one, `${form}:${number}`)];
  });
}

function rowsOf(form: string): ReturnType<typeof readXlsx> {
  try {
    return readXlsx(readFileSync(form));
  } catch (cause) {
    if (!(cause instanceof BrokenZip)) throw cause;
    throw new Problem({
      code: 'E_XLSX',
      message: text(
        `这不是能读的 Excel 工作簿：${cause.message}`,
        `This is no workbook that can be read: ${cause.message}`,
      ),
      at: form,
      fix: text('在 Excel 里另存为 .xlsx。', 'Save it in Excel as .xlsx.'),
    });
  }
}

function cellOf(field: (typeof formFields)[number], cell: string | number): unknown {
  if (field === 'date') return dayOf(cell);
  return field === 'about' ? String(cell).split(/[\s,，、]+/) : cell;
}

/** Excel keeps a day as the number of days since 30 December 1899. */
function dayOf(cell: string | number): string {
  if (typeof cell === 'string') return cell.trim().replaceAll('/', '-');
  return new Date(Date.UTC(1899, 11, 30) + cell * 86_400_000).toISOString().slice(0, 10);
}

function placed(one: Record<string, unknown>, at: string): Placed {
  const filled = Object.entries(one).filter(([, cell]) => cell !== null && cell !== '');
  const parsed = Answer.safeParse(Object.fromEntries(filled));
  const day = parsed.success ? parsed.data.date : '';
  if (parsed.success && isDay(day)) {
    const { title: _title, question: _question, unit: _unit, views: _views, ...answer } = parsed.data;
    return { ...answer, at };
  }
  const wrong = parsed.success ? 'date' : parsed.error.issues.map(({ path: field }) => field.join('.')).join(', ');
  throw new Problem({
    code: 'E_ASSESSMENT',
    message: text(`这一条答案缺少或写错：${wrong}`, `This answer lacks or mistakes: ${wrong}`),
    at,
    fix: text(
      '结果写数字，角色、依据写文字，日期写 2026-11-23 这样的日子。',
      'A number as value, words for role and evidence, a day such as 2026-11-23 as date.',
    ),
  });
}

const noForm = (form: string): Problem =>
  new Problem({
    code: 'E_NO_FORM',
    message: text(`没有这个文件：${form}`, `There is no such file: ${form}`),
    fix: text('写 assess.yaml 或 assess.xlsx 的路径。', 'Give the path of assess.yaml or assess.xlsx.'),
  });
