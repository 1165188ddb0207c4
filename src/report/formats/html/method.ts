import { markup, type Html } from '#lib/html.ts';
import type { Speaker } from '#lib/text.ts';
import type { ScoreCard } from '#model/score-card.ts';

/** How the numbers came about, so that they can be redone by hand, and what made them. */
export const method = (cards: readonly ScoreCard[], { say }: Speaker): Html =>
  markup`<h2>${say('方法与出处', 'Method and origin')}</h2>
    <ul>
      <li>
        ${say('得分 = 100 × 已得分 ÷ 有结论的分值。不适用的指标不计入；未知的既不算得，也不算失。', 'Score = 100 × points earned ÷ points with a verdict. What does not apply leaves the total; what is unknown is neither earned nor lost.')}
      </li>
      <li>
        ${say('下限把未知的都算失分，上限把未知的都算得分；分母是所有适用的分值。', 'The floor counts every unknown as lost, the ceiling as won; both divide by all points that apply.')}
      </li>
      <li>
        ${say('可挽回的分数 = 指标的满分 − 已得分，是这个体系里的分，不是百分制的分。', "Points to win = an indicator's points − those earned, in points of the system, not of 100.")}
      </li>
      <li>
        ${say('一个问题只列一次，写明由谁来改；机器看不到的，由人评估，写明角色、日期和依据。', 'One problem is listed once, with who can mend it; what a machine cannot see is assessed by people, with role, date and evidence.')}
      </li>
      ${cards.map(
        (card) =>
          markup`<li>
            ${say('体系', 'System')} <code>${card.system.id}@${card.system.version}</code>${say('，校验值', ', hash')}
            <code>${card.system.hash}</code
            >${say('；浏览器：', '; browser: ')}${card.browser ?? say('没有用浏览器', 'none')}${say('。', '.')}
          </li>
`,
      )}
    </ul>`;
