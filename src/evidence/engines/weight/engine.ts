import type { EngineDefinition, SiteView } from '#contracts/engine.ts';
import { by } from '#lib/order.ts';
import { basePathOf } from '#model/site.ts';
import type { Page } from '#model/page.ts';

/** Bytes that a page needs before it can be read: its HTML with the styles and scripts it names, uncompressed. */
const engine: EngineDefinition = {
  version: '1',
  options: {},
  sees: 'site',
  onlyOurs: true,
  look(view) {
    const weights = view.pages.map((page) => ({ page, bytes: weigh(page, view) }));
    const heaviest = weights.toSorted((a, b) => b.bytes - a.bytes || by<Page>(({ path }) => path)(a.page, b.page));
    const classes = Map.groupBy(heaviest, ({ page }) => classOf(page));
    const measure = (name: string, of: string, { page, bytes }: (typeof weights)[number]) => ({
      name,
      of,
      value: bytes,
      unit: 'bytes' as const,
      detail: { page: page.path },
    });
    return {
      passed: { weighed: weights.length },
      inapplicable: [],
      sightings: [],
      measures: [
        ...heaviest.slice(0, 1).map((one) => measure('heaviest-page', '', one)),
        ...[...classes].toSorted(by(([name]) => name)).map(([name, same]) => measure('page-weight', name, same[0]!)),
      ],
    };
  },
};
export default engine;

/** Pages of one class share a layout: `home`, `column`, `entry-news`. */
const classOf = ({ kind, contentKind }: Page): string =>
  kind === 'entry' && contentKind !== null ? `entry-${contentKind}` : kind;

function weigh(page: Page, view: SiteView): number {
  const base = basePathOf(view.site);
  const assets = new Set(assetsOf(view.htmlOf(page)).map((href) => fileOf(href, base)));
  return [...assets].reduce((sum, file) => sum + (view.assetBytes.get(file) ?? 0), page.bytes);
}

/** Addresses of style sheets and scripts, as written. */
function assetsOf(html: string): string[] {
  const scripts = html.matchAll(/<script\b[^>]*?\ssrc\s*=\s*["']?([^"'\s>]+)/gi);
  const styles = [...html.matchAll(/<link\b[^>]*>/gi)].filter(([tag]) => /\srel\s*=\s*["']?stylesheet\b/i.test(tag));
  return [
    ...[...scripts].map((match) => match[1] ?? ''),
    ...styles.map(([tag]) => /\shref\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? ''),
  ];
}

const fileOf = (href: string, base: string): string =>
  (href.startsWith(base) ? href.slice(base.length) : href.replace(/^\//, '')).replace(/[?#].*$/, '');
