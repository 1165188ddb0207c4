import { runOptions, type SharedOptions } from '#cli/options.ts';
import { text } from '#lib/text.ts';
import { comparePeriods } from '#pipeline/compare.ts';
import { comparisonText } from '#pipeline/comparison-text.ts';
import { gate } from '#pipeline/gate.ts';
import { recordPeriod, type History } from '#pipeline/history.ts';

const historyOf = (options: SharedOptions): History => {
  const { root, historyDir } = runOptions(options, 'score', 'score');
  return { root, folder: historyDir };
};

/** Keeps what is scored in the output folder as a period of the ledger. */
export async function recordCommand(period: string, options: SharedOptions): Promise<void> {
  const entry = await recordPeriod(period, historyOf(options), runOptions(options, 'score', 'score'));
  const sites = new Set(entry.cards.map(({ site }) => site)).size;
  console.log(
    text(`已记入台账：${period}，${sites} 个网站，${entry.hash}`, `kept: ${period}, ${sites} sites, ${entry.hash}`)[
      options.lang
    ],
  );
}

/** Prints where the changes between two periods come from. */
export async function compareCommand(from: string, to: string, options: SharedOptions): Promise<void> {
  const comparison = await comparePeriods(from, to, historyOf(options));
  if (options.json === true) {
    console.log(JSON.stringify(comparison, null, 2));
    return;
  }
  console.log(comparisonText(comparison, options.lang).trimEnd());
}

/** Closes a run that brought new findings: exit code 1. */
export function holdGate(options: SharedOptions): void {
  const { outDir, sites } = runOptions(options, 'score', 'score');
  const { isOpen, lines } = gate(historyOf(options), outDir, sites);
  for (const line of lines) console.error(line[options.lang]);
  if (!isOpen && process.exitCode !== 2) process.exitCode = 1;
}
