import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allColumns, SiteFile } from '#model/site.ts';
import { Slug } from '#model/words.ts';
import { inShanghai } from '#lib/calendar.ts';
import { byCodeUnit } from '#lib/order.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { parseYamlAs, readYamlFile } from '#lib/yaml-file.ts';
import { pathOf, placeOf } from '#content/entry-place.ts';
import { readFederation } from '#content/federation.ts';
import type { RunOptions } from '#pipeline/run-state.ts';

/** The rooms that grow by a folder. */
const rooms: Readonly<Record<string, string>> = {
  check: 'indicators/checks',
  engine: 'src/evidence/engines',
  kind: 'src/content/kinds',
  format: 'src/report/formats',
  target: 'src/publish/targets',
};

/** Copies a room's `_template/` under a new name; returns the files made, relative to the project. */
export function newPlugIn({ root }: RunOptions, what: string, name: string): string[] {
  const room = rooms[what];
  if (room === undefined) throw wrongName(what, ['entry', ...Object.keys(rooms)]);
  if (!Slug.safeParse(name).success) throw wrongSlug(name);
  const folder = path.join(root, room, name);
  refuseExisting(folder, `${room}/${name}`);
  cpSync(path.join(root, room, '_template'), folder, { recursive: true });
  return readdirSync(folder).map((file) => `${room}/${name}/${file}`);
}

/** Copies the example of the column's kind to `<column>/<file>.md`, dated now, and the files that it uses beside it. */
export async function newEntry(options: RunOptions, site: string, name: string): Promise<string[]> {
  const folder = `content/sites/${site}`;
  const siteFile = readSiteFile(options.root, folder);
  const [columnId = '', ...rest] = name.replace(/\.md$/, '').normalize('NFC').split('/');
  const columns = allColumns(siteFile.columns).filter((column) => column.kind !== undefined);
  const column = columns.find((candidate) => candidate.id === columnId);
  const isPlain = rest.length > 0 && rest.every((part) => part !== '' && !part.startsWith('.'));
  if (column?.kind === undefined || !isPlain) {
    throw wrongName(
      name,
      columns.map(({ id }) => `${id}/文件名`),
    );
  }
  refuseUnreadable(`${columnId}/${rest.join('/')}.md`, folder, siteFile);
  const file = `${folder}/${columnId}/${rest.join('/')}.md`;
  refuseExisting(path.join(options.root, file), file);
  const kind = path.join(options.root, 'src/content/kinds', column.kind);
  const example = readFileSync(path.join(kind, 'example.md'), 'utf8');
  const now = options.now ?? readFederation(options.root).now ?? inShanghai(new Date());
  mkdirSync(path.dirname(path.join(options.root, file)), { recursive: true });
  writeFileSync(path.join(options.root, file), asDraft(example, now));
  return [file, ...copyFiles(kind, { root: options.root, folder: path.posix.dirname(file) })];
}

/** Folders that may stand beside an entry, and beside a kind's example. */
const beside = ['data', 'files', 'media'];

/** Puts the files of a kind's example beside a new entry. What is there already stays: it may be in use. */
function copyFiles(kind: string, { root, folder }: { root: string; folder: string }): string[] {
  const names = beside.flatMap((name) => filesIn(path.join(kind, name)).map((file) => `${name}/${file}`));
  return names.flatMap((name) => {
    const file = `${folder}/${name}`;
    if (existsSync(path.join(root, file))) return [];
    cpSync(path.join(kind, name), path.join(root, file));
    return [file];
  });
}

const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).toSorted(byCodeUnit) : []);

function readSiteFile(root: string, folder: string): SiteFile {
  const file = `${folder}/site.yaml`;
  const source = readYamlFile(path.join(root, file), file);
  if (source !== null) return parseYamlAs(SiteFile, source);
  throw new Problem({
    code: 'E_NO_SITE',
    message: text(`没有 ${file}。`, `There is no ${file}.`),
    at: folder,
    fix: text('--site 后面写 content/sites 里的文件夹名。', 'Name a folder of content/sites with --site.'),
  });
}

/** Nothing is made that the next check would refuse for its name. */
function refuseUnreadable(file: string, shown: string, { languages, columns }: SiteFile): void {
  const kinds = Object.fromEntries(allColumns(columns).map(({ id, kind }) => [id, kind ?? null]));
  const shape = { shown, languages, columns: kinds, wordRuled: [] };
  const place = placeOf(file, shape);
  const url = 'code' in place ? place : pathOf(place, undefined, shape);
  if (typeof url !== 'string') throw new Problem(url);
}

/** A new entry is a draft, so that an example never gets published by oversight. */
const asDraft = (example: string, now: string): string =>
  example.replace(/^date:.*$/m, `date: '${now}'`).replace(/^---\r?\n/, '---\ndraft: true\n');

function refuseExisting(absolute: string, shown: string): void {
  if (!existsSync(absolute)) return;
  throw new Problem({
    code: 'E_EXISTS',
    message: text(`${shown} 已经存在，没有改动`, `${shown} is there already; nothing was changed`),
    at: shown,
    fix: text('换一个名字', 'Choose another name'),
  });
}

const wrongSlug = (given: string): Problem =>
  new Problem({
    code: 'E_NAME',
    message: text(`“${given}”不能做文件夹名。`, `"${given}" cannot be the folder's name.`),
    fix: text(
      '只用小写字母、数字和连字符，如 page-has-title。',
      'Use lower-case letters, digits and hyphens, as in page-has-title.',
    ),
  });

const wrongName = (given: string, allowed: readonly string[]): Problem =>
  new Problem({
    code: 'E_NAME',
    message: text(`不能新建“${given}”`, `Cannot make "${given}"`),
    fix: text(`可以写：${allowed.join('、')}`, `Write one of: ${allowed.join(', ')}`),
  });
