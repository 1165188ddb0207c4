import { runOptions, type SharedOptions } from '#cli/options.ts';
import { auditFolder } from '#pipeline/audit-folder.ts';

/** Audits any folder of HTML; exit 1 where something fails or could not be looked at. */
export async function auditCommand(shared: SharedOptions & { dir: string }): Promise<void> {
  const { root, cacheDir, jobs, now } = runOptions(shared, 'evidence', 'evidence');
  const evidence = await auditFolder({ folder: shared.dir, root, cacheDir, jobs, now });
  const failed = evidence.findings.filter(({ outcome }) => outcome === 'failed');
  process.exitCode = failed.length + evidence.gaps.length === 0 ? 0 : 1;
  if (shared.json) {
    console.log(JSON.stringify(evidence, null, 2));
    return;
  }
  for (const { criteria, rules, at, message } of failed) {
    const [place] = at;
    console.log(
      `${criteria.join(' ') || rules.join(' ')}  ${message[shared.lang]}\n    ${place?.page ?? ''} ${place?.selector ?? ''}`,
    );
  }
}
