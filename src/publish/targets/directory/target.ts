import path from 'node:path';
import type { PublishJob, PublishPlan, TargetDefinition } from '#contracts/target.ts';
import type { Manifest, Release } from '#model/release.ts';
import { sha256 } from '#lib/hash.ts';
import { currentRelease, linkOf, switchTo } from './current.ts';
import { appendHistory, readHistory, releasesToKeep, standingReleases } from './history.ts';
import { removeLeftovers, removeRelease } from './leftovers.ts';
import { damagedRelease, nothingBefore, writing } from './problems.ts';
import {
  isWhole,
  makeRelease,
  manifestText,
  readRelease,
  releaseIdOf,
  releasesOn,
  releasedManifest,
} from './release-folder.ts';

/**
 * A folder on this machine: releases side by side in `releases/<id>/`, and `current`, a link to the `www` of one of
 * them. A web server's root is `<to>/current`. The link is replaced by one rename, so a reader sees one release or the other.
 */
const target: TargetDefinition = {
  plan: async (job) => planOf(job),
  publish: (job) =>
    writing(async () => {
      const release = releaseIdOf(job.manifest);
      const history = readHistory(job.to, job.site);
      const isStanding = currentRelease(job.to) === release && standingReleases(history).at(-1) === release;
      if (isStanding && isWhole(job.to, release, job.manifest)) return receipt(job, 'unchanged');
      const published = receipt(job, 'published');
      removeLeftovers(job.to);
      await makeRelease(job, release, published);
      switchTo(job.to, release);
      const { now, vetoes, forced } = job;
      const after = appendHistory(job.to, history, { release, now, did: 'published', vetoes: [...vetoes], forced });
      const kept = releasesToKeep(after, release, job.keep);
      for (const id of releasesOn(job.to)) if (!kept.has(id)) removeRelease(job.to, id);
      return published;
    }),
  rollback: ({ site, now, to }) =>
    writing(async () => {
      const history = readHistory(to, site);
      const current = currentRelease(to);
      const before = releaseBefore(to, current, standingReleases(history));
      const manifest = before === undefined ? null : releasedManifest(to, before);
      if (before === undefined) throw nothingBefore();
      if (manifest === null || !isWhole(to, before, manifest)) throw damagedRelease(before);
      switchTo(to, before);
      const { vetoes, forced } = readRelease(to, before) ?? { vetoes: [], forced: null };
      appendHistory(to, history, { release: before, now, did: 'rolled-back', vetoes, forced });
      return receipt({ site, now, manifest, vetoes, forced }, 'rolled-back');
    }),
};
export default target;

function planOf({ to, manifest }: PublishJob): PublishPlan {
  const current = currentRelease(to);
  const before = current === null ? null : releasedManifest(to, current);
  const [old, fresh] = [digests(before), digests(manifest)];
  const release = releaseIdOf(manifest);
  return {
    release,
    add: [...fresh].filter(([file, digest]) => old.get(file) !== digest).map(([file]) => file),
    remove: [...old.keys()].filter((file) => !fresh.has(file)),
    isCurrent: current === release,
  };
}

const digests = (manifest: Manifest | null): Map<string, string> =>
  new Map(manifest?.files.map(({ file, sha256: digest }) => [file, digest]));

/** The newest release below the current one that is still there; a release that was rolled back from is not. */
function releaseBefore(to: string, current: string | null, standing: readonly string[]): string | undefined {
  const there = new Set(releasesOn(to));
  const index = current === null ? -1 : standing.lastIndexOf(current);
  const below = index === -1 ? standing : standing.slice(0, index);
  return below.findLast((id) => id !== current && there.has(id));
}

type Receipt = Pick<PublishJob, 'site' | 'now' | 'manifest' | 'vetoes' | 'forced'>;

function receipt(job: Receipt, outcome: 'published' | 'unchanged' | 'rolled-back'): Release {
  const release = releaseIdOf(job.manifest);
  return {
    schema: 1,
    site: job.site,
    now: job.now,
    outcome,
    release,
    files: job.manifest.files.length,
    bytes: job.manifest.files.reduce((sum, { bytes }) => sum + bytes, 0),
    manifest: sha256(manifestText(job.manifest)),
    signature: null,
    switched: outcome === 'unchanged' ? null : linkOf(release).split(path.sep).join('/'),
    vetoes: [...job.vetoes],
    forced: job.forced,
  };
}
