import type { Answered } from '#contracts/engine.ts';
import type { Gap } from '#model/evidence.ts';
import type { Page } from '#model/page.ts';
import { SiteArtifact } from '#model/site.ts';
import type { Text } from '#model/words.ts';
import { hashOf } from '#lib/hash.ts';
import { noTheme } from '#evidence/owner.ts';
import type { Served, SiteInput } from '#evidence/read-site.ts';

/** Pages that nobody here has built. */
export interface Strangers {
  id: string;
  name: string;
  url: string;
  now: string;
  pages: readonly Page[];
  barred: ReadonlyMap<Page, Text>;
  gaps: readonly Gap[];
  assets: readonly string[];
  serve: () => Promise<Served>;
  htmlOf: (page: Page) => string;
  textOf: (asset: string) => string;
  answered: Answered | null;
}

/** Pages that are not ours, as the engines see a site: every engine that can looks at each of them. */
export function strangeInput(strangers: Strangers): SiteInput {
  const { id, now, pages, barred, gaps, assets, serve, htmlOf, textOf, answered } = strangers;
  const site = strangeSite(strangers);
  return {
    site,
    pages: {
      schema: 1,
      site: id,
      now,
      theme: { id: noTheme, version: '0.0.0', hash: hashOf(noTheme), extends: null, own: [] },
      build: hashOf(pages.map(({ path: at, hash }) => [at, hash])),
      pages: [...pages],
      assets: [],
    },
    serve,
    barred,
    wanted: pages,
    gaps,
    isStrange: true,
    view: {
      now,
      site: site.site,
      entries: [],
      pages: pages.filter((page) => !barred.has(page)),
      others: [],
      assets: new Set(assets),
      assetBytes: new Map(),
      bodyOf: (entry) => {
        throw new Error(`pages that are not ours have no entries, and so no ${entry.id}`);
      },
      htmlOf,
      textOf,
      commits: null,
      palette: null,
      server: null,
      answered,
    },
  };
}

/** A page of which nothing is known but where it is. */
export const strangePage = ({ path, file, bytes, hash }: Pick<Page, 'path' | 'file' | 'bytes' | 'hash'>): Page => ({
  path,
  kind: 'shared',
  contentKind: null,
  lang: 'zh-CN',
  title: file,
  source: file,
  file,
  hash,
  bytes,
});

/** Engines that look at strange pages ask nothing of their site but its address. */
const strangeSite = ({ id, name, url, now }: Strangers): SiteArtifact =>
  SiteArtifact.parse({
    schema: 1,
    now,
    entries: [],
    refusals: [],
    site: {
      id,
      file: id,
      children: [],
      pictures: [],
      parentSite: null,
      name: { 'zh-CN': name },
      level: 'county',
      url,
      description: '不是由盲道生成的网页',
      example: true,
      identifiers: {
        icp: { notApplicable: '不是网站' },
        siteCode: { notApplicable: '不是网站' },
        police: { notApplicable: '不是网站' },
      },
      contact: { organisation: '不详', phone: '0000-0000000' },
      columns: [{ id: 'pages', title: '网页', description: '不是由盲道生成的网页', kind: 'page' }],
    },
  });
