import { displayWidth, padCells } from '#lib/display-width.ts';
import { partOf, percent } from '#lib/numbers.ts';
import { speaker, text, type Speaker, type SpokenLang, type Text } from '#lib/text.ts';
import type { SiteOutcome } from '#model/run-report.ts';

export type SummaryRow = Pick<
  SiteOutcome,
  'site' | 'name' | 'score' | 'floor' | 'ceiling' | 'coverage' | 'vetoes' | 'published'
>;

/** The sites of a run as a plain table, a line each, aligned for terminals that draw a Chinese sign two cells wide. */
export function summaryTable(rows: readonly SummaryRow[], lang: SpokenLang): string {
  const speech = speaker(lang);
  const { say } = speech;
  if (rows.length === 0) return say('没有网站。\n', 'No sites.\n');
  const heads = [
    say('网站', 'site'),
    say('得分', 'score'),
    say('下限', 'floor'),
    say('上限', 'ceiling'),
    say('覆盖率', 'coverage'),
    say('发布', 'published'),
    say('一票否决', 'vetoes'),
  ];
  const table = [heads, ...rows.map((row) => cells(row, speech))];
  const widths = heads.map((_, column) => Math.max(...table.map((line) => displayWidth(line[column] ?? ''))));
  return table
    .map(
      (line) =>
        `${line
          .map((cell, column) => pad(cell, column, widths))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** Numbers stand at the end of their column; the last column, the longest, is not padded. */
const pad = (cell: string, column: number, widths: readonly number[]): string =>
  padCells(cell, widths[column] ?? 0, column >= 1 && column <= 4 ? 'start' : 'end');

function cells(row: SummaryRow, speech: Speaker): string[] {
  const { say } = speech;
  const number = (value: number | null): string => (value === null ? say('未知', 'unknown') : partOf(100, value));
  return [
    `${row.site} ${row.name}`,
    number(row.score),
    number(row.floor),
    number(row.ceiling),
    row.coverage === null ? say('未知', 'unknown') : percent(row.coverage),
    publishedWords(row.published, speech),
    vetoWords(row, speech),
  ];
}

/** A site that was not scored has no hit veto, but nobody knows whether it should have one. */
function vetoWords({ vetoes, coverage }: SummaryRow, { say, of }: Speaker): string {
  if (vetoes.length > 0) return vetoes.map((veto) => of(veto.title)).join(say('；', '; '));
  return coverage === null ? say('未知', 'unknown') : say('没有触发', 'none hit');
}

const publishedWords = (published: SummaryRow['published'], { say, of }: Speaker): string =>
  published === null ? say('没有发布', 'no') : of(publishedTexts[published]);

const publishedTexts: Readonly<Record<NonNullable<SummaryRow['published']>, Text>> = {
  published: text('已发布', 'published'),
  unchanged: text('无变化', 'unchanged'),
  refused: text('拒绝', 'refused'),
  'rolled-back': text('已回滚', 'rolled back'),
};
