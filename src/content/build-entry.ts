import type { ContentKind } from '#contracts/kind.ts';
import type { Entry, Media } from '#model/entry.ts';
import { lineOf } from '#model/site-lines.ts';
import { shortHash } from '#lib/hash.ts';
import type { ProblemReport } from '#lib/problem.ts';
import { zodProblems } from '#lib/zod-problems.ts';
import { frontMatterOf, type CommonFields, type FrontMatterSchema } from '#content/common-fields.ts';
import { pathOf, type EntryPlace, type SiteShape } from '#content/entry-place.ts';
import { isFileField } from '#content/file-fields.ts';
import { locateFields } from '#content/locate-fields.ts';
import type { MediaUse } from '#content/markdown/body-source.ts';
import { resolveImage, resolveLink } from '#content/markdown/resolve-href.ts';
import type { ParsedFile } from '#content/parse-file.ts';
import { cutSummary } from '#content/summary.ts';

/** An entry that lacks only what its media files say. */
export interface Draft {
  entry: Omit<Entry, 'media' | 'hash'> | null;
  bodyHash: string;
  /** URL, also where the entry itself is refused; null when it has none. */
  path: string | null;
  media: MediaUse[];
  /** Entries that its fields name; see `relations` of its kind. */
  names: NamedEntry[];
  /** The last day on which it is published; null for ever. */
  lastDay: string | null;
  refusals: ProblemReport[];
}

/** An entry that a field names, as `policies/child-rehab-rules`. */
export interface NamedEntry {
  /** The field, and the place in its list. */
  at: (string | number)[];
  to: string;
}

/** What building entries needs to know of their site. */
export interface EntryMaker {
  make(place: EntryPlace, parsed: ParsedFile): Draft;
}

/** Opens a maker of entries for one site. */
export function openEntryMaker(
  site: { folder: string; shape: SiteShape; organisation: string },
  kinds: readonly ContentKind[],
): EntryMaker {
  const known = new Map(kinds.map((kind) => [kind.id, kind]));
  const schemaOf = openSchemas();
  const plainKind = (id: string | null): string => (known.has('page') ? 'page' : (id ?? 'page'));
  return {
    make(place, parsed) {
      const id = site.shape.columns[place.column] ?? null;
      const ofColumn = id === null ? undefined : known.get(id);
      const kind = place.isIntro ? null : (ofColumn ?? null);
      const draft = draftOf({ site, place, parsed, kindId: kind?.id ?? plainKind(id), kind, schema: schemaOf(kind) });
      // An introduction has no fields of the kind, but its words are published like any other.
      const words = ofColumn === undefined ? [] : brokenWords(ofColumn, parsed, site.shape);
      return { ...draft, refusals: [...draft.refusals, ...words] };
    },
  };
}

/** Each schema is made when the first entry asks for it. */
function openSchemas(): (kind: ContentKind | null) => FrontMatterSchema {
  const made = new Map<ContentKind | null, FrontMatterSchema>();
  return (kind) => {
    const schema = made.get(kind) ?? frontMatterOf(kind);
    made.set(kind, schema);
    return schema;
  };
}

/** Completes an entry with the facts of its media, as its line of site.json. Its hash stands for all of it and the body. */
export function finishEntry({ entry, bodyHash }: Draft, media: Media[]): Buffer | null {
  if (entry === null) return null;
  const json = JSON.stringify({ ...entry, media } satisfies Omit<Entry, 'hash'>);
  return lineOf(shortHash(`${json}\n${bodyHash}`), json);
}

interface Materials {
  site: { folder: string; shape: SiteShape; organisation: string };
  place: EntryPlace;
  parsed: ParsedFile;
  kindId: string;
  kind: ContentKind | null;
  schema: FrontMatterSchema;
}

function draftOf(materials: Materials): Draft {
  const { site, place, parsed, schema } = materials;
  const slug = parsed.frontMatter?.['slug'];
  const url = pathOf(place, typeof slug === 'string' ? slug : undefined, site.shape);
  const draft: Draft = {
    entry: null,
    bodyHash: parsed.bodyHash,
    path: typeof url === 'string' ? url : null,
    media: parsed.media,
    names: [],
    lastDay: null,
    refusals: [...parsed.refusals, ...(typeof url === 'string' || slug !== undefined ? [] : [url])],
  };
  if (parsed.frontMatter === null) return draft;
  // Data say their sentence themselves where nobody wrote one.
  const said = parsed.sentence !== undefined && schema.own.includes('sentence') ? { sentence: parsed.sentence } : {};
  const fields = schema.all.safeParse({ ...parsed.frontMatter, ...said });
  if (!fields.success) {
    const located = locate(materials);
    return { ...draft, refusals: [...draft.refusals, ...zodProblems(schema.all, fields.error.issues, located)] };
  }
  if (typeof url !== 'string') return slug === undefined ? draft : { ...draft, refusals: [...draft.refusals, url] };
  return dressed(materials, { ...draft, path: url }, fields.data);
}

