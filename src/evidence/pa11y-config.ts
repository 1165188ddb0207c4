import type { Page } from '#model/page.ts';

interface Launch {
  executablePath: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
}

/**
 * The configuration with which `pa11y-ci` looks at the same pages as a second opinion. `address` is where the site's own
 * `/` is served; `jobs` tabs look side by side.
 */
export const pa11yConfig = (
  pages: readonly Pick<Page, 'path'>[],
  address: string,
  browser: Launch,
  jobs = 2,
): Record<string, unknown> => ({
  defaults: {
    standard: 'WCAG2AA',
    runners: ['axe', 'htmlcs'],
    concurrency: jobs,
    timeout: 60_000,
    // As our own axe does: it can decide no contrast inside a drawing that is an image to its reader.
    hideElements: 'svg[role="img"] *',
    // With its default, two tabs at once lose their target.
    useIncognitoBrowserContext: false,
    chromeLaunchConfig: { executablePath: browser.executablePath, args: browser.args, env: browser.env },
  },
  urls: pages.map(({ path }) => `${address.replace(/\/$/, '')}${encodeURI(decodeURI(path))}`).toSorted(),
});
