import type { ProblemReport } from '#lib/problem.ts';
import { text, type Text } from '#lib/text.ts';

/** What can be wrong with a CSV file, without its place. */
type Fault = Omit<ProblemReport, 'at'>;

const fault = (code: string, message: Text, fix: Text): Fault => ({ code, message, fix });

export const tooLarge: Fault = fault(
  'E_CSV_SIZE',
  text('CSV 文件超过 2 MB。', 'This CSV file is larger than 2 MB.'),
  text('网页上只放汇总表，明细压缩成 ZIP 作为附件。', 'Show a summary table, and offer the details as a ZIP file.'),
);

export const notUtf8: Fault = fault(
  'E_ENCODING',
  text('CSV 文件不是 UTF-8 编码。', 'This CSV file is not UTF-8.'),
  text(
    '在 Excel 或 WPS 里选“另存为”，类型选“CSV UTF-8（逗号分隔）”。',
    'In Excel or WPS save it as "CSV UTF-8 (comma delimited)".',
  ),
);

export const noRows: Fault = fault(
  'E_CSV_EMPTY',
  text('CSV 文件里没有数据。', 'This CSV file has no data.'),
  text('第一行写列名，下面每行一条数据。', 'Names of the columns in the first line, one record a line below it.'),
);

export const brokenQuotes: Fault = fault(
  'E_CSV_QUOTE',
  text('这里的引号不成对。', 'The quotation marks here do not pair up.'),
  text(
    '含逗号、引号或换行的格子，前后各写一个 "，里面的 " 写成 ""。',
    'Put a cell with commas, quotes or line breaks between two ", and write a " inside it as "".',
  ),
);

export const oneColumn = (line: string): Fault =>
  fault(
    'E_CSV_COLUMNS',
    text('CSV 文件只有一列。', 'This CSV file has one column only.'),
    /[;\t，；]/.test(line)
      ? text('列之间改用半角逗号（,）。', 'Put half-width commas (,) between the columns.')
      : text('至少要有两列：名称和数值。', 'There are at least two: a name and a number.'),
  );

export const blankName = (place: number): Fault =>
  fault(
    'E_CSV_COLUMNS',
    text(`第 ${place} 列没有列名。`, `Column ${place} has no name.`),
    text('在第一行写上列名，多余的逗号删去。', 'Name it in the first line, or delete the comma too many.'),
  );

export const sameName = (name: string): Fault =>
  fault(
    'E_CSV_COLUMNS',
    text(`有两列都叫“${name}”。`, `Two columns are called "${name}".`),
    text('改其中一列的列名。', 'Rename one of them.'),
  );

export const ragged = (wanted: number, given: number): Fault =>
  fault(
    'E_CSV_ROW',
    text(`这一行有 ${given} 格，列名有 ${wanted} 个。`, `This row has ${given} cells for ${wanted} columns.`),
    text(
      '补上或删去逗号；格子里本来有逗号的，前后写上引号 "…"。',
      'Add or delete commas; put a cell that holds a comma between quotation marks "…".',
    ),
  );

export const formula = (cell: string): Fault =>
  fault(
    'E_CSV_FORMULA',
    text(`“${shorten(cell)}”会被表格软件当作公式执行。`, `A spreadsheet would run "${shorten(cell)}" as a formula.`),
    text(
      '写公式算出的结果；文字不能以 =、@、+、- 开头。',
      'Write the result of the formula; a text cannot begin with =, @, + or -.',
    ),
  );

export const notANumber = (cell: string, column: string): Fault =>
  fault(
    'E_CSV_NUMBER',
    text(`“${column}”列的“${shorten(cell)}”不是数字。`, `"${shorten(cell)}" in the column "${column}" is no number.`),
    numberRemedy(cell),
  );

function numberRemedy(cell: string): Text {
  const plain = cell.normalize('NFKC').replaceAll(/[,\s]/g, '');
  if (plain !== cell && isNumber(plain)) return text(`改成 ${plain}。`, `Write ${plain}.`);
  const [, digits = '', unit = ''] = /^(-?\d+(?:\.\d+)?)(\D+)$/.exec(plain) ?? [];
  if (digits !== '') {
    return text(
      `改成 ${digits}，单位“${unit}”写在列的说明（unit）里。`,
      `Write ${digits}; the unit "${unit}" belongs to the column's description.`,
    );
  }
  return text(
    '写半角数字，如 856.7；没有数就空着。',
    'Write a plain number such as 856.7; leave it empty where there is none.',
  );
}

export const notAYear = (cell: string, column: string): Fault =>
  fault(
    'E_CSV_NUMBER',
    text(`“${column}”列的“${shorten(cell)}”不是年份。`, `"${shorten(cell)}" in the column "${column}" is no year.`),
    text('写四位数字，如 2026。', 'Write four digits such as 2026.'),
  );

export const unknownColumn = (name: string, known: readonly string[]): Fault =>
  fault(
    'E_CSV_COLUMN',
    text(`CSV 文件里没有“${name}”这一列。`, `The CSV file has no column "${name}".`),
    text(`列名有：${known.join('、')}。`, `Its columns are: ${known.join(', ')}.`),
  );

export const undescribedColumn = (name: string): Fault =>
  fault(
    'E_CSV_COLUMN',
    text(`数据字典里没有说明“${name}”这一列。`, `The data dictionary does not describe the column "${name}".`),
    text(
      '在 data.columns 里加上 name、title 和 type，或从 CSV 里删去这一列。',
      'Add it to data.columns with name, title and type, or delete it from the CSV file.',
    ),
  );

export const tooManyRows = (rows: number, most: number): Fault =>
  fault(
    'E_CSV_ROWS',
    text(`表格有 ${rows} 行，网页上最多放 ${most} 行。`, `The table has ${rows} rows; a page holds ${most}.`),
    text('网页上放汇总表，明细作为附件。', 'Show a summary, and offer the details as an attachment.'),
  );

/** A plain number: no unit, no thousands separator, no sign of percent. */
export const isNumber = (cell: string): boolean => /^[+-]?\d+(?:\.\d+)?$/.test(cell);

const shorten = (cell: string): string => (cell.length > 30 ? `${cell.slice(0, 30)}…` : cell);
