import type { Release } from '#model/release.ts';
import { loadTargets } from '#pipeline/plug-ins.ts';
import { siteIds, type RunOptions } from '#pipeline/run-state.ts';
import { rollbackSite } from '#publish/publish-site.ts';

/** Takes sites back to the release before their current one. */
export async function rollback(options: RunOptions): Promise<Release[]> {
  const targets = await loadTargets(options.root);
  const releases: Release[] = [];
  for (const site of options.sites ?? siteIds(options.root)) {
    releases.push(await rollbackSite({ ...options, site, targets }));
  }
  return releases;
}
