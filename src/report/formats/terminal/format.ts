import type { FormatDefinition } from '#contracts/format.ts';
import { oneDecimal, partOf, percent } from '#lib/numbers.ts';
import { speaker, type Speaker } from '#lib/text.ts';
import type { Finding } from '#model/evidence.ts';
import { hitVetoes, repairsOf, unknownLines, unknownVetoes, type Repair } from '#model/repair.ts';
import type { ScoreCard } from '#model/score-card.ts';

// A site fits on a screen: the full list is in the HTML report.
const mostRepairs = 4;
const mostListed = 3;

/** Plain lines without colour or drawn boxes, made to be read aloud. */
const format: FormatDefinition = {
  extension: 'txt',
  write(cards, lang) {
    const speech = speaker(lang);
    if (cards.length === 0) return speech.say('没有评分：没有评分不等于合格。\n', 'No score: that is not a pass.\n');
    return cards.map((card) => `${cardLines(card, speech).join('\n')}\n`).join('\n');
  },
};
export default format;

function cardLines(card: ScoreCard, speech: Speaker): string[] {
  const { say, of } = speech;
  return [
    `${card.site.name}${card.site.example ? say('，示例数据', ', example data') : ''}`,
    say(
      `体系：${of(card.system.title)} ${card.system.id}@${card.system.version}，数据截至 ${card.now}`,
      `System: ${of(card.system.title)} ${card.system.id}@${card.system.version}, as of ${card.now}`,
    ),
    scoreLine(card, speech),
    ...vetoLines(card, speech),
    ...repairLines(card, speech),
    ...unknownWords(card, speech),
  ];
}

function scoreLine(card: ScoreCard, { say, of }: Speaker): string {
  const shown = (value: number | null): string => (value === null ? say('没有', 'none') : partOf(100, value));
  const [score, floor, ceiling] = [card.score, card.floor, card.ceiling].map(shown);
  const band = card.band === null ? say('不评', 'none') : of(card.band.title);
  return say(
    `得分：${score}，下限 ${floor}，上限 ${ceiling}，覆盖率 ${percent(card.coverage)}，等次：${band}`,
    `Score: ${score}, floor ${floor}, ceiling ${ceiling}, coverage ${percent(card.coverage)}, band: ${band}`,
  );
}

function vetoLines(card: ScoreCard, { say, of }: Speaker): string[] {
  const hits = hitVetoes(card);
  const unknown = unknownVetoes(card).length;
  const rest = unknown === 0 ? '' : say(`，${unknown} 项未知`, `, ${unknown} unknown`);
  return [
    say(`一票否决：触发 ${hits.length} 项${rest}`, `Vetoes: ${hits.length} hit${rest}`),
    ...listed(hits, say).map((veto) =>
      typeof veto === 'string'
        ? `  ${veto}`
        : `  ${say('触发', 'hit')} ${of(veto.title)}${say('：', ': ')}${of(veto.verdict.because)}`,
    ),
  ];
}

function repairLines(card: ScoreCard, speech: Speaker): string[] {
  const { say } = speech;
  const repairs = repairsOf(card);
  if (repairs.length === 0) return [];
  const rest = repairs.length - mostRepairs;
  return [
    say('先修什么：', 'What to mend first:'),
    ...repairs.slice(0, mostRepairs).flatMap((repair, index) => repairWords(repair, index + 1, speech)),
    ...(rest > 0 ? [say(`  还有 ${rest} 项，见网页版报告。`, `  ${rest} more in the HTML report.`)] : []),
  ];
}

function repairWords({ line, worth, findings }: Repair, number: number, { say, of }: Speaker): string[] {
  const points = partOf(line.points, worth);
  return [
    `  ${number}. ${of(line.title)}${say(`，可挽回 ${points} 分：`, `, ${points} points to win: `)}${of(line.verdict.because)}`,
    `     ${say('怎么改：', 'Remedy: ')}${of(line.fix)}`,
    ...listed(findings, say).map((finding) =>
      typeof finding === 'string' ? `     ${finding}` : `     ${ownerWords(finding, say)}${of(finding.message)}`,
    ),
  ];
}

function ownerWords({ owner, places }: Finding, say: Speaker['say']): string {
  const count = places === 1 ? '' : say(`（${places} 处）`, ` (${places} places)`);
  const where =
    owner.kind === 'content'
      ? `${owner.file}${owner.line === undefined ? '' : `:${owner.line}`}`
      : say(`主题 ${owner.theme} 的部件 ${owner.component}`, `theme ${owner.theme}, component ${owner.component}`);
  return `${where}${count}${say('：', ': ')}`;
}

function unknownWords(card: ScoreCard, { say, of }: Speaker): string[] {
  const lines = unknownLines(card);
  const gaps = card.gaps.length;
  if (lines.length + gaps === 0) return [];
  const points = oneDecimal(lines.reduce((sum, line) => sum + line.points, 0));
  return [
    say(
      `没有看到的：${lines.length} 项指标（${points} 分），检查缺口 ${gaps} 处`,
      `Not seen: ${lines.length} indicators (${points} points), ${gaps} gaps in the audit`,
    ),
    ...listed(lines, say).map((line) =>
      typeof line === 'string' ? `  ${line}` : `  ${of(line.title)}${say('：', ': ')}${of(line.verdict.because)}`,
    ),
  ];
}

/** The first few, and a line that says how many were left out. */
function listed<T extends object>(items: readonly T[], say: Speaker['say']): (T | string)[] {
  const rest = items.length - mostListed;
  return rest > 0 ? [...items.slice(0, mostListed), say(`还有 ${rest} 项。`, `${rest} more.`)] : [...items];
}
