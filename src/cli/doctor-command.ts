import { runOptions, type SharedOptions } from '#cli/options.ts';
import { examine } from '#pipeline/doctor.ts';

/** Says what is well and what is not, a line each; exit 2 when something must be mended first. */
export async function doctorCommand(shared: SharedOptions): Promise<void> {
  const findings = await examine(runOptions(shared, 'content', 'publish'));
  process.exitCode = findings.every((finding) => finding.isWell) ? 0 : 2;
  if (shared.json) {
    console.log(JSON.stringify(findings, null, 2));
    return;
  }
  for (const { isWell, says, fix } of findings) {
    console.log(`${isWell ? '✔' : '✖'} ${says[shared.lang]}`);
    if (fix !== null) console.log(`  → ${fix[shared.lang]}`);
  }
}
