import { describe, expect, it } from 'vitest';
import { noDecisions, type Overrule } from '#model/decisions.ts';
import {
  assessment,
  evidenceOf,
  finding,
  indicator,
  inputOf,
  measure,
  measureCheck,
  systemOf,
} from '#tests/house/score-example.ts';
import { disagreements } from '#tests/recompute.ts';
import { idleOverrules } from './check-decisions.ts';
import { seenOf } from './overrule.ts';
import { scoreSite } from './score-site.ts';

const asked = { assessed: { 'zh-CN': '占多少？', en: 'what share?' } };
const system = systemOf([indicator('first', { check: 'one' }, 80), indicator('judged', asked, 20)]);
const seen = (value: number, ...ids: string[]) =>
  evidenceOf(['one'], { measures: [measure('one', value)], findings: ids.map((id) => finding(id)) });

const a = assessment('judged', { value: 0.9 });
const b = assessment('judged', { value: 0.5, role: '第三方评估员', date: '2026-11-05' });
const third = assessment('judged', {
  value: 0.7,
  role: '全国主管部门评估员',
  date: '2026-11-10',
  settles: '两人抽查的样本不同，合并计算',
});
const cardOf = (...assessments: (typeof a)[]) => scoreSite(inputOf(system, seen(1), { assessments }));

describe('assessors who disagree', () => {
  it('are both shown, neither value is taken, and the bounds span what they say', () => {
    const card = cardOf(a, b);
    expect(card.lines[1]).toMatchObject({
      earned: null,
      floor: 10,
      ceiling: 18,
      verdict: { kind: 'unknown' },
      by: { kind: 'disputed', judgements: [{ value: 0.5 }, { value: 0.9 }] },
    });
    expect([card.score, card.floor, card.ceiling]).toEqual([100, 90, 98]);
    expect(disagreements(card)).toEqual([]);
  });

  it('are settled by a third, whose reason stands on the card beside both', () => {
    expect(cardOf(a, b, third).lines[1]).toMatchObject({
      earned: 14,
      by: { kind: 'settled', reason: third.settles, judgements: [{ value: 0.5 }, { value: 0.9 }] },
    });
  });

  it('are not settled by one of them, nor by what was said before the last of them spoke', () => {
    expect(cardOf(a, b, { ...third, role: b.role }).lines[1]?.by.kind).not.toBe('settled');
    expect(cardOf(a, b, { ...third, date: '2026-11-04' }).lines[1]?.by.kind).toBe('disputed');
  });

  it('are none where one looked again, agreed, or spoke more than a year ago', () => {
    expect(cardOf(a, b, { ...a, value: 0.5, date: '2026-11-08' }).lines[1]?.earned).toBe(10);
    expect(cardOf({ ...a, date: '2025-11-04' }, b).lines[1]).toMatchObject({ earned: 10, by: { kind: 'person' } });
    expect(cardOf({ ...a, date: '2025-11-05' }, b).lines[1]?.by.kind).toBe('disputed');
  });
});

describe('a person who overrules a machine', () => {
  const check = measureCheck('one');
  const overrule = (changes: Partial<Overrule> = {}, evidence = seen(0.4, 'a')): Overrule => ({
    system: 'small@2026.1',
    indicator: 'first',
    value: 1,
    unit: 'share',
    reason: '机器把引文里的旧称当成了错误',
    by: '全国主管部门评估员',
    date: '2026-11-20',
    evidence: '逐条看了引文的上下文',
    seen: seenOf(check, check.judge({ ...empty, measures: evidence.measures }), evidence),
    ...changes,
  });
  const empty = { now: '', site: inputOf(system, seen(1)).site, facts: [], measures: [], passed: {}, pages: 1 };
  const scored = (evidence: ReturnType<typeof seen>, ...overrules: Overrule[]) =>
    scoreSite(inputOf(system, evidence, { decisions: { ...noDecisions, overrules }, checks: [check] }));

  it('changes the points, and the card shows both verdicts, the reason, role and date', () => {
    const [line] = scored(seen(0.4, 'a'), overrule()).lines;
    expect(line).toMatchObject({
      earned: 80,
      by: { kind: 'overruled', machine: { value: 0.4 }, reason: '机器把引文里的旧称当成了错误', date: '2026-11-20' },
    });
    expect(line?.verdict.because['zh-CN']).toMatch(/机器判为 0\.4.*改判为 1，理由：机器把引文/);
  });

  it('is heard as long as the machine finds what it found, whatever else changes', () => {
    expect(scored(seen(0.5, 'a'), overrule()).lines[0]?.by.kind).toBe('overruled');
    expect(scored(seen(0.4, 'a', 'b'), overrule()).lines[0]).toMatchObject({ earned: 32, by: { kind: 'check' } });
    expect(scored(seen(0.5), overrule({}, seen(0.4))).lines[0]?.by.kind).toBe('check');
  });

  it('is said to count for nothing where the machine sees something else', () => {
    const decisions = { ...noDecisions, overrules: [overrule()] };
    expect(idleOverrules(decisions, [scored(seen(0.4, 'a'), overrule())])).toEqual([]);
    const [idle] = idleOverrules(decisions, [scored(seen(0.4, 'b'), overrule())]);
    expect(idle?.en).toContain('counts no longer');
  });

  it('does not speak for a machine that saw nothing, in another unit, or before its day', () => {
    expect(scored(evidenceOf([]), overrule()).lines[0]?.verdict.kind).toBe('unknown');
    expect(scored(seen(0.4, 'a'), overrule({ unit: 'count' })).lines[0]?.by.kind).toBe('check');
    expect(scored(seen(0.4, 'a'), overrule({ date: '2026-11-24' })).lines[0]?.by.kind).toBe('check');
  });
});
