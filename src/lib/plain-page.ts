import { escapeHtml, markup, type Html } from '#lib/html.ts';
import { plainPageStyle } from '#lib/plain-page-style.ts';
import { markPassages } from '#lib/passages.ts';
import { speaker, type SpokenLang } from '#lib/text.ts';

export interface PlainPage {
  lang: SpokenLang;
  /** What the tab and the history show; long names are cut. */
  title: string;
  header: Html;
  main: Html;
  footer: Html;
}

/** One self-contained page: style inside, no script, landmarks, a way past the header, and foreign words marked. */
export function plainPage(page: PlainPage): string {
  const { say } = speaker(page.lang);
  const marked = ({ html }: Html): Html => ({ html: markPassages(html, page.lang) });
  const document = markup`<!DOCTYPE html>
    <html lang="${page.lang}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${shortened(page.title)}</title>
        <style>
          ${{ html: plainPageStyle }}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">${say('跳到正文', 'Skip to the main part')}</a>
        <header>${marked(page.header)}</header>
        <main id="main" tabindex="-1">${marked(page.main)}</main>
        <footer>${marked(page.footer)}</footer>
      </body>
    </html>
`.html;
  // The markup is indented as the code is; a reader of the file needs no blanks that mean nothing.
  return document.replaceAll(/\s*\n\s*/g, '\n');
}

export interface PlainTable {
  /** Unique in the page; the caption's id is made from it. */
  id: string;
  caption: string;
  /** Column heads; those over numbers are set to their side. What has no width shares the rest. */
  heads: readonly { title: string; isNumber?: true; width?: 'narrow' | 'middle' }[];
  /** Each `<tr>` with its cells. */
  rows: readonly Html[];
}

/**
 * A table in a region of its own that scrolls, and that the keyboard reaches, in a narrow window; on phones a row is a list
 * of its cells, each below the head of its column. Browsers forget what a table is when it is no longer displayed as
 * one, so each part says its role.
 */
export function plainTable({ id, caption, heads, rows }: PlainTable): Html {
  const titles = heads.map(({ title }) => escapeHtml(title));
  return markup`<section class="scroll" aria-labelledby="${id}-title" tabindex="0">
    <!-- [html-validate-disable-block no-redundant-role: on phones the parts are displayed as blocks] -->
    <table role="table"${heads.length > 4 ? markup` class="broad"` : null}>
      <caption id="${id}-title">${caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          ${heads.map(
            (head) => markup`<th role="columnheader" scope="col"${classesOf(head)}>${head.title}</th>
`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(({ html }) => ({ html: labelled(html, titles) }))}
      </tbody>
    </table>
  </section>
`;
}

/** A row whose cells name their roles, and all but that which heads the row the head of their column. */
function labelled(row: string, titles: readonly string[]): string {
  let column = 0;
  return row.replace('<tr', '<tr role="row"').replaceAll(/<t([hd])(?=[\s>])/g, (tag, kind) => {
    const role = kind === 'h' ? 'rowheader' : 'cell';
    const label = kind === 'h' ? '' : ` data-label="${titles[column] ?? ''}"`;
    column += 1;
    return `${tag} role="${role}"${label}`;
  });
}

function classesOf({ isNumber, width }: PlainTable['heads'][number]): Html | null {
  const names = [isNumber === true ? 'number' : null, width ?? null].filter((name) => name !== null);
  return names.length === 0 ? null : markup` class="${names.join(' ')}"`;
}

/** A range and a point in it on a scale from 0 to 100, drawn; `says` tells the same in words. */
export function rangeBar(range: { from: number; to: number; at: number | null }, says: string): Html {
  const point =
    range.at === null ? null : markup`<rect class="point" x="${place(range.at - 0.6)}" y="0" width="1.2" height="10"/>`;
  const width = place(Math.max(range.to - range.from, 0.5));
  return markup`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${says}">
    <rect class="track" x="0" y="4" width="100" height="2"/>
    <rect class="span" x="${place(range.from)}" y="2" width="${width}" height="6"/>
    ${point}
  </svg>`;
}

const place = (value: number): string => String(Math.round(Math.min(100, Math.max(0, value)) * 100) / 100);

/** Cut to what validators take for a title; entities count with all their signs. */
function shortened(title: string): string {
  const most = 66;
  if (escapeHtml(title).length <= most) return title;
  const signs = Array.from(title);
  while (escapeHtml(signs.join('')).length >= most) signs.pop();
  return `${signs.join('')}…`;
}
