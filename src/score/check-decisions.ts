import { closest } from '#lib/closest.ts';
import type { ProblemReport } from '#lib/problem.ts';
import { text, type Text } from '#lib/text.ts';
import type { DecisionsFile, Overrule } from '#model/decisions.ts';
import { asksOf, nameOf, type IndicatorSystem } from '#model/indicator-system.ts';
import type { ScoreCard } from '#model/score-card.ts';
import { isPossible } from './check-assessments.ts';

/** A mistake in a decisions file. The pipeline turns `path` into file:line. */
export type DecisionProblem = ProblemReport & { path: (string | number)[] };

/** What is wrong with the decisions about a site: a system, indicator or part that there is not, or days in disorder. */
export const checkDecisions = (
  { exemptions, plans, overrules }: DecisionsFile,
  systems: readonly IndicatorSystem[],
  now: string,
): DecisionProblem[] => [
  ...exemptions.flatMap((one, index) => wrong(one, ['exemptions', index], systems)),
  ...plans.flatMap((one, index) => wrong(one, ['plans', index], systems)),
  ...overrules.flatMap((one, index) => [
    ...wrong({ ...one, from: one.date, until: one.date }, ['overrules', index], systems),
    ...wrongOverrule(one, { index, overrules, systems, now }),
  ]),
];

/** Decisions whose last day is over: they match nothing any more, and are said so that somebody takes them out. */
export function overDecisions({ exemptions, plans }: DecisionsFile, now: string): Text[] {
  return [...exemptions, ...plans]
    .filter(({ until }) => until < now.slice(0, 10))
    .map((one) => {
      const what = one.indicator ?? ('part' in one ? one.part : '') ?? '';
      return text(
        `${one.system} 对“${what}”的决定已于 ${one.until} 到期`,
        `the decision of ${one.system} on "${what}" ended on ${one.until}`,
      );
    });
}

/** Overrulings that count for nothing: the machine sees something else by now, or says nothing. */
export function idleOverrules({ overrules }: DecisionsFile, cards: readonly ScoreCard[]): Text[] {
  const lines = cards.flatMap((card) => [...card.vetoes, ...card.lines]);
  return overrules
    .filter(({ indicator }) => !lines.some((line) => line.indicator === indicator && line.by.kind === 'overruled'))
    .map(({ system, indicator, date }) =>
      text(
        `${date} 对 ${system}“${indicator}”的改判不再作数：机器所见已经变了，要重新核对`,
        `the overruling of ${system} "${indicator}" on ${date} counts no longer: the machine sees something else`,
      ),
    );
}

interface Decided {
  system: string;
  indicator?: string | undefined;
  part?: string | undefined;
  from: string;
  until: string;
}

function wrong(one: Decided, path: DecisionProblem['path'], systems: readonly IndicatorSystem[]): DecisionProblem[] {
  const system = systems.find((candidate) => nameOf(candidate) === one.system);
  if (system === undefined) {
    return [
      {
        code: 'E_DECISION_SYSTEM',
        message: text(`本站没有使用指标体系“${one.system}”。`, `This site is not scored by system "${one.system}".`),
        fix: text(
          `本站使用：${systems.map(nameOf).join('、')}。`,
          `It is scored by: ${systems.map(nameOf).join(', ')}.`,
        ),
        path: [...path, 'system'],
      },
    ];
  }
  const [field, name, names] =
    one.part === undefined
      ? (['indicator', one.indicator ?? '', asksOf(system).map(({ id }) => id)] as const)
      : (['part', one.part, system.parts.map(({ id }) => id)] as const);
  const problems: DecisionProblem[] = [];
  if (!names.includes(name)) {
    const meant = closest(name, names);
    problems.push({
      code: 'E_DECISION_INDICATOR',
      message: text(`体系 ${one.system} 没有“${name}”。`, `System ${one.system} has no "${name}".`),
      ...(meant === null ? {} : { fix: text(`是不是“${meant}”？`, `Did you mean "${meant}"?`) }),
      path: [...path, field],
    });
  }
  if (one.until < one.from) {
    problems.push({
      code: 'E_DECISION_DAYS',
      message: text(
        `截止日期 ${one.until} 早于开始日期 ${one.from}。`,
        `It ends on ${one.until}, before it begins on ${one.from}.`,
      ),
      fix: text('改正 from 或 until。', 'Correct from or until.'),
      path: [...path, 'until'],
    });
  }
  return problems;
}

interface Overruling {
  index: number;
  overrules: readonly Overrule[];
  systems: readonly IndicatorSystem[];
  now: string;
}

function wrongOverrule(one: Overrule, { index, overrules, systems, now }: Overruling): DecisionProblem[] {
  const found = systems.find((system) => nameOf(system) === one.system);
  const asked = found === undefined ? undefined : asksOf(found).find(({ id }) => id === one.indicator);
  const problems: DecisionProblem[] = [];
  const add = (field: string, code: string, message: Text, fix: Text): void => {
    problems.push({ code, message, fix, path: ['overrules', index, field] });
  };
  if (asked !== undefined && 'assessed' in asked.answer) {
    add(
      'indicator',
      'E_DECISION_ASSESSED',
      text(
        `“${one.indicator}”本来由人评估，没有机器的结论可改。`,
        `People judge "${one.indicator}": no machine answers.`,
      ),
      text('请写在网站的 assessments/ 里。', "Write it into the site's assessments/."),
    );
  }
  if (!isPossible(one.value, one.unit)) {
    add(
      'value',
      'E_DECISION_VALUE',
      text(`改判的结果 ${one.value} 不可能。`, `The value ${one.value} is not possible.`),
      text('比例写 0 到 1，其他写不小于 0 的数。', 'A share from 0 to 1, else a number not below 0.'),
    );
  }
  if (one.date > now.slice(0, 10)) {
    add(
      'date',
      'E_DECISION_DAYS',
      text(
        `改判日期 ${one.date} 晚于今天（${now.slice(0, 10)}）。`,
        `It is dated ${one.date}, after ${now.slice(0, 10)}.`,
      ),
      text('写实际改判的日期。', 'Write the day it was decided.'),
    );
  }
  if (overrules.some((other, at) => at < index && other.system === one.system && other.indicator === one.indicator)) {
    add(
      'indicator',
      'E_DECISION_TWICE',
      text(`“${one.indicator}”改判了两次。`, `"${one.indicator}" is overruled twice.`),
      text('只留一条。', 'Keep one of them.'),
    );
  }
  return problems;
}
