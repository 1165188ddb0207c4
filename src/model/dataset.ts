import { z } from 'zod';

const Line = z.string().trim().min(1);

/** What a column of a table holds. A number is written plainly; its unit stands in the column's description, never in a cell. */
const ColumnType = z
  .enum(['text', 'number', 'year'])
  .describe('类型：文字 text、数字 number、年份 year / text, number or year');

/** One line of a data dictionary. */
export const DataColumn = z.strictObject({
  name: Line.describe('CSV 文件第一行里的列名 / the column’s name in the first line of the CSV file'),
  title: Line.describe('列的中文名称 / what readers see'),
  unit: Line.exactOptional().describe('单位，如 万人 / the unit'),
  type: ColumnType,
  describe: Line.exactOptional().describe('口径说明：怎样统计的 / how it was counted'),
});
export type DataColumn = z.infer<typeof DataColumn>;

/** A CSV file with its dictionary. */
export const DataFile = z.strictObject({
  file: z.string().min(1).describe('CSV 文件，如 data/employment.csv / the CSV file'),
  columns: z.array(DataColumn).min(2).describe('数据字典：每列一行 / the data dictionary, one line a column'),
});
export type DataFile = z.infer<typeof DataFile>;

/** Which picture shows a table: a column for the places (x), one or more for the heights (y), or one with the names of the series. */
export const ChartChoice = z.strictObject({
  type: z.enum(['bar', 'line']).describe('图的类型：条形图 bar、折线图 line / bar or line'),
  x: Line.describe('横轴或类别的列名 / the column of the categories or years'),
  y: z.union([Line, z.array(Line).min(1)]).describe('数值的列名，可以写几列 / the column of the numbers, or several'),
  title: Line.exactOptional().describe(
    '图的标题；不写则用 y 的名称 / the chart’s title; the names of y where it is left out',
  ),
  series: Line.exactOptional().describe('分组的列名 / the column that names the series'),
});
export type ChartChoice = z.infer<typeof ChartChoice>;
