import { criterionOf } from '#model/wcag.ts';

/** What is said of the rules that are believed alone. Of the others another engine has spoken, and its words are shown. */
const messages: Readonly<Record<string, string>> = {
  'adaptable/td-has-header': '这个单元格没有对应的表头，读屏软件读到它时不会说它属于哪一行、哪一列',
  'adaptable/th-has-data-cells': '这个表头没有对应的单元格，读屏软件会把它读成谁的表头都不是',
  'distinguishable/color-contrast': '文字与背景的对比度不够，视力不好的人看不清',
};

/** Says a rule in Chinese; one outside the table is named by its criterion. */
export function chineseMessage(rule: string, criteria: readonly string[]): string {
  const title = criterionOf(criteria[0] ?? '')?.title['zh-CN'] ?? '';
  return messages[rule] ?? `不符合 WCAG ${criteria[0] ?? ''}${title}（${rule}）`;
}
