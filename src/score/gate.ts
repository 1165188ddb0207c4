import type { GateException } from '#model/ledger.ts';

/** What the gate `no-new` says of one site. */
export interface GateResult {
  /** Findings that the baseline does not have, and no exception lets pass: each of them closes the gate. */
  added: string[];
  /** New ones that an exception lets pass. */
  excepted: string[];
  /** Findings of the baseline that are gone. They never make up for a new one. */
  gone: string[];
}

/** Compares findings by their identity, which is stable over runs: a mended and a new one never cancel out. */
export function gateNoNew(
  findings: readonly string[],
  baseline: readonly string[],
  exceptions: readonly GateException[],
  today: string,
): GateResult {
  const known = new Set(baseline);
  const allowed = new Set(exceptions.filter(({ until }) => until >= today).map(({ finding }) => finding));
  const fresh = findings.filter((id) => !known.has(id)).toSorted();
  return {
    added: fresh.filter((id) => !allowed.has(id)),
    excepted: fresh.filter((id) => allowed.has(id)),
    gone: baseline.filter((id) => !findings.includes(id)).toSorted(),
  };
}

/** Exceptions that let nothing pass any more: they match no finding, or their last day is over. */
export const idleExceptions = (
  exceptions: readonly GateException[],
  findings: ReadonlyMap<string, readonly string[]>,
  today: string,
): GateException[] =>
  exceptions.filter(({ site, finding, until }) => until < today || findings.get(site)?.includes(finding) === false);
