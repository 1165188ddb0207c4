import type { SiteOutcome } from '#model/run-report.ts';
import type { ProblemReport } from '#lib/problem.ts';

/** 0 good, 1 a site does not pass, 2 a mistake in input or use. A gap never passes: somewhere nobody looked. */
export function exitCodeOf(
  sites: readonly SiteOutcome[],
  problems: readonly ProblemReport[],
  expectRefused: readonly string[] | null,
): 0 | 1 | 2 {
  if (problems.length > 0 || sites.some((site) => site.refusals.length > 0)) return 2;
  if (sites.some((site) => (site.gaps ?? 0) > 0)) return 1;
  const failing = sites
    .filter((site) => site.vetoes.length > 0 || site.published === 'refused')
    .map((site) => site.site);
  if (expectRefused === null) return failing.length > 0 ? 1 : 0;
  const refused = sites.filter((site) => site.published === 'refused').map((site) => site.site);
  return sameSet(refused, expectRefused) && sameSet(failing, expectRefused) ? 0 : 1;
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  new Set(a).size === new Set(b).size && a.every((item) => b.includes(item));
