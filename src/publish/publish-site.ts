import path from 'node:path';
import type { Target } from '#contracts/target.ts';
import type { Release } from '#model/release.ts';
import { hitVetoes } from '#model/repair.ts';
import type { ScoreCard } from '#model/score-card.ts';
import { writeFileAtomic } from '#lib/files.ts';
import { byCodeUnit } from '#lib/order.ts';
import { Problem } from '#lib/problem.ts';
import { relativeTo } from '#lib/safe-path.ts';
import { text } from '#lib/text.ts';
import { destinationOf, targetOf } from '#publish/destination.ts';
import { configIn, manifestOf } from '#publish/manifest.ts';
import { readInputs, readSite } from '#publish/read-inputs.ts';

export interface PublishOptions {
  /** The project, absolute. */
  root: string;
  outDir: string;
  site: string;
  targets: readonly Target[];
  /** The reason to publish although a veto was hit; null: do not. */
  force: string | null;
}

/** Publishes a site and writes its receipt. A site with a hit veto is refused, unless forced with a reason. */
export async function publishSite(options: PublishOptions): Promise<Release> {
  const forced = reasonOf(options.force);
  const { artifact, pages, cards } = readInputs(options.outDir, options.site);
  const { site, now } = artifact;
  const target = targetOf(site, options.targets);
  const to = destinationOf(site, options);
  const vetoes = hitIds(cards);
  if (vetoes.length > 0 && forced === null) return refused(options, { now, vetoes });
  return withPlace(site.file, async () => {
    const folder = path.join(options.outDir, site.id);
    const www = path.join(folder, 'www');
    const manifest = { ...manifestOf(www, pages), beside: [configIn(folder)] };
    const job = { site: site.id, now, www, beside: folder, manifest, to, keep: site.publish.keep, vetoes, forced };
    const { id, version } = pages.theme;
    return keepReceipt(options, to, { ...(await target.publish(job)), theme: { id, version } });
  });
}

/** Makes the release before the current one current again, and writes the receipt. */
export async function rollbackSite(options: PublishOptions): Promise<Release> {
  const { site, now } = readSite(options.outDir, options.site);
  const target = targetOf(site, options.targets);
  const to = destinationOf(site, options);
  return withPlace(site.file, async () => keepReceipt(options, to, await target.rollback({ site: site.id, now, to })));
}

/** Ids of the vetoes that were hit in any system, each once. An unknown veto does not refuse; the report shows it. */
const hitIds = (cards: readonly ScoreCard[]): string[] =>
  [...new Set(cards.flatMap((card) => hitVetoes(card).map((veto) => veto.indicator)))].toSorted(byCodeUnit);

const leastReason = 4;

function reasonOf(force: string | null): string | null {
  if (force === null) return null;
  const reason = force.trim();
  if (Array.from(reason).length >= leastReason) return reason;
  throw new Problem({
    code: 'E_FORCE_REASON',
    message: text('强制发布要写明原因，至少 4 个字。', 'Publishing by force needs a reason of at least 4 signs.'),
    fix: text(
      '例如：--force "分管领导同意，三天内整改"。',
      'For example: --force "agreed by the office, mended within 3 days".',
    ),
  });
}

const refused = (options: PublishOptions, { now, vetoes }: Pick<Release, 'now' | 'vetoes'>): Release =>
  writeReceipt(options, {
    schema: 1,
    site: options.site,
    now,
    outcome: 'refused',
    release: null,
    files: 0,
    bytes: 0,
    manifest: null,
    signature: null,
    switched: null,
    vetoes,
    forced: null,
  });

/** A target knows where `current` points below its own folder; the receipt says it from the project. */
const keepReceipt = (options: PublishOptions, to: string, release: Release): Release =>
  writeReceipt(options, {
    ...release,
    switched: release.switched === null ? null : relativeTo(options.root, path.join(to, release.switched)),
  });

function writeReceipt({ outDir, site }: PublishOptions, release: Release): Release {
  writeFileAtomic(path.join(outDir, site, 'receipt.json'), `${JSON.stringify(release, null, 2)}\n`, true);
  return release;
}

/** A target knows no site.yaml: its problems are given the place where publishing is set. */
async function withPlace(at: string, work: () => Promise<Release>): Promise<Release> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    const [first, ...others] = cause.reports.map((report) => ({ at, ...report }));
    throw first === undefined ? cause : new Problem(first, ...others);
  }
}
