import { markup, type Html } from '#lib/html.ts';
import { oneDecimal, partOf } from '#lib/numbers.ts';
import { plainTable, type PlainTable } from '#lib/plain-page.ts';
import { text, type Speaker, type Text } from '#lib/text.ts';
import type { Line, ScoreCard, VetoLine } from '#model/score-card.ts';
import { answerWords, planWords } from './answers.ts';
import { earnedWords, rangeWords } from './words.ts';

/** Every veto with its outcome; what could not be told stands as unknown. */
export function vetoTable(card: ScoreCard, prefix: string, speech: Speaker): Html {
  const { say, of } = speech;
  const title = markup`<h3 id="${prefix}-vetoes">${say('一票否决指标', 'Vetoes')}</h3>
`;
  if (card.vetoes.length === 0) {
    return markup`${title}
      <p>${say('这个体系没有一票否决指标。', 'This system has no vetoes.')}</p>`;
  }
  return markup`${title}${plainTable({
    id: `${prefix}-veto-table`,
    caption: `${say('触发任何一项，网站就不合格，也不发布', 'A site that hits any of these fails and is not published')} (${systemOf(card)})`,
    heads: [
      { title: say('指标', 'Indicator') },
      { title: say('结果', 'Outcome'), width: 'middle' },
      { title: say('判断和由谁判断', 'Verdict, and who answered') },
    ],
    rows: card.vetoes.map(
      (veto) =>
        markup`<tr>
          <th scope="row">${of(veto.title)}<small>${of(veto.why)}</small></th>
          <td>${outcomeWords(veto, speech)}</td>
          <td>${answerWords(veto, speech)}</td>
        </tr>
`,
    ),
  })}`;
}

function outcomeWords({ outcome }: VetoLine, { of }: Speaker): Html {
  const words = of(outcomes[outcome]);
  if (outcome === 'hit') return markup`<strong class="bad">${words}</strong>`;
  return outcome === 'unknown' ? markup`<strong>${words}</strong>` : markup`${words}`;
}

const outcomes: Readonly<Record<VetoLine['outcome'], Text>> = {
  hit: text('触发', 'Hit'),
  clear: text('没有触发', 'Clear'),
  unknown: text('未知', 'Unknown'),
  inapplicable: text('不适用', 'Not applicable'),
};

/** The sum of each part, then every line of each part. */
export function linesByPart(card: ScoreCard, prefix: string, speech: Speaker): Html {
  const { say, of } = speech;
  return markup`<h3 id="${prefix}-lines">${say('各项指标', 'All indicators')}</h3>
    ${plainTable({
      id: `${prefix}-parts`,
      caption: `${say('各部分合计，单位：分', 'Sum of each part in points')} (${systemOf(card)})`,
      heads: [{ title: say('部分', 'Part') }, ...pointHeads(speech)],
      rows: card.parts.map(
        (part) =>
          markup`<tr>
            <th scope="row">${of(part.title)}</th>
            <td class="number">${oneDecimal(part.points)}</td>
            <td class="number">${partOf(part.points, part.earned)}</td>
            <td class="number">${rangeWords(part.floor, part.ceiling, part.points, speech)}</td>
          </tr>
`,
      ),
    })}${card.parts.map((part, index) => {
      const lines = card.lines.filter((line) => line.part === part.id);
      return markup`<h4>${of(part.title)}</h4>
        ${lineTable(lines, { id: `${prefix}-part-${index + 1}`, title: of(part.title), system: systemOf(card) }, speech)}`;
    })}`;
}

/** Keeps the names of tables apart on a page with several cards. */
const systemOf = ({ system }: ScoreCard): string => `${system.id}@${system.version}`;

const pointHeads = ({ say }: Speaker): PlainTable['heads'][number][] => [
  { title: say('满分', 'Points'), isNumber: true, width: 'narrow' },
  { title: say('得分', 'Earned'), isNumber: true, width: 'narrow' },
  { title: say('下限到上限', 'Floor to ceiling'), isNumber: true, width: 'middle' },
];

function lineTable(lines: readonly Line[], part: { id: string; title: string; system: string }, speech: Speaker): Html {
  const { say, of } = speech;
  return plainTable({
    id: part.id,
    caption: `${say(`“${part.title}”的每项指标，单位：分`, `Every indicator of "${part.title}" in points`)} (${part.system})`,
    heads: [
      { title: say('指标', 'Indicator') },
      ...pointHeads(speech),
      { title: say('判断和由谁判断', 'Verdict, and who answered') },
    ],
    rows: lines.map(
      (line) =>
        markup`<tr>
          <th scope="row">${of(line.title)}<small>${of(line.why)}</small></th>
          <td class="number">${oneDecimal(line.points)}</td>
          <td class="number">${earnedWords(line, speech)}</td>
          <td class="number">${rangeWords(line.floor, line.ceiling, line.points, speech)}</td>
          <td>${answerWords(line, speech)}${planWords(line, speech)}</td>
        </tr>
`,
    ),
  });
}