function dressed(
  materials: Materials,
  draft: Draft & { path: string },
  fields: CommonFields & Record<string, unknown>,
): Draft {
  const { site, place, parsed, kind, schema } = materials;
  const files: FileFields = { place, shape: site.shape, used: [], refusals: [], lines: parsed.fileLines };
  const shownFiles = withUsedFiles(files, fields);
  const own = Object.fromEntries(
    schema.own.flatMap((name) => (fields[name] === undefined ? [] : [[name, withFiles(files, fields[name])]])),
  );
  const date = fields.date ?? null;
  return {
    ...draft,
    entry: {
      id: place.id,
      file: `${site.shape.shown}/${place.file}`,
      column: place.column,
      kind: materials.kindId,
      lang: place.lang,
      path: draft.path,
      title: fields.title,
      date,
      summary: fields.summary ?? (cutSummary(parsed.lead) || fields.title),
      source: fields.source ?? site.organisation,
      ...shownFiles,
      ...leftOut(fields),
      fields: own,
    },
    media: [...draft.media, ...files.used],
    names: namedEntries(kind, own),
    lastDay: lastDayOf(kind, own),
    refusals: [...draft.refusals, ...files.refusals, ...brokenRules(materials, kind, own, date)],
  };
}

/** What stands for the common fields that nobody has to write. */
const leftOut = ({ updated, author, keywords, checked, draft }: CommonFields) => ({
  updated: updated ?? null,
  author: author ?? null,
  keywords: keywords ?? [],
  checked: checked ?? null,
  draft: draft ?? false,
});

const withUsedFiles = (
  files: FileFields,
  { image, attachments }: CommonFields,
): Pick<Entry, 'image' | 'attachments'> => ({
  image: image === undefined ? null : { ...image, file: useFile(files, image.file, 'image') },
  attachments: (attachments ?? []).map(({ title, file }) => ({ title, file: useFile(files, file, 'file') })),
});

const namedEntries = (kind: ContentKind | null, fields: Readonly<Record<string, unknown>>): NamedEntry[] =>
  Object.keys(kind?.relations ?? {}).flatMap((field) =>
    namesIn(fields[field]).map(({ index, to }) => ({ at: index === null ? [field] : [field, index], to })),
  );

function namesIn(value: unknown): { index: number | null; to: string }[] {
  if (typeof value === 'string') return [{ index: null, to: value }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((to: unknown, index) => (typeof to === 'string' ? [{ index, to }] : []));
}

function lastDayOf(kind: ContentKind | null, fields: Readonly<Record<string, unknown>>): string | null {
  const day = kind?.expiry?.then === 'hide' ? fields[kind.expiry.field] : null;
  return typeof day === 'string' ? day.slice(0, 10) : null;
}

function brokenRules(
  materials: Materials,
  kind: ContentKind | null,
  fields: Readonly<Record<string, unknown>>,
  date: string | null,
): ProblemReport[] {
  const broken = kind?.rules?.(fields, date) ?? [];
  if (broken.length === 0) return [];
  const located = locate(materials);
  return broken.map(({ field, message, fix }) => ({ code: 'E_FIELD_RULE', message, at: located.at([field]), fix }));
}

function brokenWords(kind: ContentKind, { written, file }: ParsedFile, shape: SiteShape): ProblemReport[] {
  const broken = written === null ? [] : (kind.wordRules?.(written) ?? []);
  return broken.map(({ line, message, fix }) => ({
    code: 'E_WORD_RULE',
    message,
    at: `${shape.shown}/${file}:${line}`,
    fix,
  }));
}

interface FileFields {
  place: EntryPlace;
  shape: SiteShape;
  used: MediaUse[];
  refusals: ProblemReport[];
  lines: Readonly<Record<string, number>>;
}

/** The paths of attachments become the ones inside the site's folder; see `isFileField`. */
function withFiles(files: FileFields, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withFiles(files, item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]: [string, unknown]) =>
      isFileField(name) && typeof field === 'string'
        ? [name, useFile(files, field, 'file')]
        : [name, withFiles(files, field)],
    ),
  );
}

function useFile(files: FileFields, written: string, type: 'image' | 'file'): string {
  const target = (type === 'image' ? resolveImage : resolveLink)(written, files.place.file);
  const line = files.lines[written] ?? 1;
  const at = `${files.shape.shown}/${files.place.file}:${line}`;
  if (target.kind === 'media') {
    files.used.push({ file: target.file, type, line });
    return target.file;
  }
  files.refusals.push(
    target.kind === 'refused'
      ? { code: target.code, message: target.message, at, fix: target.fix }
      : { code: 'E_MEDIA_TYPE', ...notAFile(written), at },
  );
  return written;
}

const notAFile = (written: string) => ({
  message: { 'zh-CN': `“${written}”不是可以发布的文件。`, en: `"${written}" is not a file that can be published.` },
  fix: {
    'zh-CN': '写本站文件夹里的文件，如 files/form.pdf。',
    en: "Write a file of the site's folder: files/form.pdf.",
  },
});

const locate = ({ site, place }: Materials): ReturnType<typeof locateFields> =>
  locateFields(site.folder, place.file, `${site.shape.shown}/${place.file}`);
