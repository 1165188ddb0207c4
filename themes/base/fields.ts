import type { Media } from '#model/entry.ts';
import type { Lang } from '#model/words.ts';
import { fillText } from '#theme/texts.ts';

/** The fields that only one content kind has. The kind's schema has parsed them; a wrong shape here is our bug. */
export type Fields = Readonly<Record<string, unknown>>;

/** A file to download. Its address is inside the site. */
export interface FileLink {
  href: string;
  /** Type and size, as a reader wants to know before a download: `（PDF，120 KB）`; empty when they are not known. */
  note: string;
}

/** A blank form, and a filled sample of it. */
export interface FormFile {
  title: string;
  blank: FileLink;
  sample: FileLink | null;
}

/** A term with what it says; `isPhone` asks for numbers to become links, `href` makes the whole value one. */
export interface Term {
  name: string;
  value: string;
  isPhone?: boolean;
  href?: string;
  /** Of the value, where it need not be the page's. */
  lang?: Lang;
}

/** A field of text; null when it is absent or empty. */
export function textField(fields: Fields, name: string): string | null {
  const value = fields[name] ?? null;
  if (value === null || value === '') return null;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw wrong(name, 'text', value);
  return value;
}

/** A field that lists texts; one text counts as a list of one. */
export function listField(fields: Fields, name: string): string[] {
  const value = fields[name] ?? [];
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (!Array.isArray(value)) throw wrong(name, 'a list', value);
  return value.map((item: unknown) => {
    if (typeof item !== 'string') throw wrong(name, 'a list of texts', item);
    return item;
  });
}

/** A field that holds a number; null when it is absent. */
export function numberField(fields: Fields, name: string): number | null {
  const value = fields[name] ?? null;
  if (value !== null && typeof value !== 'number') throw wrong(name, 'a number', value);
  return value;
}

/** A field that says yes or no; null when it is absent. */
export function flagField(fields: Fields, name: string): boolean | null {
  const value = fields[name] ?? null;
  if (value !== null && typeof value !== 'boolean') throw wrong(name, 'true or false', value);
  return value;
}

/** A field that holds fields of its own; null when it is absent. */
export function fieldsField(fields: Fields, name: string): Fields | null {
  const value = fields[name] ?? null;
  if (value === null) return null;
  if (!isFields(value)) throw wrong(name, 'fields', value);
  return value;
}

/** A field that lists such fields. */
export function fieldsList(fields: Fields, name: string): Fields[] {
  const value = fields[name] ?? [];
  if (!Array.isArray(value)) throw wrong(name, 'a list', value);
  return value.map((item: unknown) => {
    if (!isFields(item)) throw wrong(name, 'a list of fields', item);
    return item;
  });
}

/** The forms of a service; `media` knows how large their files are. */
export function formsField(fields: Fields, name: string, media: readonly Media[], lang: Lang): FormFile[] {
  return fieldsList(fields, name).map((item) => {
    const [title, file, sample] = [textField(item, 'title'), textField(item, 'file'), textField(item, 'sample')];
    if (title === null || file === null) throw wrong(name, 'a form with title and file', item);
    return {
      title,
      blank: fileLink(file, media, lang),
      sample: sample === null ? null : fileLink(sample, media, lang),
    };
  });
}

/** From the day `starts` to the day `ends` by a pattern such as `{from} 至 {to}`; one day stands alone. */
export function daysField(fields: Fields, range: string): string | null {
  const [from, to] = [textField(fields, 'starts'), textField(fields, 'ends')];
  return from === null || to === null || from === to ? from : fillText(range, { from, to });
}

/** Names and values of the fields that are there, in the order given. */
export function termsOf(fields: Fields, names: readonly (readonly [field: string, name: string])[]): Term[] {
  return names.flatMap(([field, name]) => {
    const value = textField(fields, field);
    return value === null ? [] : [{ name, value, isPhone: field === 'phone' }];
  });
}

/** A file's address, and its type and size in the words of a page. */
export function fileLink(
  file: string,
  media: readonly Pick<Media, 'file' | 'bytes'>[],
  lang: Lang = 'zh-CN',
): FileLink {
  const bytes = media.find((item) => item.file === file)?.bytes;
  const type = /\.(\w+)$/.exec(file)?.[1]?.toUpperCase();
  const known = bytes === undefined || type === undefined ? null : [type, sizeOf(bytes)];
  const note =
    known === null
      ? ''
      : isFullWidth(lang)
        ? `（${known.join('，')}）`
        : ` (${known.join(lang === 'ug' ? '، ' : ', ')})`;
  return { href: encodeURI(`/${file.replace(/^\/+/, '')}`), note };
}

const isFullWidth = (lang: Lang): boolean => lang === 'zh-CN' || lang === 'mn';

const megabyte = 1024 * 1024;

const sizeOf = (bytes: number): string =>
  bytes < megabyte ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / megabyte).toFixed(1)} MB`;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const wrong = (name: string, wanted: string, value: unknown): TypeError =>
  new TypeError(`the field "${name}" should be ${wanted}, not ${JSON.stringify(value)}`);
