import type { ContentKind } from '#contracts/kind.ts';
import type { Page } from '#model/page.ts';
import { hashOfLine, restOfLine, type OpenSite } from '#model/site-lines.ts';
import { shortHash } from '#lib/hash.ts';
import type { PlannedAsset } from '#site/assets.ts';
import { bodyOwner, withoutOwner } from '#site/body-owner.ts';
import { readKeptPlan, writeKeptPlan, type KeptLine } from '#site/kept-plan.ts';
import { ownerHashIn, pageHash, pageIn, pageLine, type LastBuild } from '#site/last-build.ts';
import { planPages } from '#site/plan-pages.ts';
import type { PlannedPage } from '#site/planned-page.ts';
import type { SharedPage } from '#site/shared-pages.ts';

/** What is to be done for a site, and what will then be there. */
export interface SitePlan {
  /** H(theme, settings, shared pages, every entry but for the hash that covers its body). */
  key(): string;
  /** Pages whose props changed since the last build, or whose files did. */
  changed: readonly Pick<PlannedPage, 'path' | 'file' | 'props'>[];
  /** Every page. On a first build this is where identities are counted. */
  list(): PageList;
  /** Everything beside pages and the search index. */
  assets(): PlannedAsset[];
}

export interface PageList {
  /** Their files; null where these are the very ones of the last build. */
  files: readonly string[] | null;
  /** Their lines in `pages.json`, sorted by path, once the sizes of those that changed are known. */
  lines(sizes: ReadonlyMap<string, number>): Buffer[];
}

export interface PlanInputs {
  opened: OpenSite;
  kinds: readonly ContentKind[];
  sharedPages: readonly SharedPage[];
  /** Of the theme and of what every page shows of its site. */
  settings: string;
  /** `.mangdao/plans/<site>.jsonl` */
  keptFile: string;
  previous: LastBuild | null;
  /** Files of pages that are gone, or not as they were written. */
  touched: ReadonlySet<string>;
  /** Everything beside pages and the search index, for planned pages. */
  assetsOf: (planned: readonly PlannedPage[]) => PlannedAsset[];
  /** The same as the last build left it; null where something of it is gone. */
  keptAssets: () => PlannedAsset[] | null;
}

/**
 * Plans a site. After an edit that changed only what entries say, and nothing that a list or a link shows of them, the last
 * plan still holds: then pages are those of the last build, and only those of edited entries are rendered.
 */
export function planSite(inputs: PlanInputs): SitePlan {
  // After a first build nothing is kept, and the key can wait until workers render.
  const kept = inputs.previous === null ? null : keptPlan(inputs, keyOf(inputs));
  return kept ?? freshPlan(inputs);
}

function keyOf({ opened, sharedPages, settings }: PlanInputs): string {
  const shared = sharedPages.map(({ name, lang, hash }) => `${name} ${lang} ${hash}`);
  const head = Buffer.from([settings, ...shared, opened.lines.head].join('\n'));
  return shortHash(Buffer.concat([head, ...opened.lines.entries.map(restOfLine)]));
}

/** The last plan, where it still holds; null elsewhere. */
function keptPlan({ opened, keptFile, previous, touched, keptAssets }: PlanInputs, key: string): SitePlan | null {
  if (previous?.plan !== key || touched.size > 0) return null;
  const lines = opened.lines.entries;
  const current = new Set(lines.map(hashOfLine));
  const isEdited = (line: Buffer): boolean => {
    const hash = ownerHashIn(line);
    return hash !== null && !current.has(hash);
  };
  const kept = readKeptPlan(keptFile, key);
  const assets = kept === null ? null : keptAssets();
  if (kept === null || assets === null) return null;
  const edited = new Map(
    previous.lines.filter(isEdited).map((line) => {
      const page = pageIn(line);
      const { owner, props } = kept.page(page.file, lines);
      return [line, { ...page, props, hash: pageHash(page.hash, owner.hash) }];
    }),
  );
  const lineAfter = (line: Buffer, sizes: ReadonlyMap<string, number>): Buffer => {
    const page = edited.get(line);
    if (page === undefined) return line;
    const { props: _props, ...rest } = page;
    return pageLine({ ...rest, bytes: sizes.get(rest.file) ?? rest.bytes });
  };
  return {
    key: () => key,
    changed: [...edited.values()],
    list: () => ({ files: null, lines: (sizes) => previous.lines.map((line) => lineAfter(line, sizes)) }),
    assets: () => assets,
  };
}

function freshPlan(inputs: PlanInputs): SitePlan {
  const { opened, kinds, sharedPages, settings, previous, touched } = inputs;
  const planned = planPages(opened.artifact(), kinds, sharedPages);
  let identities: readonly Identified[] | undefined;
  const identified = (): readonly Identified[] => (identities ??= planned.map((page) => identify(settings, page)));
  const kept = new Map(previous?.pages().map((page) => [page.file, page]));
  const isKept = (page: PlannedPage, index: number): boolean =>
    kept.has(page.file) && !touched.has(page.file) && kept.get(page.file)?.hash === identified()[index]?.hash;
  let counted: string | undefined;
  const key = (): string => (counted ??= keyOf(inputs));
  return {
    key,
    changed: previous === null ? planned : planned.filter((page, index) => !isKept(page, index)),
    list() {
      const pages = identified();
      writeKeptPlan(
        inputs.keptFile,
        key(),
        pages.flatMap(({ line }) => line ?? []),
      );
      return {
        files: planned.map(({ file }) => file),
        lines: (sizes) =>
          planned.map((page, index) => {
            const bytes = sizes.get(page.file) ?? kept.get(page.file)!.bytes;
            return pageLine({ ...listed(page, pages[index]!.hash), bytes });
          }),
      };
    },
    assets: () => inputs.assetsOf(planned),
  };
}

const listed = ({ path, file, source, contentKind, props }: PlannedPage, hash: string): Omit<Page, 'bytes'> => ({
  path,
  kind: props.kind,
  contentKind,
  lang: props.lang,
  ...(props.version === undefined ? {} : { version: props.version }),
  title: props.title,
  source,
  file,
  hash,
});

interface Identified {
  hash: string;
  /** Null where no entry's body is shown. */
  line: KeptLine | null;
}

/**
 * H(theme, site settings, kind, props): same hash, same bytes. The entry whose body a page shows is in it by its own hash,
 * which covers that body; it is the second half, so that an edit of the text changes nothing else.
 */
function identify(settings: string, { file, also, props }: PlannedPage): Identified {
  const owner = bodyOwner(props);
  const others = JSON.stringify(owner === null ? props : withoutOwner(props));
  const hash = shortHash(`${settings}\n${also}\n${others}`);
  return owner === null
    ? { hash, line: null }
    : { hash: pageHash(hash, owner.hash), line: { file, owner: owner.id, others } };
}
