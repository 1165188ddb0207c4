import { padCells, displayWidth } from '#lib/display-width.ts';
import { oneDecimal, partOf } from '#lib/numbers.ts';
import { speaker, type SpokenLang } from '#lib/text.ts';

interface Shares {
  content: number;
  rules: number;
  judgement: number;
  sample: number;
}

interface Change {
  name: string;
  before: number | null;
  after: number | null;
  split: Shares | null;
  added: number | null;
  gone: number | null;
}

/** A comparison as a plain table: then, now, and what of the change is content, rules, judgement and sample. */
export function comparisonTable(rows: readonly Change[], lang: SpokenLang): string {
  const { say } = speaker(lang);
  const heads = [
    say('网站', 'site'),
    say('之前', 'before'),
    say('之后', 'after'),
    say('变化', 'change'),
    say('内容', 'content'),
    say('规则', 'rules'),
    say('评判', 'judgement'),
    say('样本', 'sample'),
    say('新问题', 'new'),
    say('已改好', 'mended'),
  ];
  const none = say('未知', 'unknown');
  const shown = (value: number | null): string => (value === null ? none : partOf(100, value));
  const moved = (value: number | null): string =>
    value === null ? none : `${Math.abs(value) > 1e-9 && value > 0 ? '+' : ''}${oneDecimal(value)}`;
  const cells = rows.map(({ name, before, after, split, added, gone }) => [
    name,
    shown(before),
    shown(after),
    moved(before === null || after === null ? null : after - before),
    ...[split?.content, split?.rules, split?.judgement, split?.sample].map((share) => moved(share ?? null)),
    added === null ? '' : String(added),
    gone === null ? '' : String(gone),
  ]);
  const table = [heads, ...cells];
  const widths = heads.map((_, column) => Math.max(...table.map((row) => displayWidth(row[column] ?? ''))));
  return table
    .map(
      (row) =>
        `${row
          .map((cell, column) => padCells(cell, widths[column] ?? 0, column === 0 ? 'end' : 'start'))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
