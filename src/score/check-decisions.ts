import { closest } from '#lib/closest.ts';
import type { ProblemReport } from '#lib/problem.ts';
import { text, type Text } from '#lib/text.ts';
import type { DecisionsFile } from '#model/decisions.ts';
import { asksOf, nameOf, type IndicatorSystem } from '#model/indicator-system.ts';

/** A mistake in a decisions file. The pipeline turns `path` into file:line. */
export type DecisionProblem = ProblemReport & { path: (string | number)[] };

/** What is wrong with the decisions about a site: a system, indicator or part that there is not, or days in disorder. */
export const checkDecisions = (
  { exemptions, plans }: DecisionsFile,
  systems: readonly IndicatorSystem[],
): DecisionProblem[] => [
  ...exemptions.flatMap((one, index) => wrong(one, ['exemptions', index], systems)),
  ...plans.flatMap((one, index) => wrong(one, ['plans', index], systems)),
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
