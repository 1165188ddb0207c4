import type { Cell, DataTable } from '#lib/csv.ts';
import { escapeXml } from '#lib/xml.ts';
import { zip, type ZipFile } from '#lib/zip.ts';

/** A sheet of a workbook: a table with a head that stays in sight and that screen readers take for one. */
export interface Sheet extends DataTable {
  /** At most 31 signs, none of `\ / ? * [ ] :`. */
  name: string;
  /** Width of each column, in signs; 16 where left out. */
  widths?: readonly number[];
}

const contentTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Writes a workbook (ECMA-376 SpreadsheetML). The same sheets give the same bytes. */
export function xlsx(title: string, sheets: readonly Sheet[]): Uint8Array {
  const numbers = sheets.map((_, index) => index + 1);
  // A table without a row would make Excel repair the file.
  const tables = numbers.filter((number) => (sheets[number - 1]?.rows.length ?? 0) > 0);
  const files: [string, string][] = [
    ['[Content_Types].xml', typesPart(numbers, tables)],
    [
      '_rels/.rels',
      relations([
        ['rId1', `${office}/officeDocument`, 'xl/workbook.xml'],
        ['rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    [
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
        .map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...numbers.map((number): Relation => [`rId${number}`, `${office}/worksheet`, `worksheets/sheet${number}.xml`]),
        [`rId${sheets.length + 1}`, `${office}/styles`, 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
    ...sheets.map((sheet, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, sheetPart(sheet)]),
    ...tables.flatMap((number): [string, string][] => [
      [
        `xl/worksheets/_rels/sheet${number}.xml.rels`,
        relations([['rId1', `${office}/table`, `../tables/table${number}.xml`]]),
      ],
      [`xl/tables/table${number}.xml`, tablePart(number, sheets[number - 1])],
    ]),
  ];
  return zip(files.map(([path, xml]): ZipFile => ({ path, bytes: Buffer.from(head + xml, 'utf8') })));
}

type Relation = [id: string, type: string, target: string];

const relations = (all: readonly Relation[]): string =>
  `<Relationships xmlns="${packages}/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const part = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}"/>`;

const typesPart = (sheets: readonly number[], tables: readonly number[]): string =>
  `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${[
    part('xl/workbook.xml', `${contentTypes}.sheet.main+xml`),
    part('xl/styles.xml', `${contentTypes}.styles+xml`),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...sheets.map((number) => part(`xl/worksheets/sheet${number}.xml`, `${contentTypes}.worksheet+xml`)),
    ...tables.map((number) => part(`xl/tables/table${number}.xml`, `${contentTypes}.table+xml`)),
  ].join('')}</Types>`;

// Cell styles by number: 0 plain and wrapped, 1 the head.
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Microsoft YaHei"/></font><font><b/><sz val="11"/><name val="Microsoft YaHei"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

function sheetPart({ heads, rows, widths }: Sheet): string {
  const columns = heads
    .map((_, index) => `<col min="${index + 1}" max="${index + 1}" width="${widths?.[index] ?? 16}" customWidth="1"/>`)
    .join('');
  const body = [headNames(heads), ...rows].map((cells, index) => rowPart(cells, index + 1)).join('');
  const table = rows.length === 0 ? '' : '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>';
  return `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>${body}</sheetData>${table}</worksheet>`;
}

const rowPart = (cells: readonly Cell[], row: number): string =>
  `<row r="${row}">${cells.map((cell, index) => cellPart(cell, `${columnName(index)}${row}`, row === 1 ? 1 : 0)).join('')}</row>`;

function cellPart(cell: Cell, place: string, style: number): string {
  if (cell === null) return '';
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${place}" s="${style}"><v>${cell}</v></c>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(String(cell))}</t></is></c>`;
}

/** Excel takes `_x0041_` for an escaped sign, and a cell for 32,767 signs at most. */
const cellText = (value: string): string =>
  escapeXml(value.slice(0, 32_767).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));

/** The names of a table's columns must differ. */
const headNames = (heads: readonly string[]): string[] =>
  heads.map((name, index) => (heads.indexOf(name) === index ? name : `${name} ${index + 1}`));

function tablePart(number: number, sheet: Sheet | undefined): string {
  const heads = headNames(sheet?.heads ?? []);
  const range = `A1:${columnName(heads.length - 1)}${(sheet?.rows.length ?? 0) + 1}`;
  return `<table xmlns="${main}" id="${number}" name="Table${number}" displayName="Table${number}" ref="${range}"><autoFilter ref="${range}"/><tableColumns count="${heads.length}">${heads
    .map((name, index) => `<tableColumn id="${index + 1}" name="${cellText(name)}"/>`)
    .join('')}</tableColumns></table>`;
}

/** 0 is `A`, 26 is `AA`. */
const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCodePoint(65 + (index % 26));
