import { ownerPlace } from '#contracts/card-rows.ts';
import type { FormatDefinition } from '#contracts/format.ts';
import { markdownCode, plainMarkdown } from '#lib/markdown-text.ts';
import { partOf, percent } from '#lib/numbers.ts';
import { speaker, type Speaker } from '#lib/text.ts';
import { systemName } from '#model/priced-finding.ts';
import { hitVetoes, repairsOf, unknownLines, unknownVetoes, type Repair } from '#model/repair.ts';
import type { ScoreCard } from '#model/score-card.ts';

/** A comment on a merge request takes some ten thousand signs; the rest is in the other reports. */
const mostRepairs = 12;
const mostPlaces = 3;
const mostUnknown = 12;

/** Markdown for a comment on a merge request: the figures, what to mend first with file and line, and what is unknown. */
const format: FormatDefinition = {
  extension: 'md',
  write(cards, lang) {
    const speech = speaker(lang);
    const { say } = speech;
    const [first] = cards;
    const title = say('网站评分', 'Website score');
    if (first === undefined) {
      return `## ${title}\n\n${say('这个网站还没有评分。没有评分不等于合格。', 'This site has not been scored. No score is not a pass.')}\n`;
    }
    const blocks = [
      `## ${plainMarkdown(first.site.name)}${say('：', ': ')}${title}`,
      ...(first.site.example
        ? [say('示例数据：机构、人员和内容都是虚构的。', 'Example data: everything in it is invented.')]
        : []),
      figures(cards, speech),
      ...cards.flatMap((card) => cardBlocks(card, speech)),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
};
export default format;

/** Score only with its bounds, its coverage and its vetoes. */
function figures(cards: readonly ScoreCard[], { say, of }: Speaker): string {
  const heads = [
    say('体系', 'System'),
    say('得分', 'Score'),
    say('下限', 'Floor'),
    say('上限', 'Ceiling'),
    say('覆盖率', 'Coverage'),
    say('等次', 'Band'),
    say('一票否决', 'Vetoes'),
  ];
  const number = (value: number | null): string => (value === null ? say('没有', 'none') : partOf(100, value));
  const rows = cards.map((card) => {
    const unknown = unknownVetoes(card).length;
    return [
      markdownCode(systemName(card)),
      number(card.score),
      number(card.floor),
      number(card.ceiling),
      percent(card.coverage),
      card.band === null ? say('不评', 'none') : plainMarkdown(of(card.band.title)),
      say(`触发 ${hitVetoes(card).length} 项，未知 ${unknown} 项`, `${hitVetoes(card).length} hit, ${unknown} unknown`),
    ];
  });
  return [
    tableLine(heads),
    tableLine(heads.map((_, index) => (index >= 1 && index <= 4 ? '---:' : '---'))),
    ...rows.map(tableLine),
  ].join('\n');
}

const tableLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function cardBlocks(card: ScoreCard, speech: Speaker): string[] {
  const { say, of } = speech;
  const repairs = repairsOf(card);
  const hits = hitVetoes(card);
  const items = [
    ...hits.map((veto) =>
      item(`**${say('一票否决', 'Veto')}${say('：', ': ')}${plainMarkdown(of(veto.title))}**`, veto, card, speech),
    ),
    ...repairs.slice(0, mostRepairs).map((repair) => item(repairTitle(repair, speech), repair.line, card, speech)),
  ];
  const rest = repairs.length - mostRepairs;
  return [
    `### ${say('先修什么', 'What to mend first')}${say('（', ' (')}${markdownCode(systemName(card))}${say('）', ')')}`,
    ...(items.length === 0 ? [nothing(card, speech)] : [items.join('\n')]),
    ...(rest > 0 ? [say(`还有 ${rest} 项，见网页版报告。`, `${rest} more in the HTML report.`)] : []),
    ...unknowns(card, speech),
  ];
}

const nothing = (card: ScoreCard, { say }: Speaker): string =>
  card.lines.some(({ verdict }) => verdict.kind === 'measured')
    ? say('已有结论的指标都得了满分。', 'Every indicator with a verdict has full points.')
    : say('还没有一项指标有结论。', 'No indicator has a verdict yet.');

const repairTitle = ({ line, worth }: Repair, { say, of }: Speaker): string => {
  const points = partOf(line.points, worth);
  return `**${plainMarkdown(of(line.title))}**${say(`（可挽回 ${points} 分）`, ` (${points} points to win)`)}`;
};

function item(
  title: string,
  line: Pick<Repair['line'], 'verdict' | 'fix' | 'findings'>,
  card: ScoreCard,
  { say, of }: Speaker,
): string {
  const findings = card.findings.filter(({ id }) => line.findings.includes(id));
  const rest = findings.length - mostPlaces;
  return [
    `- ${title}${say('：', ': ')}${plainMarkdown(of(line.verdict.because))}`,
    `  - ${say('怎么改：', 'Remedy: ')}${plainMarkdown(of(line.fix))}`,
    ...findings
      .slice(0, mostPlaces)
      .map(
        (finding) => `  - ${markdownCode(ownerPlace(finding))}${say('：', ': ')}${plainMarkdown(of(finding.message))}`,
      ),
    ...(rest > 0 ? [`  - ${say(`还有 ${rest} 个问题。`, `${rest} more problems.`)}`] : []),
  ].join('\n');
}

function unknowns(card: ScoreCard, { say, of }: Speaker): string[] {
  const open = [...unknownVetoes(card), ...unknownLines(card)];
  if (open.length + card.gaps.length === 0) return [];
  const rest = open.length - mostUnknown;
  return [
    say(
      `没有结论的 ${open.length} 项，检查缺口 ${card.gaps.length} 处。没有看到不等于合格。`,
      `${open.length} without a verdict, ${card.gaps.length} gaps in the audit. Not seen is not a pass.`,
    ),
    [
      ...open
        .slice(0, mostUnknown)
        .map(
          (line) => `- ${plainMarkdown(of(line.title))}${say('：', ': ')}${plainMarkdown(of(line.verdict.because))}`,
        ),
      ...(rest > 0 ? [`- ${say(`还有 ${rest} 项。`, `${rest} more.`)}`] : []),
      ...card.gaps.map((gap) => `- ${markdownCode(gap.engine)}${say('：', ': ')}${plainMarkdown(of(gap.because))}`),
    ].join('\n'),
  ];
}
