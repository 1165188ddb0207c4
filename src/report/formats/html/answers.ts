import { markup, type Html } from '#lib/html.ts';
import { partOf, percent } from '#lib/numbers.ts';
import type { Speaker } from '#lib/text.ts';
import type { By, Judgement } from '#model/answered-by.ts';
import type { Line } from '#model/score-card.ts';
import type { Verdict } from '#model/verdict.ts';
import { measuredValue } from './words.ts';

/** The verdict in words, and who answered: never only a number, never silence. */
export function answerWords({ verdict, by }: Pick<Line, 'verdict' | 'by'>, speech: Speaker): Html {
  const { say, of } = speech;
  const small =
    verdict.kind === 'measured'
      ? `${by.kind === 'check' ? say('测得', 'Measured') : say('结果', 'Value')} ${measuredValue(verdict.value, verdict.unit, speech)}`
      : verdict.kind === 'unknown'
        ? say('未知，不当作合格', 'Unknown, not taken for a pass')
        : say('不适用，不计入总分', 'Not applicable, leaves the total');
  if (by.kind === 'check') {
    return markup`${of(verdict.because)}<small>${small}${say('；检查', '; check')} <code>${by.check}</code></small>`;
  }
  if (by.kind === 'nobody') {
    return markup`${of(verdict.because)}<small>${small}${say('；还没有人评估', '; nobody has assessed it')}</small>`;
  }
  return markup`${peopleWords(by, speech)}
    <small>${small}</small>`;
}

/** What a running improvement plan gives back of the lost points, by whom and until when. */
export function planWords({ plan, points }: Pick<Line, 'plan' | 'points'>, speech: Speaker): Html | null {
  if (plan === null) return null;
  const { say } = speech;
  return markup`<small>${say('整改计划，补回失分的 ', 'An improvement plan gives back ')}${percent(plan.givesBack)}${say('（原得 ', ' of the lost points (earned ')}${partOf(points, plan.before)}${say(' 分），至 ', ' before), until ')}${plan.until}${say('：', ': ')}${plan.plan}${say('；', '; ')}${plan.by}，${plan.reason}</small>`;
}

type People = Exclude<By, { kind: 'check' | 'nobody' }>;

/** What people judged, each with role, date and evidence; and what they differ from: the machine, or one another. */
function peopleWords(by: People, speech: Speaker): Html {
  const { say } = speech;
  // The verdict's own words repeat role, date and evidence in one sentence.
  if (by.kind === 'person') return markup`${say('人工评估：', 'Assessed by ')}${judgeWords(by, speech)}`;
  if (by.kind === 'overruled') {
    return markup`<strong>${say('改判机器的结论', 'The machine is overruled')}</strong>${say('：', ' by ')}${judgeWords(by, speech)}
      <small>${say('理由：', 'Reason: ')}${by.reason}</small>
      <small>${say('机器的结论：', 'Verdict of the machine: ')}${machineWords(by.machine, speech)}${say('；检查', '; check')} <code>${by.check}</code></small>`;
  }
  const views = by.judgements.map((one) => viewWords(one, speech));
  if (by.kind === 'settled') {
    return markup`${say('意见不一，已经裁定：', 'Settled by ')}${judgeWords(by, speech)}
      <small>${say('理由：', 'Reason: ')}${by.reason}</small>
      ${views}`;
  }
  return markup`<strong>${say('评估人意见不一', 'Assessors disagree')}</strong>${say('：两种结果都不采用，等第三人裁定', ': neither value is taken until a third person settles it')}
    ${views}`;
}

type Judge = Omit<Judgement, 'value'>;

const judgeWords = (judge: Judge, speech: Speaker): Html => markup`${judge.role}${speech.say('，', ', ')}${judge.date}
  <small>${basisWords(judge, speech)}</small>`;

const viewWords = ({ value, ...judge }: Judgement, speech: Speaker): Html => {
  const { say } = speech;
  return markup`<small>${judge.role}${say('，', ', ')}${judge.date}${say('：评为', ': ')} ${value}${say('；', '; ')}${basisWords(judge, speech)}</small>
`;
};

const basisWords = ({ evidence, at }: Judge, speech: Speaker): Html =>
  markup`${speech.say('依据：', 'Evidence: ')}${evidence}${speech.say('（', ' (')}<code>${at}</code>${speech.say('）', ')')}`;

const machineWords = (verdict: Verdict, speech: Speaker): Html =>
  markup`${verdict.kind === 'measured' ? `${measuredValue(verdict.value, verdict.unit, speech)}${speech.say('，', ', ')}` : null}${speech.of(verdict.because)}`;
