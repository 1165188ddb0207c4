import { BrokenZip, unzip } from '#lib/unzip.ts';

/** A row of the first sheet: its number as Excel shows it, and its cells by column from 0. */
export interface ReadRow {
  number: number;
  cells: ReadonlyMap<number, string | number>;
}

const mostBytes = 20_000_000;

/** Reads the first sheet of a workbook, whoever wrote it. Throws BrokenZip when it is no workbook. */
export function readXlsx(bytes: Uint8Array): ReadRow[] {
  const parts = unzip(bytes, mostBytes);
  const textOf = (path: string): string | null => {
    const part = parts.get(path);
    return part === undefined ? null : Buffer.from(part).toString('utf8');
  };
  const sheet = textOf(firstSheet(textOf));
  if (sheet === null) throw new BrokenZip('no sheet in it');
  const shared = all(textOf('xl/sharedStrings.xml') ?? '', 'si').map(({ inner }) => stringOf(inner));
  return all(sheet, 'row').map(({ attributes, inner }, index) => ({
    number: Number(attributes['r'] ?? index + 1),
    cells: new Map(
      all(inner, 'c').flatMap((cell, at): [number, string | number][] => {
        const value = valueOf(cell, shared);
        return value === null ? [] : [[columnOf(cell.attributes['r']) ?? at, value]];
      }),
    ),
  }));
}

function firstSheet(textOf: (path: string) => string | null): string {
  const [sheet] = all(textOf('xl/workbook.xml') ?? '', 'sheet');
  const id = Object.entries(sheet?.attributes ?? {}).find(([name]) => name.endsWith(':id'))?.[1];
  const links = all(textOf('xl/_rels/workbook.xml.rels') ?? '', 'Relationship');
  const target = links.find(({ attributes }) => attributes['Id'] === id)?.attributes['Target'] ?? '';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

interface Element {
  attributes: Record<string, string>;
  inner: string;
}

/** Elements of a name, which do not nest in these files; a prefix does not matter. */
function all(xml: string, name: string): Element[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([^]*?)</(?:\\w+:)?${name}>)`, 'g');
  return Array.from(xml.matchAll(pattern), ([, attributes = '', inner = '']) => ({
    attributes: Object.fromEntries(
      Array.from(attributes.matchAll(/([\w:]+)="([^"]*)"/g), ([, key = '', value = '']) => [key, decoded(value)]),
    ),
    inner,
  }));
}

/** Runs of text together; how they are pronounced (`rPh`) is not part of them. */
const stringOf = (xml: string): string =>
  all(xml.replaceAll(/<(?:\w+:)?rPh\b[^]*?<\/(?:\w+:)?rPh>/g, ''), 't')
    .map(({ inner }) => decoded(inner))
    .join('');

function valueOf({ attributes, inner }: Element, shared: readonly string[]): string | number | null {
  if (attributes['t'] === 'inlineStr') return stringOf(inner);
  const raw = all(inner, 'v')[0]?.inner;
  if (raw === undefined) return null;
  if (attributes['t'] === 's') return shared[Number(raw)] ?? '';
  const isText = attributes['t'] === 'str' || attributes['t'] === 'e';
  return isText || Number.isNaN(Number(raw)) ? decoded(raw) : Number(raw);
}

/** `B7` stands in column 1. */
function columnOf(place: string | undefined): number | null {
  const letters = /^[A-Z]+/.exec(place ?? '')?.[0];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (xml: string): string =>
  xml
    .replaceAll(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10_ff_ff ? String.fromCodePoint(point) : '\uFFFD';
    })
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
