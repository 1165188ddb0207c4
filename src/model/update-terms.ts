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
