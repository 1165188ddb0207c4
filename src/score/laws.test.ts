import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noDecisions } from '#model/decisions.ts';
import type { ScoreCard } from '#model/score-card.ts';
import { evidenceOf, indicator, inputOf, measure, systemOf, veto, atLeast } from '#tests/house/score-example.ts';
import { disagreements } from '#tests/recompute.ts';
import { scoreSite } from './score-site.ts';

/** The laws of scoring, over systems that a machine made up: any parts, kinds, scales, weights, gates, plans and gaps. */
const own = (value: number) => ({ value, origin: 'own' as const, source: '试例' });
const engines = ['one', 'two', 'three'];
const unit = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);

const scoring = fc.oneof(
  fc
    .tuple(unit, unit)
    .filter(([zero, full]) => zero < full)
    .map(([zero, full]) => ({ kind: 'linear', zero: own(zero), full: own(full) })),
  fc.tuple(unit, unit).map(([high, low]) => ({
    kind: 'rising-steps',
    origin: 'own',
    source: '试例',
    steps: [
      { from: 0.9, share: Math.max(high, low) },
      { from: 0.4, share: Math.min(high, low) },
    ],
  })),
);
const line = fc.record({ engine: fc.constantFrom(...engines), points: fc.integer({ min: 1, max: 40 }), scoring });
const part = fc.record({
  kind: fc.constantFrom('points', 'deductions', 'bonus'),
  weight: fc.option(fc.integer({ min: 1, max: 50 })),
  pass: fc.option(fc.integer({ min: 0, max: 100 })),
  lines: fc.array(line, { minLength: 1, maxLength: 4 }),
});
/** Per engine: a share, not applicable (-1), or unknown (null). */
const answers = fc.array(fc.option(fc.oneof(fc.constant(-1), unit)), { minLength: 3, maxLength: 3 });
const made = fc.record({
  parts: fc.array(part, { minLength: 1, maxLength: 4 }),
  gate: fc.option(fc.integer({ min: 0, max: 100 })),
  pass: fc.option(fc.integer({ min: 0, max: 100 })),
  givesBack: fc.option(unit),
  answers,
});
type Made = typeof made extends fc.Arbitrary<infer T> ? T : never;

function cardOf({ parts, gate, pass, givesBack, answers: values }: Made): ScoreCard {
  const system = systemOf([], {
    parts: parts.map((one, at) => ({
      id: `p${at}`,
      title: { 'zh-CN': '部分', en: 'part' },
      kind: one.kind,
      ...(one.weight === null ? {} : { weight: own(one.weight) }),
      ...(one.pass === null ? {} : { pass: own(one.pass) }),
      indicators: one.lines.map((each, index) => ({
        ...indicator(`p${at}-${index}`, { check: each.engine }, each.points),
        scoring: each.scoring,
      })),
    })),
    marks: { ...(pass === null ? {} : { pass: own(pass) }), ...(gate === null ? {} : { bonusOver: own(gate) }) },
    ...(givesBack === null ? {} : { planGivesBack: own(givesBack) }),
    vetoes: [veto('stop', 'three', atLeast(1))],
  });
  const measures = values.flatMap((value, index) => (value === null ? [] : [measure(engines[index]!, value)]));
  const plan = {
    system: 'small@2026.1',
    reason: '限期整改试例',
    by: '评估组',
    from: '2026-01-01',
    until: '2026-12-31',
  };
  const plans = [{ ...plan, indicator: 'p0-0', plan: '按计划逐项整改', givesBack: 0.5 }];
  return scoreSite(inputOf(system, evidenceOf(engines, { measures }), { decisions: { ...noDecisions, plans } }));
}

describe('the laws of scoring, over systems made up', () => {
  it('floor ≤ score ≤ ceiling, of the card and of each part', () => {
    fc.assert(
      fc.property(made, (one) => {
        const card = cardOf(one);
        for (const { score, floor, ceiling } of [card, ...card.parts.map(({ percent }) => percent)]) {
          if (score === null) continue;
          expect(floor).toBeLessThanOrEqual(score + 1e-9);
          expect(ceiling).toBeGreaterThanOrEqual(score - 1e-9);
        }
      }),
    );
  });

  it('a better fact never lowers a score', () => {
    fc.assert(
      fc.property(made, fc.nat(2), unit, (one, index, other) => {
        const value = one.answers[index] ?? null;
        fc.pre(value !== null && value >= 0);
        const better = cardOf({ ...one, answers: one.answers.with(index, Math.max(value, other)) });
        expect(better.score ?? 0).toBeGreaterThanOrEqual((cardOf(one).score ?? 0) - 1e-9);
      }),
    );
  });

  it('everything on the card can be redone from its lines, to the last digit', () => {
    fc.assert(
      fc.property(made, (one) => {
        const json: unknown = JSON.parse(JSON.stringify(cardOf(one)));
        expect(disagreements(json)).toEqual([]);
      }),
    );
  });

  it('a number that was changed on the card is found out', () => {
    const card = cardOf({
      parts: [
        {
          kind: 'points',
          weight: null,
          pass: null,
          lines: [{ engine: 'one', points: 10, scoring: { kind: 'linear', zero: own(0), full: own(1) } }],
        },
      ],
      gate: null,
      pass: null,
      givesBack: null,
      answers: [0.5, null, null],
    });
    expect(disagreements({ ...card, score: 51 })).toEqual(['score: the card says 51, its lines give 50']);
    expect(disagreements({ ...card, lines: card.lines.map((each) => ({ ...each, earned: 6 })) })).toHaveLength(1);
  });

  it('adding what does not apply changes neither score nor bounds', () => {
    fc.assert(
      fc.property(made, (one) => {
        const away = { ...one, answers: one.answers.with(2, -1) };
        const more = away.parts.map((each) => ({
          ...each,
          lines: [
            ...each.lines,
            { engine: 'three', points: 7, scoring: { kind: 'linear' as const, zero: own(0), full: own(1) } },
          ],
        }));
        const [few, many] = [cardOf(away), cardOf({ ...away, parts: more })];
        expect([many.score, many.floor, many.ceiling]).toEqual([few.score, few.floor, few.ceiling]);
      }),
    );
  });
});
