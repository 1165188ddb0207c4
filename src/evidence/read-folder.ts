import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, PagesArtifact } from '#model/page.ts';
import { SiteArtifact } from '#model/site.ts';
import { posix } from '#lib/files.ts';
import { hashOf } from '#lib/hash.ts';
import { byCodeUnit } from '#lib/order.ts';
import { noTheme } from '#evidence/owner.ts';
import type { SiteInput } from '#evidence/read-site.ts';

const folderSite = 'folder';

/**
 * Any folder of static HTML as the engines see a site: a page for each `.html` and `.htm` below it, whose path is the file's
 * path below the folder. Links that lead elsewhere are not followed.
 */
export function readFolder(folder: string, now: string): SiteInput {
  const files = filesBelow(folder);
  const pages = files.filter((file) => /\.html?$/i.test(file)).map((file) => pageOf(folder, file));
  const others = files.filter((file) => !/\.html?$/i.test(file));
  const artifact: PagesArtifact = {
    schema: 1,
    site: folderSite,
    now,
    theme: { id: noTheme, version: '0.0.0', hash: hashOf(folderSite), extends: null, own: [] },
    build: hashOf(pages.map(({ path: at, hash }) => [at, hash])),
    pages,
    assets: [],
  };
  return {
    site: strangeSite(now),
    pages: artifact,
    www: folder,
    missing: [],
    wanted: pages,
    isStrange: true,
    view: {
      now,
      site: strangeSite(now).site,
      entries: [],
      pages,
      others: [],
      assets: new Set(others),
      assetBytes: new Map(),
      bodyOf: (entry) => {
        throw new Error(`a folder has no entries, and so no ${entry.id}`);
      },
      htmlOf: (page) => readFileSync(path.join(folder, page.file), 'utf8'),
      textOf: (asset) => readFileSync(path.join(folder, asset), 'utf8'),
    },
  };
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix(path.relative(folder, path.join(entry.parentPath, entry.name))))
    .toSorted(byCodeUnit);

function pageOf(folder: string, file: string): Page {
  const bytes = readFileSync(path.join(folder, file));
  return {
    path: `/${file}`,
    kind: 'shared',
    contentKind: null,
    lang: 'zh-CN',
    title: file,
    source: file,
    file,
    hash: hashOf([file, bytes.toString('latin1')]),
    bytes: bytes.length,
  };
}

/** Engines that look at strange folders ask nothing of it but its address. */
const strangeSite = (now: string): SiteArtifact =>
  SiteArtifact.parse({
    schema: 1,
    now,
    entries: [],
    refusals: [],
    site: {
      id: folderSite,
      file: folderSite,
      children: [],
      pictures: [],
      parentSite: null,
      name: { 'zh-CN': '文件夹' },
      level: 'county',
      url: 'http://127.0.0.1/',
      description: '不是由盲道生成的网页',
      example: true,
      identifiers: {
        icp: { notApplicable: '不是网站' },
        siteCode: { notApplicable: '不是网站' },
        police: { notApplicable: '不是网站' },
      },
      contact: { organisation: '不详', phone: '0000-0000000' },
      columns: [{ id: 'pages', title: '网页', description: '文件夹里的网页', kind: 'page' }],
    },
  });
