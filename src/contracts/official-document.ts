import { z } from 'zod';
import { text, type Text } from '#lib/text.ts';
import { WrittenDay, Line } from '#lib/field-types.ts';

/** 著录项 of an official document: the superset of the catalogues in use, docs/indicators.md, domain figure §6.2. */
export const documentFields = {
  indexNumber: z
    .string()
    .regex(/^[0-9A-Z]{9,18}\/\d{4}-\d{5}$/)
    .exactOptional()
    .describe(
      '索引号：机构代码/年份-五位流水号，如 000014349/2026-00110 / an index number such as 000014349/2026-00110',
    ),
  subject: Line.exactOptional().describe('主题分类 / the subject'),
  genre: Line.exactOptional().describe('体裁，如 通知、办法、意见 / the genre: a notice, a measure, an opinion'),
  issuer: Line.exactOptional().describe('发文机关 / the issuing body'),
  documentNumber: z
    .string()
    .regex(/^.{1,12}〔\d{4}〕\d+号$/u)
    .exactOptional()
    .describe('文号，年份用六角括号，如 云残发〔2026〕12号 / a document number with the year in 〔〕'),
  issuedOn: WrittenDay.exactOptional().describe('成文日期 YYYY-MM-DD，不晚于发布日期 / the day it was signed'),
  effectiveOn: WrittenDay.exactOptional().describe('生效日期 YYYY-MM-DD / the day it takes effect'),
  repealedOn: WrittenDay.exactOptional().describe(
    '废止（失效）日期 YYYY-MM-DD，可以在将来 / the day it ceases to be in force, which may lie ahead',
  ),
  validity: z.enum(['有效', '失效', '废止', '修改']).exactOptional().describe('有效性 / whether it is in force'),
};

interface DocumentFault {
  field: string;
  message: Text;
  fix: Text;
}

/** What the dates and numbers of a document must not say together. */
export function documentFaults(fields: Readonly<Record<string, unknown>>, date: string | null): DocumentFault[] {
  const faults: DocumentFault[] = [];
  const issued = textOf(fields, 'issuedOn');
  const year = /〔(\d{4})〕/.exec(textOf(fields, 'documentNumber'))?.[1] ?? '';
  if (date !== null && issued > date.slice(0, 10)) faults.push(issuedLate(issued, date.slice(0, 10)));
  if (issued !== '' && !issued.startsWith(year)) faults.push(otherYear(year, issued));
  const [effective, repealed] = [textOf(fields, 'effectiveOn'), textOf(fields, 'repealedOn')];
  if (repealed !== '' && repealed < effective) faults.push(repealedEarly(repealed, effective));
  return faults;
}

/** A field's text; empty, which is earlier than every day, when it is absent. */
const textOf = (fields: Readonly<Record<string, unknown>>, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

const issuedLate = (issued: string, published: string): DocumentFault => ({
  field: 'issuedOn',
  message: text(
    `成文日期 ${issued} 晚于发布日期 ${published}。`,
    `It was issued on ${issued}, after it was published on ${published}.`,
  ),
  fix: text('改正 issuedOn 或 date。', 'Correct issuedOn or date.'),
});

const otherYear = (year: string, issued: string): DocumentFault => ({
  field: 'documentNumber',
  message: text(
    `文号的年份是 ${year}，成文日期却是 ${issued}。`,
    `The document number is of ${year}, but it was issued on ${issued}.`,
  ),
  fix: text(
    '改正 documentNumber 或 issuedOn，两处年份要相同。',
    'Correct documentNumber or issuedOn: one year in both.',
  ),
});

const repealedEarly = (repealed: string, effective: string): DocumentFault => ({
  field: 'repealedOn',
  message: text(
    `废止日期 ${repealed} 早于生效日期 ${effective}。`,
    `It ceases on ${repealed}, before it takes effect on ${effective}.`,
  ),
  fix: text('改正 repealedOn 或 effectiveOn。', 'Correct repealedOn or effectiveOn.'),
});
