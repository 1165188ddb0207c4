import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Evidence } from '#model/evidence.ts';
import { PagesArtifact } from '#model/page.ts';
import { basePathOf, SiteArtifact } from '#model/site.ts';
import { compareOpinions } from '#tests/flow/compare-opinions.ts';
import { askPa11y } from '#tests/flow/other-eyes.ts';

/**
 * `npm run audit:pa11y [-- <site>…]`: pa11y-ci looks at the sites that `npm start` has left in `out/`, with the
 * configuration that the evidence stage emits, and its errors are held against ours. Exit 1 where a difference has no reason.
 */
const named = process.argv.slice(2);
const built = existsSync('out') ? readdirSync('out').filter((id) => existsSync(`out/${id}/evidence.json`)) : [];
const sites = named.length > 0 ? named : built;
if (sites.length === 0) {
  console.error('out/ 里没有检测过的网站，请先运行 npm start。There is no audited site in out/: run npm start first.');
  process.exitCode = 2;
}

const read = (site: string, file: string): unknown => JSON.parse(readFileSync(path.join('out', site, file), 'utf8'));

for (const site of sites) {
  const pages = PagesArtifact.parse(read(site, 'pages.json')).pages.filter(({ version }) => version === undefined);
  const { site: settings } = SiteArtifact.parse(read(site, 'site.json'));
  const { codes, looked } = await askPa11y({
    www: path.join('out', site, 'www'),
    basePath: basePathOf(settings),
    pages,
    cacheDir: path.resolve('.mangdao'),
    scratch: path.join('out', site),
  });
  const differences = compareOpinions(
    { looked: pages.map((page) => page.path), errors: codes },
    Evidence.parse(read(site, 'evidence.json')),
  );
  const open = differences.filter(({ because }) => because === null);
  console.log(
    `${site}: pa11y-ci looked at ${looked} pages, ${codes.length} errors; ${differences.length} differences, ${open.length} without a reason`,
  );
  for (const { page, rule, saidBy, because } of differences)
    console.log(`  ${saidBy} ${page} ${rule}: ${because ?? 'no reason'}`);
  if (open.length > 0) process.exitCode = 1;
}
