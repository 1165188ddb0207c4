import { formatProblem, sortProblems, type ProblemReport } from '#lib/problem.ts';
import type { SpokenLang } from '#lib/text.ts';

/** Prints mistakes to standard error, sorted by place, a blank line between two. */
export function printProblems(reports: readonly ProblemReport[], lang: SpokenLang): void {
  const blocks = sortProblems(reports).map((report) => formatProblem(report, lang));
  console.error(blocks.join('\n\n'));
}
