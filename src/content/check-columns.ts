import type { Column } from '#model/site.ts';
import { Lang } from '#model/words.ts';
import { closest } from '#lib/closest.ts';
import type { ProblemReport } from '#lib/problem.ts';
import { text } from '#lib/text.ts';

/** A column with the places of its id and kind in site.yaml. */
export interface PlacedColumn {
  column: Column;
  at: string;
  kindAt: string;
}

// Words that already mean something in a site's folder or in its URLs.
const reserved: ReadonlySet<string> = new Set([
  'media',
  'data',
  'files',
  'assessments',
  'assets',
  'pictures',
  'search',
  'site-map',
  'pagefind',
  'sites',
  ...Lang.options.map((lang) => lang.toLowerCase()),
]);

/** What site.yaml's column tree breaks: an id used twice, a reserved id, a kind that does not exist. */
export function checkColumns(
  columns: readonly PlacedColumn[],
  kinds: ReadonlySet<string>,
  sharedPages: ReadonlySet<string>,
): ProblemReport[] {
  const first = new Map<string, string>();
  return columns.flatMap(({ column, at, kindAt }) => {
    const reports: ProblemReport[] = [];
    const other = first.get(column.id);
    if (other === undefined) first.set(column.id, at);
    else reports.push(usedTwice(column.id, at, other));
    if (reserved.has(column.id)) reports.push(reservedId(column.id, at));
    if (sharedPages.has(column.id)) reports.push(sharedPage(column.id, at));
    if (column.kind !== undefined && !kinds.has(column.kind)) reports.push(unknownKind(column.kind, kindAt, kinds));
    return reports;
  });
}

const usedTwice = (id: string, at: string, other: string): ProblemReport => ({
  code: 'E_COLUMN_TWICE',
  message: text(
    `栏目“${id}”写了两次，另一处在 ${other}。`,
    `The column "${id}" is there twice; the other is at ${other}.`,
  ),
  at,
  fix: text('给其中一个换一个 id（也是它的文件夹名）。', 'Give one of them another id, which is also its folder.'),
});

const reservedId = (id: string, at: string): ProblemReport => ({
  code: 'E_COLUMN_ID',
  message: text(`“${id}”另有用处，不能做栏目 id。`, `"${id}" has another use and cannot be a column's id.`),
  at,
  fix: text('换一个 id。', 'Choose another id.'),
});

const sharedPage = (id: string, at: string): ProblemReport => ({
  code: 'E_COLUMN_ID',
  message: text(
    `网址 /${id}/ 是各站共用的页面 content/shared/${id}.mdx，栏目不能再用。`,
    `The URL /${id}/ belongs to the page that all sites share, content/shared/${id}.mdx.`,
  ),
  at,
  fix: text('给栏目换一个 id（也是它的文件夹名）。', 'Give the column another id, which is also its folder.'),
});

function unknownKind(kind: string, at: string, kinds: ReadonlySet<string>): ProblemReport {
  const names = [...kinds].toSorted();
  const meant = closest(kind, names);
  return {
    code: 'E_KIND',
    message: text(`没有“${kind}”这种内容类型。`, `There is no content kind "${kind}".`),
    at,
    fix:
      meant === null
        ? text(`可用的类型：${names.join('、')}。`, `Known kinds: ${names.join(', ')}.`)
        : text(
            `是不是“${meant}”？可用的类型：${names.join('、')}。`,
            `Did you mean "${meant}"? Known kinds: ${names.join(', ')}.`,
          ),
  };
}
