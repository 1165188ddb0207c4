import type { Manifest, Release } from '#model/release.ts';

/** What is to be published. */
export interface PublishJob {
  site: string;
  now: string;
  /** The folder whose files are published. */
  www: string;
  /** Where the files are that stand beside `www` in a release: `beside` of the manifest. */
  beside: string;
  manifest: Manifest;
  /** The target's own address: for `directory`, the absolute folder that holds `releases/` and `current`. */
  to: string;
  /** Releases to keep, the current one included. */
  keep: number;
  /** Vetoes that stand against it, and the reason to publish all the same. */
  vetoes: readonly string[];
  forced: string | null;
}

/** What publishing would do. */
export interface PublishPlan {
  release: string;
  add: readonly string[];
  remove: readonly string[];
  /** Whether this release is the current one already. */
  isCurrent: boolean;
}

/** The default export of `src/publish/targets/<id>/target.ts`. */
export interface TargetDefinition {
  /** Touches nothing. */
  plan(job: PublishJob): Promise<PublishPlan>;
  /** Publishing twice changes nothing the second time. Killed at any point, the old release or the new one is current. */
  publish(job: PublishJob): Promise<Release>;
  /** Makes the release before the current one current again. */
  rollback(job: Pick<PublishJob, 'site' | 'now' | 'to'>): Promise<Release>;
}

export interface Target extends TargetDefinition {
  /** The folder's name. */
  id: string;
}
