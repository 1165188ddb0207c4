import { markup, type Html } from '#lib/html.ts';
import { partOf, percent } from '#lib/numbers.ts';
import type { Speaker } from '#lib/text.ts';
import type { Line } from '#model/score-card.ts';
import type { Verdict } from '#model/verdict.ts';
import type { Level, Unit } from '#model/words.ts';

/** Text that is only there in Chinese, marked as such on an English page. */
export const chinese = (words: string, { lang }: Speaker): Html =>
  lang === 'zh-CN' ? markup`${words}` : markup`<span lang="zh-CN">${words}</span>`;

export function levelName(level: Level, { say }: Speaker): string {
  switch (level) {
    case 'national':
      return say('全国', 'National');
    case 'province':
      return say('省级', 'Province');
    case 'city':
      return say('市级', 'City');
    case 'county':
      return say('县级', 'County');
  }
}

/** A measured value with its unit, as the report shows it. */
export function measuredValue(value: number, unit: Unit, { say }: Speaker): string {
  switch (unit) {
    case 'share':
      return percent(value);
    case 'count':
      return say(`${value} 个`, String(value));
    case 'days':
      return say(`${value} 天`, `${value} days`);
    case 'bytes':
      return say(`${value} 字节`, `${value} bytes`);
    case 'people':
      return say(`${value} 人`, `${value} people`);
  }
}

/** The verdict in words: never only a number, never silence. */
export function verdictWords(verdict: Verdict, speech: Speaker): Html {
  const { say, of } = speech;
  const because = of(verdict.because);
  switch (verdict.kind) {
    case 'measured':
      return markup`${because}<small
          >${say('测得', 'Measured')} ${measuredValue(verdict.value, verdict.unit, speech)}</small
        >`;
    case 'inapplicable':
      return markup`${because}<small>${say('不适用，不计入总分', 'Not applicable, leaves the total')}</small>`;
    case 'unknown':
      return markup`${because}<small>${say('未知，不当作合格', 'Unknown, not taken for a pass')}</small>`;
  }
}

/** Who answered. */
export function answeredBy(by: Line['by'], speech: Speaker): Html {
  const { say } = speech;
  switch (by.kind) {
    case 'check':
      return markup`${say('检查', 'Check')} <code>${by.check}</code>`;
    case 'person':
      return markup`${say('人工评估：', 'Assessed by ')}${chinese(by.role, speech)}${say('，', ', ')}${by.date}<small
          >${say('依据：', 'Evidence: ')}${chinese(by.evidence, speech)}${say('（', ' (')}<code>${by.at}</code>${say('）', ')')}</small
        >`;
    case 'nobody':
      return markup`${say('还没有人评估', 'Nobody yet')}`;
  }
}

/** Points of a line that count now, or the word for why none do. */
export function earnedWords(line: Pick<Line, 'earned' | 'points' | 'verdict'>, { say }: Speaker): string {
  if (line.earned !== null) return partOf(line.points, line.earned);
  return line.verdict.kind === 'inapplicable' ? say('不计', 'none') : say('未知', 'unknown');
}

/** Floor and ceiling; one number where they meet. */
export function rangeWords(floor: number | null, ceiling: number | null, whole: number, { say }: Speaker): string {
  if (floor === null || ceiling === null) return say('不计', 'none');
  const [low, high] = [partOf(whole, floor), partOf(whole, ceiling)];
  return low === high ? low : say(`${low} 到 ${high}`, `${low} to ${high}`);
}
