import type { FormatDefinition } from '#contracts/format.ts';
import { displayWidth } from '#lib/display-width.ts';
import { partOf, percent } from '#lib/numbers.ts';
import { speaker, type Speaker } from '#lib/text.ts';
import { escapeXml } from '#lib/xml.ts';
import { systemName } from '#model/priced-finding.ts';
import { hitVetoes } from '#model/repair.ts';
import type { ScoreCard } from '#model/score-card.ts';

/**
 * A badge for a page or a README, of the first system: score with its bounds, in words and never by colour alone. Put into
 * a page as it is, or by `<img>` with the sentence of its `<title>` as alternative text.
 */
const format: FormatDefinition = {
  extension: 'svg',
  write(cards, lang) {
    const speech = speaker(lang);
    const label = speech.say('网站评分', 'Website score');
    const { value, says, fill } = shownBy(cards[0], speech);
    const [left, right] = [widthOf(label), widthOf(value)];
    const width = left + right;
    const id = `mangdao-badge-${cards[0]?.site.id ?? 'none'}`;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="28" viewBox="0 0 ${width} 28" role="img" aria-labelledby="${id}" lang="${lang}">
  <title id="${id}">${escapeXml(says)}</title>
  <rect width="${left}" height="28" fill="#33414a"/>
  <rect x="${left}" width="${right}" height="28" fill="${fill}"/>
  <g fill="#fff" font-family="system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif" font-size="14" text-anchor="middle" aria-hidden="true">
    <text x="${left / 2}" y="19" textLength="${left - 20}" lengthAdjust="spacingAndGlyphs">${escapeXml(label)}</text>
    <text x="${left + right / 2}" y="19" textLength="${right - 20}" lengthAdjust="spacingAndGlyphs">${escapeXml(value)}</text>
  </g>
</svg>
`;
  },
};
export default format;

interface Shown {
  value: string;
  /** The whole sentence, for those who do not see it. */
  says: string;
  /** White on it has a contrast above 7:1. */
  fill: string;
}

const fills = { good: '#0b5d3b', plain: '#0b4f78', bad: '#8a1c12', unknown: '#4a4a4a' } as const;

function shownBy(card: ScoreCard | undefined, { say, of }: Speaker): Shown {
  if (card === undefined) {
    return {
      value: say('没有评分', 'none'),
      says: say('这个网站还没有评分。', 'This site has not been scored.'),
      fill: fills.unknown,
    };
  }
  const name = card.site.name;
  const system = systemName(card);
  const hits = hitVetoes(card);
  if (hits.length > 0) {
    return {
      value: say('一票否决', 'vetoed'),
      says: say(
        `${name}：一票否决（${hits.map(({ title }) => of(title)).join('、')}）。体系 ${system}，数据截至 ${card.now}。`,
        `${name}: vetoed (${hits.map(({ title }) => of(title)).join(', ')}). System ${system}, as of ${card.now}.`,
      ),
      fill: fills.bad,
    };
  }
  const range = [card.floor, card.ceiling].map((bound) => (bound === null ? '–' : partOf(100, bound)));
  const [floor = '', ceiling = ''] = range;
  const covered = percent(card.coverage);
  if (card.score === null) {
    return {
      value: say('没有得分', 'no score'),
      says: say(
        `${name}：没有得分，覆盖率 ${covered}。体系 ${system}，数据截至 ${card.now}。`,
        `${name}: no score, coverage ${covered}. System ${system}, as of ${card.now}.`,
      ),
      fill: fills.unknown,
    };
  }
  const score = partOf(100, card.score);
  const band = card.band === null ? '' : of(card.band.title);
  return {
    value: say(`${score} 分（${floor} 到 ${ceiling}）`, `${score} (${floor} to ${ceiling})`),
    says: say(
      `${name}：得分 ${score}，下限 ${floor}，上限 ${ceiling}，覆盖率 ${covered}${band === '' ? '' : `，${band}`}。体系 ${system}，数据截至 ${card.now}。`,
      `${name}: score ${score}, floor ${floor}, ceiling ${ceiling}, coverage ${covered}${band === '' ? '' : `, ${band}`}. System ${system}, as of ${card.now}.`,
    ),
    fill: card.band === null ? fills.plain : fills.good,
  };
}

/** Seven and a half pixels for a Latin sign, double for a Chinese one, and ten on either side. */
const widthOf = (words: string): number => Math.round(displayWidth(words) * 7.5) + 20;
