/** A name that stands in full. */
export interface FoundName {
  line: number;
  name: string;
}

/** Whole names in Markdown: cells below a head such as 姓名, and what follows `姓名：`. */
export function findNames(source: readonly string[]): FoundName[] {
  const found: FoundName[] = [];
  let heads: boolean[] | null = null;
  for (const [index, words] of source.entries()) {
    const inText = [...words.matchAll(nameInText)].map((match) => match[1] ?? '');
    const cells = cellsOf(words);
    const inCells = heads === null || cells === null ? [] : cells.filter((_cell, place) => heads?.[place] === true);
    heads = cells === null ? null : (heads ?? cells.map((cell) => personHead.test(cell)));
    const names = [...inText, ...inCells].flatMap(wholeNames);
    found.push(...names.map((name) => ({ line: index + 1, name })));
  }
  return found;
}

const nameInText = /姓\s*名\s*[:：]\s*([^\s，。；、|（(]{2,})/gu;
const personHead = /^(?:.*姓名|申请人|受助人|受助儿童|残疾人|监护人|法定代表人|家长|亲属|学生|获奖者|候选人)$/;
const isWhole = /^[\p{L}\p{M}·]{2,}$/u;
const notAPerson = /某|^(?:合计|总计|小计|暂无|不详|匿名)$/;

/** The names in a cell such as `张三（父亲）、李四` that no 某, * or circle masks. What is in brackets is no name. */
const wholeNames = (cell: string): string[] =>
  cell
    .replaceAll(/[（(][^）)]*[）)]/g, '')
    .split(/[、,，;；/\s]+/)
    .filter((name) => isWhole.test(name) && !notAPerson.test(name));

/** The cells of a table's row, without links and emphasis around them; null for a line that is none. */
function cellsOf(words: string): string[] | null {
  if (!words.includes('|')) return null;
  const row = words.trim().replace(/^\|/, '').replace(/\|$/, '');
  return row.split('|').map((cell) =>
    cell
      .trim()
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/^([*_~`]+)(.*)\1$/, '$2'),
  );
}
