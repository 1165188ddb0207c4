import { termWords } from '#model/update-terms.ts';
import type { EngineDefinition, SiteLook, SiteView } from '#contracts/engine.ts';
import { daysBetween } from '#lib/calendar.ts';
import { text } from '#lib/text.ts';
import type { Entry } from '#model/entry.ts';
import { allColumns, basePathOf, type Column } from '#model/site.ts';
import { dueDay, entriesOf, itemsOf, newestOf, pageOf } from './columns.ts';

type Sightings = SiteLook['sightings'];
type Measures = NonNullable<SiteLook['measures']>;

/** How old the home page and the columns are, which columns are empty, and which items carry no date. */
const engine: EngineDefinition = {
  version: '2',
  options: {},
  sees: 'site',
  onlyOurs: true,
  look(view) {
    const items = itemsOf(view);
    const columns = allColumns(view.site.columns);
    const watched = columns.filter((column) => column.updates !== undefined);
    const sightings = [
      ...columns.flatMap((column) => blankColumn(column, view, items)),
      ...watched.flatMap((column) => overdueColumn(column, view, items)),
      ...undatedIn(watched, items).map(undatedEntry),
    ];
    const leaves = columns.filter((column) => column.children.length === 0);
    const failedOf = (rule: string): number => sightings.filter((one) => one.rule === rule).length;
    return {
      passed: {
        'column-has-entries': leaves.length - failedOf('column-has-entries'),
        'column-is-in-time': watched.length - failedOf('column-is-in-time'),
        'entry-has-date': entriesIn(watched, items).length - failedOf('entry-has-date'),
      },
      inapplicable: [],
      sightings,
      measures: [
        ...homeAge(view, items),
        { name: 'dated-entries', of: '', value: items.filter(isDated).length, unit: 'count', detail: {} },
        ...columns.flatMap((column) => measureColumn(column, view, items)),
        {
          name: 'undated-entries',
          of: '',
          value: undatedIn(watched, items).length,
          unit: 'count',
          detail: { total: String(entriesIn(watched, items).length) },
        },
        ...view.site.languages.map((lang) => ({
          name: 'language-entries',
          of: lang,
          value: view.entries.filter((entry) => entry.lang === lang).length,
          unit: 'count' as const,
          detail: {},
        })),
      ],
    };
  },
};
export default engine;

const isDated = (entry: Entry): boolean => entry.date !== null;

/** The newest dated item that the home page links to; where it links to none it is only a way in, and the whole site counts. */
function homeAge(view: SiteView, items: readonly Entry[]): Measures {
  const home = view.pages.find((page) => page.kind === 'home' && page.lang === view.site.languages[0]);
  const linked = home === undefined ? new Set<string>() : linksOf(view.htmlOf(home), basePathOf(view.site));
  const shown = newestOf(items.filter((entry) => linked.has(entry.path)));
  const newest = shown ?? newestOf(items);
  if (newest === null) return [];
  const detail = { title: newest.title, date: newest.date, shownOn: shown === null ? 'site' : 'home' };
  return [{ name: 'home-age', of: '', value: daysBetween(newest.date, view.now), unit: 'days', detail }];
}

/** Site paths of a page's links, without query and fragment. */
function linksOf(html: string, basePath: string): Set<string> {
  const hrefs = html.matchAll(/\shref\s*=\s*(?:"([^"#?]*)|'([^'#?]*)|([^\s"'>#?]+))/g);
  const paths = [...hrefs].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  return new Set(
    paths.filter((path) => path.startsWith(basePath)).map((path) => decode(`/${path.slice(basePath.length)}`)),
  );
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function measureColumn(column: Column, view: SiteView, items: readonly Entry[]): Measures {
  const { id, title, updates } = column;
  const own = entriesOf(column, items);
  const isLeaf = column.children.length === 0;
  if (!isLeaf && updates === undefined) return [];
  const detail = {
    title,
    leaf: isLeaf ? 'yes' : 'no',
    dated: String(own.filter(isDated).length),
    ...(column.kind === undefined ? {} : { kind: column.kind }),
    ...(column.type === undefined ? {} : { type: column.type }),
    ...(updates === undefined ? {} : { updates }),
  };
  const entries = { name: 'column-entries', of: id, value: own.length, unit: 'count' as const, detail };
  const newest = newestOf(own);
  if (newest === null) return [entries];
  // Of a column without a term too: a check may hold it to one.
  const age = { name: 'column-age', of: id, value: daysBetween(newest.date, view.now), unit: 'days' as const };
  if (updates === undefined) return [entries, { ...age, detail: { title, newest: newest.date } }];
  const due = dueDay(newest.date, updates);
  const aged = { title, updates, newest: newest.date, due };
  return [
    entries,
    { ...age, detail: aged },
    {
      name: 'column-overdue-days',
      of: id,
      value: Math.max(0, daysBetween(due, view.now)),
      unit: 'days',
      detail: aged,
    },
  ];
}

function blankColumn(column: Column, view: SiteView, items: readonly Entry[]): Sightings {
  if (column.children.length > 0 || entriesOf(column, items).length > 0) return [];
  return [
    {
      rule: 'column-has-entries',
      outcome: 'failed',
      criteria: [],
      impact: 'serious',
      message: text(`栏目“${column.title}”是空的`, `Column "${column.title}" is empty`),
      at: { page: pageOf(column, view) },
      owner: { kind: 'content', file: view.site.file },
    },
  ];
}

function overdueColumn(column: Column, view: SiteView, items: readonly Entry[]): Sightings {
  const { title, updates } = column;
  const own = entriesOf(column, items);
  // An empty column is said once, as empty.
  if (updates === undefined || own.length === 0) return [];
  const newest = newestOf(own);
  const due = newest === null ? null : dueDay(newest.date, updates);
  if (due !== null && daysBetween(due, view.now) <= 0) return [];
  const message =
    newest === null || due === null
      ? text(
          `栏目“${title}”的内容都没有日期，视为未更新`,
          `No item of column "${title}" has a date: it counts as stale`,
        )
      : text(
          `栏目“${title}”最近一条是 ${newest.date.slice(0, 10)}，按 ${termWords(updates)['zh-CN']}的期限应在 ${due} 前更新`,
          `The newest item of column "${title}" is of ${newest.date.slice(0, 10)}; with a term of ${termWords(updates).en} it was due by ${due}`,
        );
  return [
    {
      rule: 'column-is-in-time',
      outcome: 'failed',
      criteria: [],
      impact: 'moderate',
      message,
      at: { page: pageOf(column, view) },
      owner: { kind: 'content', file: view.site.file },
    },
  ];
}

/** Items of the columns that must stay fresh: there a date is needed to tell. */
const entriesIn = (watched: readonly Column[], items: readonly Entry[]): Entry[] => [
  ...new Set(watched.flatMap((column) => entriesOf(column, items))),
];

const undatedIn = (watched: readonly Column[], items: readonly Entry[]): Entry[] =>
  entriesIn(watched, items).filter((entry) => !isDated(entry));

const undatedEntry = (entry: Entry): Sightings[number] => ({
  rule: 'entry-has-date',
  outcome: 'failed',
  criteria: [],
  impact: 'moderate',
  message: text(`“${entry.title}”没有发布日期`, `"${entry.title}" has no publication date`),
  at: { page: entry.path },
  owner: { kind: 'content', file: entry.file, line: 1 },
});
