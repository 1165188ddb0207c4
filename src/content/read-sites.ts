import { readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { SiteFile, type Column, type Site } from '#model/site.ts';
import { Slug } from '#model/words.ts';
import { isMissing } from '#lib/files.ts';
import { by } from '#lib/order.ts';
import { Problem, type ProblemReport } from '#lib/problem.ts';
import { resolveInside } from '#lib/safe-path.ts';
import { text } from '#lib/text.ts';
import { parseLocatedAs, parseYaml, readYamlFile, type LocatedValue } from '#lib/yaml-file.ts';
import { checkAddresses } from '#content/check-addresses.ts';
import { checkLanguages } from '#content/check-languages.ts';
import { checkColumns, type PlacedColumn } from '#content/check-columns.ts';
import { checkNames, type KnownNames } from '#content/check-names.ts';
import { checkParents } from '#content/check-parents.ts';

/** A folder under `content/sites`, and what its site.yaml says. */
export interface FoundSite {
  id: string;
  /** `content/sites/<id>/site.yaml` */
  file: string;
  /** Null when site.yaml is refused. */
  site: Site | null;
  refusals: ProblemReport[];
  /** Column id → where it stands in site.yaml. */
  columnPlaces: ReadonlyMap<string, string>;
  /** Where a part of site.yaml stands in it. */
  at: LocatedValue['at'];
}

const sitesFolder = 'content/sites';

/** Finds every site of the project, sorted by id, and joins parents with children. One wrong site does not hide the others. */
export function readSites(root: string, kinds: ReadonlySet<string>, names: KnownNames | null): FoundSite[] {
  const known: Known = { kinds, names, sharedPages: sharedPagesOf(root) };
  const read = siteFolders(root).map((id) => readSite(root, id, known));
  const parentReports = checkParents(
    read.map(({ id, parsed, located }) => ({
      id,
      parent: parsed?.parent ?? null,
      at: located?.at(['parent']) ?? siteFile(id),
    })),
  );
  const addressReports = checkAddresses(
    read.flatMap(({ id, parsed, located }) =>
      parsed === null || located === null ? [] : [{ id, url: parsed.url, at: located.at(['url']) }],
    ),
  );
  const joined = (id: string): ProblemReport[] => [...(parentReports.get(id) ?? []), ...(addressReports.get(id) ?? [])];
  const sound = new Map<string, SiteFile>();
  for (const { id, parsed, refusals } of read) {
    if (parsed !== null && refusals.length === 0 && joined(id).length === 0) sound.set(id, parsed);
  }
  return read.map(({ id, located, refusals, columnPlaces }) => ({
    id,
    file: siteFile(id),
    site: joinSite(id, sound),
    refusals: [...refusals, ...joined(id)],
    columnPlaces,
    at: (place, part) => located?.at(place, part) ?? siteFile(id),
  }));
}

const siteFile = (id: string): string => `${sitesFolder}/${id}/site.yaml`;

/** What site.yaml may name. */
interface Known {
  kinds: ReadonlySet<string>;
  names: KnownNames | null;
  sharedPages: ReadonlySet<string>;
}

/** Names of the pages that every site inherits: each is a URL of every site. */
function sharedPagesOf(root: string): ReadonlySet<string> {
  try {
    const files = readdirSync(path.join(root, 'content/shared'));
    return new Set(files.filter((file) => file.endsWith('.mdx')).map((file) => path.basename(file, '.mdx')));
  } catch (cause) {
    if (isMissing(cause)) return new Set();
    throw cause;
  }
}

function siteFolders(root: string): string[] {
  const folders = listFolders(root);
  if (folders.length > 0) return folders;
  throw new Problem({
    code: 'E_NO_SITES',
    message: text(`${sitesFolder} 里没有网站。`, `There is no site in ${sitesFolder}.`),
    at: sitesFolder,
    fix: text('每个网站一个文件夹，里面有 site.yaml。', 'Make one folder a site, with a site.yaml in it.'),
  });
}

function listFolders(root: string): string[] {
  try {
    return readdirSync(path.join(root, sitesFolder), { withFileTypes: true })
      .filter((item) => (item.isDirectory() || item.isSymbolicLink()) && !/^[._]/.test(item.name))
      .map((item) => item.name)
      .toSorted();
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

interface ReadSite {
  id: string;
  parsed: SiteFile | null;
  located: LocatedValue | null;
  refusals: ProblemReport[];
  columnPlaces: ReadonlyMap<string, string>;
}

function readSite(root: string, id: string, known: Known): ReadSite {
  const refused = (...refusals: readonly ProblemReport[]): ReadSite => ({
    id,
    parsed: null,
    located: null,
    refusals: [...refusals],
    columnPlaces: new Map(),
  });
  const file = siteFile(id);
  if (!Slug.safeParse(id).success) return refused(wrongName(id));
  const sites = realpathSync(path.join(root, sitesFolder));
  if (resolveInside(sites, id).kind === 'link-outside') return refused(linkOutside(`${sitesFolder}/${id}`));
  const resolved = resolveInside(path.join(sites, id), 'site.yaml');
  if (resolved.kind === 'link-outside') return refused(linkOutside(file));
  try {
    const source = resolved.kind === 'inside' ? readYamlFile(resolved.absolute, file) : null;
    if (source === null) return refused(noSiteFile(root, id));
    const located = parseYaml(source);
    const parsed = parseLocatedAs(SiteFile, located);
    const columns = placesOf(parsed.columns, located);
    const columnPlaces = new Map(columns.map(({ column, at }) => [column.id, at]));
    const refusals = [
      ...checkLanguages(parsed, located),
      ...checkColumns(columns, known.kinds, known.sharedPages),
      ...(known.names === null ? [] : checkNames(parsed, located, known.names)),
    ];
    return { id, parsed, located, refusals, columnPlaces };
  } catch (cause) {
    if (cause instanceof Problem) return refused(...cause.reports);
    throw cause;
  }
}

/** Every column with its places in site.yaml, parents before children. */
function placesOf(
  columns: readonly Column[],
  located: LocatedValue,
  above: readonly PropertyKey[] = ['columns'],
): PlacedColumn[] {
  return columns.flatMap((column, index) => [
    { column, at: located.at([...above, index, 'id']), kindAt: located.at([...above, index, 'kind']) },
    ...placesOf(column.children, located, [...above, index, 'children']),
  ]);
}

function joinSite(id: string, sound: ReadonlyMap<string, SiteFile>): Site | null {
  const own = sound.get(id);
  if (own === undefined) return null;
  const parent = own.parent === undefined ? undefined : sound.get(own.parent);
  const children = [...sound]
    .filter(([, child]) => child.parent === id)
    .map(([childId, { name, url }]) => ({ id: childId, name, url }))
    .toSorted(by((child) => child.id));
  return {
    ...own,
    id,
    file: siteFile(id),
    // Looked at when the site itself is read.
    pictures: [],
    children,
    parentSite:
      parent === undefined || own.parent === undefined ? null : { id: own.parent, name: parent.name, url: parent.url },
  };
}

const wrongName = (id: string): ProblemReport => ({
  code: 'E_SITE_NAME',
  message: text(`网站文件夹名“${id}”不对。`, `The site folder's name "${id}" is not right.`),
  at: `${sitesFolder}/${id}`,
  fix: text('改成小写字母、数字和连字符，如 yunling。', 'Use lower-case letters, digits and hyphens: yunling.'),
});

const linkOutside = (at: string): ProblemReport => ({
  code: 'E_PATH_OUTSIDE',
  message: text('这个链接（symlink）指向别处。', 'This symbolic link leads elsewhere.'),
  at,
  fix: text('把文件或文件夹本身放进 content/sites。', 'Put the file or folder itself into content/sites.'),
});

function noSiteFile(root: string, id: string): ProblemReport {
  const meant = /^site\.ya?ml(?:\.txt)?$/i;
  const near = readdirSync(path.join(root, sitesFolder, id)).find((name) => meant.test(name));
  return {
    code: 'E_SITE_FILE',
    message: text(`网站“${id}”没有 site.yaml。`, `The site "${id}" has no site.yaml.`),
    at: `${sitesFolder}/${id}`,
    fix:
      near === undefined
        ? text('加上 site.yaml，或删去这个文件夹。', 'Add a site.yaml, or delete the folder.')
        : text(`把 ${near} 改名为 site.yaml。`, `Rename ${near} to site.yaml.`),
  };
}
