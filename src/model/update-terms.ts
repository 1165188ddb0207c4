import type { Text } from './words.ts';

/**
 * The longest term for updates that a column may state, by its ColumnType: two weeks for 动态、要闻 and six months for
 * 通知公告、政策文件 (国办秘函〔2019〕19号, 栏目不更新); a year for the others (own). A column that states no type is
 * judged by the kind of its entries, so that leaving the type out gains nothing.
 */
export function longestTermOf({ type, kind }: { type?: string | undefined; kind?: string | undefined }): string {
  const what = type ?? typeOfKind[kind ?? ''] ?? '';
  if (/动态|要闻/.test(what)) return '14d';
  if (/公告|通知|政策文件/.test(what)) return '6m';
  return '1y';
}

const typeOfKind: Readonly<Record<string, string>> = { news: '工作动态', notice: '通知公告', policy: '政策文件' };

/** A term as people say it: `14d` is 14 天, 14 days. */
export function termWords(term: string): Text {
  const count = term.slice(0, -1);
  if (term.endsWith('d')) return { 'zh-CN': `${count} 天`, en: `${count} days` };
  if (term.endsWith('m')) return { 'zh-CN': `${count} 个月`, en: `${count} months` };
  return { 'zh-CN': `${count} 年`, en: count === '1' ? '1 year' : `${count} years` };
}
