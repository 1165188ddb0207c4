import type { Check } from '#contracts/check.ts';
import { closest } from '#lib/closest.ts';
import { text } from '#lib/text.ts';
import type { Indicator, IndicatorSystem, Veto } from '#model/indicator-system.ts';
import { brokenScoring, type SystemProblem, type YamlPath } from './check-scoring.ts';
import { wrongMarks } from './check-marks.ts';
import { wrongSum } from './check-sums.ts';

/** What is wrong with a system that its schema cannot see. */
export function checkSystem(system: IndicatorSystem, checks: readonly Check[]): SystemProblem[] {
  return [...brokenParts(system, checks), ...wrongSum(system), ...wrongMarks(system)];
}

/** The same but for the sums, which an extension need not keep: it may only add. */
export function brokenParts(
  system: Pick<IndicatorSystem, 'vetoes' | 'parts' | 'bands' | 'groups' | 'notScored'>,
  checks: readonly Check[],
): SystemProblem[] {
  const places = placesOf(system);
  const ids = [
    ...places.map(({ indicator, path }) => ({ id: indicator.id, path })),
    ...system.notScored.map(({ id }, index) => ({ id, path: ['notScored', index] })),
  ];
  return [
    ...places.flatMap(({ indicator, path }) => unknownCheck(indicator, path, checks)),
    ...places.flatMap(({ indicator, path }) => silentRepair(indicator, path)),
    ...duplicates(ids),
    ...duplicates(system.parts.map((part, index) => ({ id: part.id, path: ['parts', index] }))),
    ...duplicates(system.bands.map((band, index) => ({ id: band.id, path: ['bands', index] }))),
    ...places.flatMap(({ indicator, path }) => ('scoring' in indicator ? brokenScoring(indicator, path) : [])),
    ...unknownGroups(system),
  ];
}

interface IndicatorPlace {
  indicator: Indicator | Veto;
  path: YamlPath;
}

const placesOf = (system: Pick<IndicatorSystem, 'vetoes' | 'parts'>): IndicatorPlace[] => [
  ...system.vetoes.map((indicator, index) => ({ indicator, path: ['vetoes', index] })),
  ...system.parts.flatMap((part, at) =>
    part.indicators.map((indicator, index) => ({ indicator, path: ['parts', at, 'indicators', index] })),
  ),
];

function unknownCheck({ id, answer }: Indicator | Veto, path: YamlPath, checks: readonly Check[]): SystemProblem[] {
  if (!('check' in answer) || checks.some((check) => check.id === answer.check)) return [];
  const meant = closest(
    answer.check,
    checks.map((check) => check.id),
  );
  return [
    {
      code: 'E_SYSTEM_CHECK',
      message: text(
        `指标“${id}”要用检查“${answer.check}”，但没有这个文件夹。`,
        `Indicator "${id}" asks for check "${answer.check}", which has no folder.`,
      ),
      fix:
        meant === null
          ? text('可用的检查见 indicators/checks/。', 'The checks that exist are the folders of indicators/checks/.')
          : text(`是不是“${meant}”？`, `Did you mean "${meant}"?`),
      path: [...path, 'answer', 'check'],
    },
  ];
}

/** A check says how to mend what it found, and what that takes; what a person judges, the system must say itself. */
function silentRepair({ id, answer, fix, effort }: Indicator | Veto, path: YamlPath): SystemProblem[] {
  if ('check' in answer) return [];
  if (effort === undefined) {
    return [
      {
        code: 'E_SYSTEM_EFFORT',
        message: text(
          `指标“${id}”没有写明改进的工作量和由谁来改。`,
          `Indicator "${id}" does not say what it takes to mend it, and who can.`,
        ),
        fix: text('补上 effort，如 { size: small, by: editor }。', 'Add effort, such as { size: small, by: editor }.'),
        path,
      },
    ];
  }
  if (fix !== undefined) return [];
  return [
    {
      code: 'E_SYSTEM_FIX',
      message: text(`指标“${id}”没有写明怎样改进。`, `Indicator "${id}" does not say how to mend it.`),
      fix: text('补上 fix，中英文各一句。', 'Add fix, a sentence in each language.'),
      path,
    },
  ];
}

function duplicates(named: readonly { id: string; path: YamlPath }[]): SystemProblem[] {
  return named
    .filter(({ id }, index) => named.findIndex((other) => other.id === id) < index)
    .map(({ id, path }) => ({
      code: 'E_SYSTEM_DUPLICATE',
      message: text(`编号“${id}”用了两次。`, `The id "${id}" is used twice.`),
      fix: text('给后一个换一个编号。', 'Give the later one another id.'),
      path: [...path, 'id'],
    }));
}

function unknownGroups({ groups, notScored }: Pick<IndicatorSystem, 'groups' | 'notScored'>): SystemProblem[] {
  return notScored.flatMap(({ id, group }, index) =>
    group === undefined || groups.some((one) => one.id === group)
      ? []
      : [
          {
            code: 'E_SYSTEM_GROUP',
            message: text(
              `“${id}”属于“${group}”，但 groups 里没有它。`,
              `"${id}" belongs to "${group}", which is no group.`,
            ),
            fix: text('在 groups 里补上，或改正名字。', 'Add it to groups, or correct its name.'),
            path: ['notScored', index, 'group'],
          },
        ],
  );
}
