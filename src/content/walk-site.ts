import { readdirSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { closest } from '#lib/closest.ts';
import { by, byCodeUnit } from '#lib/order.ts';
import type { ProblemReport } from '#lib/problem.ts';
import { resolveInside } from '#lib/safe-path.ts';
import { bodyShardOf } from '#lib/shard.ts';
import { text } from '#lib/text.ts';
import { placeOf, type EntryPlace, type SiteShape } from '#content/entry-place.ts';
import { stampOf, type Stamp } from '#lib/stamp.ts';

/** A Markdown file that may become an entry. */
export interface FoundFile extends EntryPlace {
  stamp: Stamp;
  /** Of its body. */
  shard: string;
}

export interface Walked {
  /** Sorted by id. */
  files: FoundFile[];
  refusals: ProblemReport[];
}

const besideColumns: ReadonlySet<string> = new Set(['media', 'data', 'files', 'assessments']);
const mediaFolders: ReadonlySet<string> = new Set(['media', 'files']);

/** Finds the Markdown files of a site (its folder as real path). Nothing outside the folder is opened. */
export function walkSite(folder: string, shape: SiteShape, columnPlaces: ReadonlyMap<string, string>): Walked {
  const walk: Walk = { folder, shape, files: [], refusals: [] };
  const there = new Set<string>();
  for (const item of itemsOf(folder, '')) {
    if (!item.isDirectory() && !item.isSymbolicLink()) {
      if (extension(item.name) !== null) readFile(walk, item.name);
    } else if (Object.hasOwn(shape.columns, item.name)) {
      there.add(item.name);
      readItem(walk, item.name, item);
    } else if (!besideColumns.has(item.name)) {
      walk.refusals.push(notAColumn(item.name, shape));
    } else if (item.isSymbolicLink() && resolveInside(folder, item.name).kind !== 'inside') {
      walk.refusals.push(badLink(`${shape.shown}/${item.name}`, false));
    }
  }
  for (const [column, kind] of Object.entries(shape.columns)) {
    if (kind !== null && !there.has(column)) walk.refusals.push(noFolder(column, shape, columnPlaces.get(column)));
  }
  return { files: unique(walk), refusals: walk.refusals };
}

interface Walk {
  folder: string;
  shape: SiteShape;
  files: FoundFile[];
  refusals: ProblemReport[];
}

const itemsOf = (folder: string, relative: string): Dirent[] =>
  readdirSync(path.join(folder, relative), { withFileTypes: true })
    .filter((item) => !item.name.startsWith('.') && !item.name.endsWith('~'))
    .toSorted((a, b) => byCodeUnit(a.name, b.name));

function readItem(walk: Walk, file: string, item: Dirent): void {
  if (item.isSymbolicLink()) return readLink(walk, file, item.name);
  if (item.isFile()) {
    if (extension(item.name) !== null) readFile(walk, file);
    return;
  }
  if (!item.isDirectory()) return;
  for (const below of itemsOf(walk.folder, file)) readItem(walk, `${file}/${below.name}`, below);
}

/** Links are followed to files of the site only; a link to a folder would give the same entries twice. */
function readLink(walk: Walk, file: string, name: string): void {
  const at = `${walk.shape.shown}/${file}`;
  const resolved = resolveInside(walk.folder, file);
  if (resolved.kind !== 'inside') {
    walk.refusals.push(badLink(at, resolved.kind === 'missing'));
  } else if (statSync(resolved.absolute).isFile()) {
    if (extension(name) !== null) readFile(walk, file);
  } else if (!mediaFolders.has(name)) {
    walk.refusals.push(folderLink(at));
  }
}

function readFile(walk: Walk, file: string): void {
  if (extension(file) === 'other') return void walk.refusals.push(notMarkdown(`${walk.shape.shown}/${file}`));
  const place = placeOf(file, walk.shape);
  if ('code' in place) return void walk.refusals.push(place);
  if (walk.shape.columns[place.column] === null && !place.isIntro) {
    return void walk.refusals.push(columnWithoutKind(place, walk.shape));
  }
  const stamp = stampOf(statSync(`${walk.folder}/${file}`));
  walk.files.push({ ...place, stamp, shard: bodyShardOf(place.id) });
}

/** Whether a file is Markdown, or text that an editor may take for it; null for everything else. */
function extension(name: string): 'md' | 'other' | null {
  if (name.endsWith('.md')) return 'md';
  return /\.(?:md|markdown|mdx|html?|md\.txt)$/i.test(name) ? 'other' : null;
}

/** Two spellings of one name (NFC and NFD) are one entry. */
function unique({ files, refusals, shape }: Walk): FoundFile[] {
  const sorted = files.toSorted(by((file) => file.id));
  return sorted.filter((file, index) => {
    const before = sorted[index - 1];
    if (before?.id !== file.id) return true;
    refusals.push({
      code: 'E_ENTRY_URL',
      message: text(
        `两个文件同名（编码不同），另一个是 ${shape.shown}/${before.file}。`,
        `Two files have the same name in different encodings; the other is ${shape.shown}/${before.file}.`,
      ),
      at: `${shape.shown}/${file.file}`,
      fix: text('删去或改名其中一个。', 'Delete or rename one of them.'),
    });
    return false;
  });
}

function notAColumn(name: string, shape: SiteShape): ProblemReport {
  const meant = closest(name, Object.keys(shape.columns));
  return {
    code: 'E_FOLDER',
    message: text(`文件夹“${name}”不是栏目。`, `The folder "${name}" is not a column.`),
    at: `${shape.shown}/${name}`,
    fix: text(
      `${meant === null ? '' : `是不是“${meant}”？`}在 site.yaml 的 columns 里加上它，或把它移走。`,
      `${meant === null ? '' : `Did you mean "${meant}"? `}Add it to columns in site.yaml, or move it away.`,
    ),
  };
}

const noFolder = (column: string, shape: SiteShape, at: string | undefined): ProblemReport => ({
  code: 'E_COLUMN_FOLDER',
  message: text(
    `栏目“${column}”没有文件夹 ${shape.shown}/${column}。`,
    `The column "${column}" names no folder: there is no ${shape.shown}/${column}.`,
  ),
  at: at ?? `${shape.shown}/site.yaml`,
  fix: text(
    '建这个文件夹（放一个 index.md），或删去栏目；只用来分组的栏目不写 kind。',
    'Make the folder (with an index.md), or delete the column; a column that only groups others has no kind.',
  ),
});

const columnWithoutKind = (place: EntryPlace, shape: SiteShape): ProblemReport => ({
  code: 'E_COLUMN_KIND',
  message: text(
    `栏目“${place.column}”只用来分组（没有 kind），不能放文章。`,
    `The column "${place.column}" only groups others (it has no kind) and holds no entries.`,
  ),
  at: `${shape.shown}/${place.file}`,
  fix: text(
    `移到下级栏目，或在 ${shape.shown}/site.yaml 给它写 kind。`,
    `Move it to a column below, or give the column a kind in ${shape.shown}/site.yaml.`,
  ),
});

function notMarkdown(at: string): ProblemReport {
  const isRenamed = /\.md(?:\.txt)?$/i.test(at);
  return {
    code: 'E_FILE_NAME',
    message: isRenamed
      ? text(
          '扩展名不是小写的 .md，这个文件不会发布。',
          'Its name does not end in a lower-case .md: it would not be published.',
        )
      : text('这种文件不会发布。', 'Files of this type are not published.'),
    at,
    fix: isRenamed
      ? text('把扩展名改成 .md；看不到 .txt 的，先让系统显示扩展名。', 'Rename it so that its name ends in .md.')
      : text('内容写在 .md 文件里，或删去它。', 'Write content in .md files, or delete it.'),
  };
}

const badLink = (at: string, isMissing: boolean): ProblemReport => ({
  code: 'E_PATH_OUTSIDE',
  message: isMissing
    ? text('这个链接（symlink）指向的文件不存在。', 'This symbolic link leads nowhere.')
    : text('这个链接（symlink）指向本站文件夹之外。', "This symbolic link leads out of the site's folder."),
  at,
  fix: text('把文件本身放进本站的文件夹。', "Put the file itself into the site's folder."),
});

const folderLink = (at: string): ProblemReport => ({
  code: 'E_FOLDER_LINK',
  message: text(
    '文件夹不能是链接（symlink），里面的文章会重复。',
    'A folder cannot be a symbolic link: its entries would appear twice.',
  ),
  at,
  fix: text('用真正的文件夹。', 'Make it a real folder.'),
});
