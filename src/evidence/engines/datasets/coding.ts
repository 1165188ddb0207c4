import { text, type Text } from '#lib/text.ts';
import type { DataColumn } from '#model/dataset.ts';

type Row = Readonly<Record<string, string>>;

/** GB/T 26341-2010: seven categories in the order of their codes, and four grades, 1 the most severe. */
const categories = ['视力', '听力', '言语', '肢体', '智力', '精神', '多重'];
const grades = ['一级', '二级', '三级', '四级'];

const isCategory = (value: string): boolean =>
  /^[1-7]$/.test(value) || categories.some((name) => [name, `${name}残疾`, `${name}残疾人`].includes(value));
const isGrade = (value: string): boolean => /^[1-4]$/.test(value) || grades.includes(value);
/** Names for all of them, or none. */
const isOther = (value: string): boolean => /^(?:合计|总计|其他|未分类|不详|)$/.test(value);

/** Values in columns of categories or grades that the standard does not know. */
export function wrongCodes(rows: readonly Row[], columns: readonly DataColumn[]): Text[] {
  return columns.flatMap(({ name, title }) => {
    const isRight = /残疾(?:类别|类型)/.test(title) ? isCategory : /残疾等级/.test(title) ? isGrade : null;
    if (isRight === null) return [];
    const wrong = [...new Set(rows.map((row) => row[name] ?? ''))].filter(
      (value) => !isRight(value) && !isOther(value),
    );
    return wrong.map((value) =>
      text(
        `的“${title}”写“${value}”，不是 GB/T 26341 的类别或等级`,
        `has "${value}" in "${title}", which GB/T 26341 does not know`,
      ),
    );
  });
}
