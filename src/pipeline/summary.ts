import path from 'node:path';
import type { RunReport } from '#model/run-report.ts';
import { text, type SpokenLang } from '#lib/text.ts';
import { summaryTable } from '#report/summary-table.ts';

/** What a person wants to see at the end of a run: the sites as a table, and where to look further. */
export function summaryOf(report: RunReport, lang: SpokenLang): string {
  const isScored = report.stages.some((stage) => stage === 'score' || stage === 'report' || stage === 'publish');
  const lines = isScored ? [summaryTable(report.sites, lang).trimEnd()] : [];
  const reports = report.sites.flatMap((site) => (site.report === null ? [] : [site.report]));
  const sites = report.sites.flatMap((site) => (site.www === null ? [] : [site.www]));
  if (reports.length > 0) {
    const out = path.posix.dirname(path.posix.dirname(reports[0] ?? ''));
    const scoreboard = path.posix.join(out, 'scoreboard/index.html');
    lines.push(text(`报告：${reports.join('、')}`, `Reports: ${reports.join(', ')}`)[lang]);
    lines.push(text(`排行榜：${scoreboard}`, `Scoreboard: ${scoreboard}`)[lang]);
  }
  if (sites.length > 0) lines.push(text(`网页：${sites.join('、')}`, `Pages: ${sites.join(', ')}`)[lang]);
  return lines.join('\n');
}
