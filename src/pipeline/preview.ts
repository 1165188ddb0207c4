import path from 'node:path';
import { inShanghai } from '#lib/calendar.ts';
import { Problem, type ProblemReport } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { readFederation } from '#content/federation.ts';
import { readContent } from '#content/read-content.ts';
import { knownNames } from '#pipeline/known-names.ts';
import { kindModules, loadKinds, loadThemes } from '#pipeline/plug-ins.ts';
import { readSiteArtifact, type RunOptions } from '#pipeline/run-state.ts';
import { openSiteFarm } from '#pipeline/site-farm.ts';
import { previewSite, type Preview } from '#site/preview-site.ts';

/** Opens the preview of one site. `refused` hears of every mistake, at the start and after each save. */
export async function preview(
  options: RunOptions,
  { site, port }: { site: string; port: number },
  refused: (reports: readonly ProblemReport[]) => void,
): Promise<Preview> {
  const { root } = options;
  // Apart from `out/`: a preview shows drafts, and must never be what a later stage finds.
  const outDir = path.join(options.cacheDir, 'preview');
  const kinds = await loadKinds(root);
  const reread = async (): Promise<void> => {
    const now = options.now ?? readFederation(root).now ?? inShanghai(new Date());
    const cacheDir = path.join(options.cacheDir, 'preview-cache');
    const farm = openSiteFarm(options.jobs);
    const results = await readContent({
      ...options,
      outDir,
      cacheDir,
      kinds,
      now,
      sites: [site],
      parse: farm.hands('parse'),
      preview: true,
      names: await knownNames(root),
    }).finally(() => farm.close());
    const refusals = results.flatMap((result) => result.refusals);
    if (refusals.length > 0) refused(refusals);
  };
  await reread();
  const artifact = readSiteArtifact(outDir, site);
  const theme = (await loadThemes(root)).find((candidate) => candidate.id === artifact?.site.theme.id);
  if (theme === undefined) throw cannotPreview(site);
  const watch = [path.join(root, 'content/sites', site)];
  return previewSite({
    ...options,
    outDir,
    theme,
    kinds,
    kindModules: kindModules(root, kinds),
    site,
    port,
    watch,
    reread,
  });
}

const cannotPreview = (site: string): Problem =>
  new Problem({
    code: 'E_PREVIEW',
    message: text(
      `网站“${site}”的设置有错误，还不能预览`,
      `The settings of site "${site}" have mistakes: it cannot be previewed yet`,
    ),
    at: `content/sites/${site}/site.yaml`,
    fix: text('先按上面的提示改好 site.yaml', 'Mend site.yaml as said above'),
  });
