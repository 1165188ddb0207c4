import type { FormatDefinition } from '#contracts/format.ts';
import { markup, type Html } from '#lib/html.ts';
import { plainPage } from '#lib/plain-page.ts';
import { speaker, type Speaker } from '#lib/text.ts';
import type { ScoreCard } from '#model/score-card.ts';
import { headline } from './headline.ts';
import { linesByPart, vetoTable } from './lines.ts';
import { method } from './method.ts';
import { repairSection } from './repairs.ts';
import { unknownSection } from './unknowns.ts';
import { levelName } from './words.ts';

/** The report as one self-contained page: what is wrong, where, how to mend it, and the points it is worth. */
const format: FormatDefinition = {
  extension: 'html',
  write(cards, lang) {
    const speech = speaker(lang);
    const [first] = cards;
    if (first === undefined) return emptyReport(speech);
    const { say } = speech;
    return plainPage({
      lang,
      title: say(`${first.site.name}：评分报告`, `Score report: ${first.site.name}`),
      header: header(first, cards, speech),
      main: markup`${cards.map((card, index) => cardSection(card, `s${index + 1}`, speech))}`,
      footer: method(cards, speech),
    });
  },
};
export default format;

const header = (card: ScoreCard, cards: readonly ScoreCard[], speech: Speaker): Html => {
  const { say } = speech;
  return markup`<h1>${card.site.name} ${say('网站评分报告', '– website score report')}</h1>
    <p class="quiet">
      ${levelName(card.site.level, speech)} · <a href="${card.site.url}">${card.site.url}</a> ·
      ${say('数据截至', 'as of')} ${card.now}${say('（北京时间）', ' (Beijing time)')}
    </p>
    ${
      card.site.example
        ? markup`<p class="mark">
            ${say('示例数据：机构、人员和内容都是虚构的。', 'Example data: the organisation, its people and its content are invented.')}
          </p>
`
        : null
    }
    <nav class="contents" aria-label="${say('本页目录', 'On this page')}">
      <ul>
        ${cards.map((_, index) => contents(`s${index + 1}`, cards.length > 1 ? index + 1 : null, speech))}
      </ul>
    </nav>`;
};

const contents = (prefix: string, number: number | null, { say }: Speaker): Html => {
  const of = number === null ? '' : say(`（评分 ${number}）`, ` (score ${number})`);
  const item = (id: string, title: string): Html => markup`<li><a href="#${prefix}-${id}">${title}${of}</a></li>
`;
  return markup`${item('score', say('得分', 'Score'))}${item('repairs', say('先修什么', 'What to mend first'))}${item('editor', say('编辑要改的问题', 'Problems for editors'))}${item('technician', say('技术员要改的问题', 'Problems for technicians'))}${item('national', say('国家办公室要改的问题', 'Problems for the national office'))}${item('vetoes', say('一票否决指标', 'Vetoes'))}${item('lines', say('各项指标', 'All indicators'))}${item('unknown', say('没有看到的', 'What was not seen'))}`;
};

const cardSection = (card: ScoreCard, prefix: string, speech: Speaker): Html =>
  markup`${headline(card, prefix, speech)} ${repairSection(card, prefix, speech)} ${vetoTable(card, prefix, speech)}
  ${linesByPart(card, prefix, speech)} ${unknownSection(card, prefix, speech)} `;

const emptyReport = (speech: Speaker): string => {
  const { say, lang } = speech;
  return plainPage({
    lang,
    title: say('评分报告', 'Score report'),
    header: markup`<h1>${say('网站评分报告', 'Website score report')}</h1>`,
    main: markup`<p>
      ${say('这个网站还没有评分。没有评分不等于合格。', 'This site has not been scored. No score is not a pass.')}
    </p>`,
    footer: method([], speech),
  });
};
