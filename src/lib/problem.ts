import { byCodeUnit } from '#lib/order.ts';
import type { SpokenLang, Text } from '#lib/text.ts';

/** A person's mistake as plain data: what is wrong, where, and how to mend it. */
export interface ProblemReport {
  /** Stable code such as `E_FRONT_MATTER`; messages may be reworded, codes may not. */
  code: string;
  message: Text;
  /** `file`, `file:line` or `file:line:column`, relative to the project, with forward slashes. */
  at?: string;
  fix?: Text;
}

/** A person's mistake, thrown. Anything else that is thrown is our bug and keeps its stack. */
export class Problem extends Error {
  readonly reports: readonly ProblemReport[];

  constructor(...reports: [ProblemReport, ...ProblemReport[]]) {
    super(reports.map((report) => formatProblem(report, 'en')).join('\n'));
    this.name = 'Problem';
    this.reports = reports;
  }
}

/** Writes a report as a person reads it: what, where, and how to mend, a line each. */
export function formatProblem(report: ProblemReport, lang: SpokenLang): string {
  const lines = [`✖ ${report.message[lang]}`];
  if (report.at !== undefined) lines.push(`  ${report.at}`);
  if (report.fix !== undefined) lines.push(`  → ${report.fix[lang]}`);
  return lines.join('\n');
}

/** Orders reports by place (line numbers as numbers), so that two runs print the same. */
export function sortProblems<T extends ProblemReport>(reports: readonly T[]): T[] {
  const key = (report: T): string =>
    `${(report.at ?? '').replaceAll(/\d+/g, (digits) => digits.padStart(8, '0'))} ${report.code} ${report.message.en}`;
  return reports.toSorted((a, b) => byCodeUnit(key(a), key(b)));
}
