import { closest } from '#lib/closest.ts';
import { text } from '#lib/text.ts';
import {
  nameOf,
  type Indicator,
  type IndicatorSystem,
  type Part,
  type SystemExtension,
  type Veto,
} from '#model/indicator-system.ts';
import type { SystemProblem, YamlPath } from './check-scoring.ts';
import { isNoEasierHit, isNoEasierScoring } from './no-easier.ts';

type Raise = SystemExtension['raise'][number];

/** A national system with what a province adds and raises. What would be lowered is a problem, and is not lowered. */
export function extendSystem(
  base: IndicatorSystem,
  extension: SystemExtension,
): { system: IndicatorSystem; problems: SystemProblem[] } {
  const raises = extension.raise.map((raise, index) => ({ raise, path: ['raise', index] satisfies YamlPath }));
  const problems = raises.flatMap(({ raise, path }) => wrongRaise(raise, path, base));
  const raiseOf = (id: string): Raise | undefined => extension.raise.find((raise) => raise.indicator === id);
  const from = nameOf(base);
  const inherited = base.parts.map((part): Part => {
    const added = extension.add.parts.find(({ id }) => id === part.id);
    const own = part.indicators.map((one) => raisedIndicator({ ...one, from: one.from ?? from }, raiseOf(one.id)));
    return { ...part, indicators: [...own, ...(added?.indicators ?? [])] };
  });
  const fresh = extension.add.parts
    .filter(({ id }) => !base.parts.some((part) => part.id === id))
    .map(({ id, title, indicators }): Part => ({ id, title: title ?? text(id, id), kind: 'points', indicators }));
  const { id, version, title, about } = extension;
  const system: IndicatorSystem = {
    ...base,
    id,
    version,
    title,
    about,
    vetoes: [
      ...base.vetoes.map((veto) => raisedVeto({ ...veto, from: veto.from ?? from }, raiseOf(veto.id))),
      ...extension.add.vetoes,
    ],
    parts: [...inherited, ...fresh],
    // The base's sums no longer hold; its factors follow from what does not apply, as they always did.
    leftOut: [],
  };
  return { system, problems };
}

const raisedIndicator = (indicator: Indicator, raise: Raise | undefined): Indicator => ({
  ...indicator,
  ...(raise?.points === undefined ? {} : { points: raise.points }),
  ...(raise?.scoring === undefined ? {} : { scoring: raise.scoring }),
});

const raisedVeto = (veto: Veto, raise: Raise | undefined): Veto => ({
  ...veto,
  ...(raise?.hit === undefined ? {} : { hit: raise.hit }),
});

function wrongRaise(raise: Raise, path: YamlPath, { vetoes, parts }: IndicatorSystem): SystemProblem[] {
  const indicators = parts.flatMap((part) => part.indicators);
  const veto = vetoes.find(({ id }) => id === raise.indicator);
  const indicator = indicators.find(({ id }) => id === raise.indicator);
  if (veto === undefined && indicator === undefined) {
    const meant = closest(
      raise.indicator,
      [...vetoes, ...indicators].map(({ id }) => id),
    );
    return [
      {
        code: 'E_SYSTEM_RAISE',
        message: text(
          `所依据的体系没有指标“${raise.indicator}”。`,
          `The system that is extended has no indicator "${raise.indicator}".`,
        ),
        ...(meant === null ? {} : { fix: text(`是不是“${meant}”？`, `Did you mean "${meant}"?`) }),
        path: [...path, 'indicator'],
      },
    ];
  }
  return [
    ...(indicator === undefined ? [] : loweredIndicator(indicator, raise, path)),
    ...(veto === undefined || raise.hit === undefined || isNoEasierHit(veto.hit, raise.hit)
      ? []
      : [lowered(raise, [...path, 'hit'])]),
  ];
}

function loweredIndicator(indicator: Indicator, raise: Raise, path: YamlPath): SystemProblem[] {
  const points = raise.points ?? indicator.points;
  const scoring = raise.scoring ?? indicator.scoring;
  return [
    ...(points.value < indicator.points.value ? [lowered(raise, [...path, 'points'])] : []),
    ...(isNoEasierScoring(indicator, { points, scoring }) ? [] : [lowered(raise, [...path, 'scoring'])]),
  ];
}

const lowered = ({ indicator }: Raise, path: YamlPath): SystemProblem => ({
  code: 'E_SYSTEM_LOWERED',
  message: text(
    `“${indicator}”比所依据的体系放宽了：扩展只能增加和提高要求。`,
    `"${indicator}" is easier than in the system that is extended: an extension may only add and raise.`,
  ),
  fix: text('改成不低于原来的要求，或删去这一条。', 'Make it no easier than it was, or take it out.'),
  path,
});
