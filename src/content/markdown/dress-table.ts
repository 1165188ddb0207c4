import type { Token } from 'markdown-it';
import { escapeHtml } from '#lib/html.ts';

/**
 * Names the tables of a body. A wide table scrolls in a region of its own, and a region that takes the focus says what it
 * is: by the heading above it, else by the heads of its columns; the second of one name by its number too.
 */
export function tableNames(): (tokens: readonly Token[], index: number, heading: string | undefined) => string {
  const used = new Map<string, number>();
  return (tokens, index, heading) => {
    const name = heading ?? headsOf(tokens, index).join('、');
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return count === 1 ? name : `${name}（${count}）`;
  };
}

function headsOf(tokens: readonly Token[], index: number): string[] {
  const end = tokens.findIndex((token, place) => place > index && token.type === 'thead_close');
  return tokens.slice(index, end).flatMap((token) => {
    const words =
      token.type === 'inline'
        ? (token.children ?? [])
            .map((child) => child.content)
            .join('')
            .trim()
        : '';
    return words === '' ? [] : [words];
  });
}

/** What is done to the HTML of a table. */
export type Dressing = (table: string) => string;

/** A table inside a list or quotation cannot be a component: the region stands in the HTML itself, as the theme writes it. */
export const inRegion =
  (name: string): Dressing =>
  (table) =>
    `<section class="table" aria-label="${escapeHtml(name)}" tabindex="0">\n${table}\n</section>`;

/** Puts the caption of a `:::table` into the Markdown table inside it. */
export const withCaption =
  (caption: string): Dressing =>
  (table) =>
    table.replace(/^<table[^>]*>/, (open) => `${open}\n<caption>${escapeHtml(caption)}</caption>`);

/** Dresses the tables of some HTML in their order; there are no others in it, for raw HTML is refused. */
export function dressTables(html: string, dressings: Dressing[]): string {
  if (dressings.length === 0) return html;
  const left = dressings.splice(0);
  return html.replaceAll(/<table[ >].*?<\/table>/gs, (table) => left.shift()?.(table) ?? table);
}

/** Whether a directive has a Markdown table in it. */
export function holdsTable(tokens: readonly Token[], directive: Token): boolean {
  const start = tokens.indexOf(directive);
  const inside = tokens.slice(start + 1);
  const end = inside.findIndex(({ type, level }) => type === 'directive_close' && level === directive.level);
  return inside.slice(0, end).some(({ type }) => type === 'table_open');
}
