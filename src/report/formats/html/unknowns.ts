import { markup, type Html } from '#lib/html.ts';
import { oneDecimal } from '#lib/numbers.ts';
import type { Speaker } from '#lib/text.ts';
import { unknownLines, unknownVetoes } from '#model/repair.ts';
import type { ScoreCard } from '#model/score-card.ts';

/** What nobody has looked at: it may be good or bad, and it counts for neither. */
export function unknownSection(card: ScoreCard, prefix: string, speech: Speaker): Html {
  const { say, of } = speech;
  const lines = unknownLines(card);
  const vetoes = unknownVetoes(card);
  const nothing = lines.length + vetoes.length + card.gaps.length === 0;
  return markup`<h3 id="${prefix}-unknown">${say('没有看到的', 'What was not seen')}</h3>
    ${
      nothing
        ? markup`<p>${say('没有未知项，也没有缺口。', 'There is nothing unknown and there are no gaps.')}</p>
`
        : markup`<p>
            ${say('没有看到不等于合格：下面各项既不算对，也不算错，所以有下限和上限。', 'Not seen is not a pass: what follows counts neither as right nor as wrong, hence floor and ceiling.')}
          </p>
`
    }${list(
      say('没有结论的一票否决', 'Vetoes without a verdict'),
      vetoes.map((veto) => markup`<b>${of(veto.title)}</b>${say('：', ': ')}${of(veto.verdict.because)}`),
    )}${list(
      say('没有结论的指标', 'Indicators without a verdict'),
      lines.map(
        (line) =>
          markup`<b>${of(line.title)}</b
            >${say(`（${oneDecimal(line.points)} 分）：`, ` (${oneDecimal(line.points)} points): `)}${of(line.verdict.because)}`,
      ),
    )}${list(
      say('检查缺口', 'Gaps in the audit'),
      card.gaps.map(
        (gap) =>
          markup`${say('引擎', 'Engine')}
            <code>${gap.engine}</code
            >${say('，', ', ')}${pageWords(gap.pages, speech)}${say('：', ': ')}${of(gap.because)}`,
      ),
    )}`;
}

const pageWords = (pages: number, { say }: Speaker): string =>
  pages === 0 ? say('整个网站', 'the whole site') : say(`${pages} 个页面`, pages === 1 ? '1 page' : `${pages} pages`);

const list = (title: string, items: readonly Html[]): Html | null =>
  items.length === 0
    ? null
    : markup`<h4>${title}</h4>
        <ul>
          ${items.map(
            (item) => markup`<li>${item}</li>
`,
          )}
        </ul>
`;
