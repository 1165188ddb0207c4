import { markup, type Html } from '#lib/html.ts';
import { oneDecimal, partOf, percent } from '#lib/numbers.ts';
import { rangeBar } from '#lib/plain-page.ts';
import type { Speaker } from '#lib/text.ts';
import type { By } from '#model/answered-by.ts';
import { hitVetoes, unknownLines, unknownVetoes } from '#model/repair.ts';
import type { ScoreCard } from '#model/score-card.ts';
import { rangeWords } from './words.ts';

/** Score, bounds, coverage, band and vetoes together: never a bare total. */
export function headline(card: ScoreCard, prefix: string, speech: Speaker): Html {
  const { say, of } = speech;
  const hits = hitVetoes(card);
  const range = rangeWords(card.floor, card.ceiling, 100, speech);
  const score = card.score === null ? say('没有得分', 'No score') : partOf(100, card.score);
  return markup`<h2 id="${prefix}-score">
      ${of(card.system.title)} <code>${card.system.id}@${card.system.version}</code>
    </h2>
    ${hits.map(
      (veto) =>
        markup`<p class="alert">
          <strong>${say('一票否决：', 'Veto: ')}${of(veto.title)}${say('。', '.')}</strong> ${of(veto.verdict.because)}
        </p>
`,
    )}
    <dl class="figures">
      <div class="first">
        <dt>${say('得分', 'Score')}</dt>
        <dd>
          ${score}<small>${say('满分 100，只算已有结论的指标', 'of 100, over the indicators with a verdict')}</small>
        </dd>
      </div>
      <div>
        <dt>${say('下限到上限', 'Floor to ceiling')}</dt>
        <dd>${range}<small>${say('未知的全失，到未知的全得', 'every unknown lost, to every unknown won')}</small></dd>
      </div>
      <div>
        <dt>${say('覆盖率', 'Coverage')}</dt>
        <dd>
          ${percent(card.coverage)}<small>${say('已有结论的分值占比', 'share of the points with a verdict')}</small>
        </dd>
      </div>
      <div>
        <dt>${say('等次', 'Band')}</dt>
        <dd>${bandWords(card, hits.length, speech)}</dd>
      </div>
      <div>
        <dt>${say('一票否决', 'Vetoes')}</dt>
        <dd>${vetoCount(card, hits.length, speech)}</dd>
      </div>
    </dl>
    ${
      card.floor === null || card.ceiling === null
        ? null
        : markup`<p>
            ${rangeBar({ from: card.floor, to: card.ceiling, at: card.score }, say(`得分 ${score}，下限到上限 ${range}，满分 100`, `Score ${score}, floor to ceiling ${range}, of 100`))}
          </p>
`
    }${notSeen(card, prefix, speech)}${byPeople(card, prefix, speech)}`;
}

function bandWords(card: ScoreCard, hits: number, { say, of }: Speaker): Html {
  if (card.band !== null) return markup`${of(card.band.title)}`;
  return hits > 0
    ? markup`<span class="bad">${say('不评', 'None')}</span><small>${say('因一票否决', 'because of a veto')}</small>`
    : markup`${say('不评', 'None')}<small>${say('没有得分，或没有达到的等次', 'no score, or no band reached')}</small>`;
}

function vetoCount(card: ScoreCard, hits: number, { say }: Speaker): Html {
  const unknown = unknownVetoes(card).length;
  const small = unknown > 0 ? markup`<small>${say(`另有 ${unknown} 项未知`, `${unknown} more unknown`)}</small>` : null;
  if (card.vetoes.length === 0) return markup`${say('本体系没有', 'None in this system')}`;
  if (hits > 0) return markup`<span class="bad">${say(`触发 ${hits} 项`, `${hits} hit`)}</span>${small}`;
  if (unknown === card.vetoes.length) {
    return markup`${say('未知', 'Unknown')}<small>${say(`${unknown} 项都没有结论`, `none of ${unknown} has a verdict`)}</small>`;
  }
  return markup`${unknown > 0 ? say('已查的没有触发', 'None hit so far') : say('没有触发', 'None hit')}${small}`;
}

function notSeen(card: ScoreCard, prefix: string, { say }: Speaker): Html {
  const lines = unknownLines(card);
  const points = oneDecimal(lines.reduce((sum, line) => sum + line.points, 0));
  const vetoes = unknownVetoes(card).length;
  const looked = say(`看了 ${card.pagesLooked} 个页面。`, `${card.pagesLooked} pages were looked at.`);
  if (lines.length + vetoes + card.gaps.length === 0) {
    return markup`<p>
      ${looked}${say('每项指标都有结论，没有缺口。', ' Every indicator has a verdict and there are no gaps.')}
    </p>`;
  }
  const missing = say(
    `没有看到的：${lines.length} 项指标没有结论（${points} 分），${vetoes} 项一票否决没有结论，检查缺口 ${card.gaps.length} 处。`,
    ` Not seen: ${lines.length} indicators without a verdict (${points} points), ${vetoes} vetoes without a verdict, ${card.gaps.length} gaps in the audit. `,
  );
  return markup`<p>
    ${looked}${missing}<a href="#${prefix}-unknown">${say('见“没有看到的”', 'See "What was not seen"')}</a>
  </p>`;
}

/** Where a person stands in a machine's place, or two disagree: never silently. */
function byPeople({ vetoes, lines }: ScoreCard, prefix: string, { say, of }: Speaker): Html | null {
  const all = [...vetoes, ...lines];
  const names = (kind: By['kind']): string =>
    all
      .filter(({ by }) => by.kind === kind)
      .map(({ title }) => of(title))
      .join(say('、', ', '));
  const [over, disputed] = [names('overruled'), names('disputed')];
  if (over === '' && disputed === '') return null;
  return markup`<p>
    ${over === '' ? null : say(`机器的结论由人改判：${over}。`, `A person overruled the machine: ${over}. `)}${disputed === '' ? null : say(`评估人意见不一，等第三人裁定：${disputed}。`, `Assessors disagree, and a third has to settle it: ${disputed}. `)}<a href="#${prefix}-lines">${say('见“各项指标”', 'See "All indicators"')}</a>
  </p>`;
}
