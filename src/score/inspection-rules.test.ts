import { describe, expect, it } from 'vitest';
import { noDecisions } from '#model/decisions.ts';
import { evidenceOf, indicator, inputOf, measure, systemOf } from '#tests/house/score-example.ts';
import { checkSystem } from './check-system.ts';
import { scoreSite } from './score-site.ts';
import { measureCheck } from '#tests/house/score-example.ts';

/** The arithmetic of 国办秘函〔2019〕19号 on a fixture: capped deductions, 60 to pass, a bonus over 80, and 75 × 4/3. */
const own = (value: number) => ({ value, origin: 'own' as const, source: '试例' });
const verified = (value: number) => ({ value, origin: 'verified' as const, source: '国办秘函〔2019〕19号' });
const words = (en: string) => ({ 'zh-CN': en, en });
const lost = (id: string, engine: string, points: number, each: number) => ({
  ...indicator(id, { check: engine }, points),
  scoring: { kind: 'per-violation', each: own(each) },
});
const system = systemOf([], {
  marks: { pass: verified(60), bonusOver: verified(80) },
  leftOut: [{ part: 'service', outOf: verified(75), times: verified(4 / 3) }],
  planGivesBack: own(0.5),
  parts: [
    {
      id: 'release',
      title: words('release'),
      kind: 'deductions',
      indicators: [lost('a', 'one', 31, 2), lost('b', 'two', 44, 4)],
    },
    { id: 'service', title: words('service'), kind: 'deductions', indicators: [lost('c', 'three', 25, 5)] },
    {
      id: 'extra',
      title: words('extra'),
      kind: 'bonus',
      indicators: [
        { ...indicator('d', { check: 'three' }, 30), scoring: { kind: 'linear', zero: own(5), full: own(0) } },
      ],
    },
  ],
});
type Decisions = Parameters<typeof inputOf>[2];
const cardAt = (faults: readonly [number, number, number], changes: Decisions = {}) =>
  scoreSite(
    inputOf(
      system,
      evidenceOf(['one', 'two', 'three'], {
        measures: faults.map((value, index) => measure(['one', 'two', 'three'][index]!, value)),
      }),
      changes,
    ),
  );
const decision = {
  system: 'small@2026.1',
  reason: '本单位没有对外服务职能',
  by: '全国主管部门',
  from: '2026-01-01',
  until: '2026-12-31',
};
const withoutService = { decisions: { ...noDecisions, exemptions: [{ ...decision, part: 'service' }] } };

const endingOn = (day: string) =>
  cardAt([0, 11, 5], { decisions: { ...noDecisions, exemptions: [{ ...decision, until: day, part: 'service' }] } });
const codes = (changes: Record<string, unknown>) =>
  checkSystem({ ...system, ...changes }, ['one', 'two', 'three'].map(measureCheck)).map(({ code }) => code);

describe('deductions', () => {
  it('are right by their own file', () => {
    expect(checkSystem(system, ['one', 'two', 'three'].map(measureCheck))).toEqual([]);
  });

  it('never take more than the indicator has', () => {
    expect(cardAt([3, 2, 1]).lines.map((line) => line.earned)).toEqual([25, 36, 20, 24]);
    expect(cardAt([99, 2, 1]).lines[0]?.earned).toBe(0);
  });

  it('fail under 60 and pass at 60', () => {
    expect([cardAt([0, 10, 0]).score, cardAt([0, 10, 0]).standing]).toEqual([60, 'pass']);
    expect([cardAt([1, 10, 0]).score, cardAt([1, 10, 0]).standing]).toEqual([58, 'fail']);
  });

  it('open the bonus over 80, and not at 80', () => {
    expect(cardAt([0, 5, 0]).score).toBe(80);
    expect(cardAt([0, 4, 0]).score).toBe(84 + 30);
    expect(cardAt([0, 4, 0]).bonus).toMatchObject({ base: { score: 84 }, earned: 30 });
  });
});

describe('an office without services', () => {
  it('is scored out of 75, times 4/3', () => {
    const card = cardAt([0, 11, 5], withoutService);
    expect(card.lines[2]).toMatchObject({ earned: null, exemption: { by: '全国主管部门', until: '2026-12-31' } });
    expect(card.score).toBeCloseTo((31 * 4) / 3, 12);
    expect(card.leftOut).toMatchObject([{ part: 'service', outOf: { value: 75 } }]);
    expect(card.standing).toBe('fail');
  });

  it('is asked again the day after the exemption ends', () => {
    expect(endingOn('2026-11-23').lines[2]?.verdict.kind).toBe('inapplicable');
    expect(endingOn('2026-11-22').lines[2]?.verdict.kind).toBe('measured');
    expect(endingOn('2026-11-22').leftOut).toEqual([]);
  });
});

describe('an improvement plan', () => {
  const plan = { ...decision, indicator: 'b', plan: '三月底前补齐全部栏目', givesBack: 0.8 };
  const planned = (until: string) =>
    cardAt([0, 11, 0], { decisions: { ...noDecisions, plans: [{ ...plan, until }] } }).lines[1];

  it('gives back no more of the lost points than the system allows, while it runs', () => {
    expect(planned('2026-12-31')).toMatchObject({ earned: 22, plan: { givesBack: 0.5, before: 0 } });
  });

  it('gives back nothing from the day after', () => {
    expect(planned('2026-11-22')).toMatchObject({ earned: 0, plan: null });
  });
});

describe('a system whose numbers do not fit', () => {
  it('is refused', () => {
    expect(codes({ leftOut: [{ part: 'service', outOf: verified(70), times: verified(4 / 3) }] })).toEqual([
      'E_SYSTEM_LEFT_OUT',
    ]);
    expect(codes({ leftOut: [{ part: 'none', outOf: verified(75), times: verified(4 / 3) }] })).toEqual([
      'E_SYSTEM_LEFT_OUT',
    ]);
    expect(codes({ marks: { pass: own(101), bonusOver: own(80) } })).toEqual(['E_SYSTEM_MARK']);
    expect(codes({ score: 'none' })).toContain('E_SYSTEM_SCORE');
  });
});
