import type { Evidence } from '#model/evidence.ts';
import { runOptions, type SharedOptions } from '#cli/options.ts';
import { evidenceText } from '#cli/evidence-text.ts';
import { auditAddress, auditFolder } from '#pipeline/audit-strangers.ts';

/** Options of `mangdao audit` for pages that are not ours. */
export interface StrangerOptions {
  dir: string;
  url: string;
  pages: number;
  depth: number;
  minutes: number;
  delay: number;
}

/** Audits any folder of HTML, or a site where it is; exit 1 where something fails or could not be looked at. */
export async function auditCommand(shared: SharedOptions & Partial<StrangerOptions>): Promise<void> {
  const evidence = await gather(shared);
  const isBad = evidence.gaps.length > 0 || evidence.findings.some(({ outcome }) => outcome === 'failed');
  process.exitCode = isBad ? 1 : 0;
  console.log(shared.json ? JSON.stringify(evidence, null, 2) : evidenceText(evidence, shared.lang));
}

function gather(shared: SharedOptions & Partial<StrangerOptions>): Promise<Evidence> {
  const options = runOptions(shared, 'evidence', 'evidence');
  const { dir, url, pages = 50, depth = 5, minutes = 10, delay = 1 } = shared;
  if (url === undefined) return auditFolder(dir ?? '.', options);
  return auditAddress({ url, pages, depth, minutes, delaySeconds: delay }, options);
}
