import { text, type Text } from '#lib/text.ts';
import type { DataColumn } from '#model/dataset.ts';

type Row = Readonly<Record<string, string>>;

const isTotal = (words: string): boolean => /^(?:合计|总计|总数|全部|合 计)$/.test(words.trim());

/**
 * Where a row or a column named 合计 is not the sum of the others. Published figures are rounded, each by up to half of its
 * last digit: 16.3 万 + 20.5 万 may be 36.9 万. So n figures and their sum may differ by (n + 1) halves of the last digit.
 */
export function wrongSums(rows: readonly Row[], columns: readonly DataColumn[]): Text[] {
  const numbers = columns.filter(({ type }) => type === 'number');
  return [...totalColumns(rows, numbers), ...totalRows(rows, columns, numbers)];
}

/** A column 合计 beside columns of the same unit. */
function totalColumns(rows: readonly Row[], numbers: readonly DataColumn[]): Text[] {
  const total = numbers.find(({ title }) => isTotal(title));
  const parts = numbers.filter((one) => one !== total && one.unit === total?.unit);
  if (total === undefined || parts.length < 2) return [];
  return rows.flatMap((row, index) =>
    judge(
      { parts: parts.map(({ name }) => row[name] ?? ''), total: row[total.name] ?? '' },
      text(`第 ${index + 1} 行的“${total.title}”`, `row ${index + 1}, "${total.title}"`),
    ),
  );
}

/** A row that is named 合计 in its first text. */
function totalRows(rows: readonly Row[], columns: readonly DataColumn[], numbers: readonly DataColumn[]): Text[] {
  const named = columns.find(({ type }) => type === 'text');
  const total = named === undefined ? undefined : rows.find((row) => isTotal(row[named.name] ?? ''));
  const parts = rows.filter((row) => row !== total);
  if (total === undefined || parts.length < 2) return [];
  return numbers.flatMap(({ name, title }) =>
    judge(
      { parts: parts.map((row) => row[name] ?? ''), total: total[name] ?? '' },
      text(`“${title}”的合计`, `the sum of "${title}"`),
    ),
  );
}

/** Says nothing where a figure is missing: then nobody can tell. */
function judge({ parts, total }: { parts: readonly string[]; total: string }, what: Text): Text[] {
  const written = [...parts, total];
  if (written.some((figure) => !/^-?\d+(?:\.\d+)?$/.test(figure))) return [];
  const digits = Math.max(...written.map((figure) => (figure.split('.')[1] ?? '').length));
  const sum = parts.reduce((all, figure) => all + Number(figure), 0);
  const allowed = digits === 0 ? 0 : ((parts.length + 1) / 2) * 10 ** -digits;
  if (Math.abs(sum - Number(total)) <= allowed + 1e-9) return [];
  const shown = sum.toFixed(digits);
  return [
    text(
      `的${what['zh-CN']}写 ${total}，各项相加得 ${shown}`,
      `says ${total} for ${what.en}; its parts add up to ${shown}`,
    ),
  ];
}
