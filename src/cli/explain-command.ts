import { runOptions, type SharedOptions } from '#cli/options.ts';
import { oneSite } from '#cli/which-site.ts';
import { explainIndicator } from '#pipeline/explain.ts';

/** Prints how an indicator of one site came to its points. */
export async function explainCommand(shared: SharedOptions & { indicator: string }): Promise<void> {
  const options = runOptions(shared, 'score', 'score');
  console.log(await explainIndicator(options, oneSite(shared, 'explain'), shared.indicator));
}
