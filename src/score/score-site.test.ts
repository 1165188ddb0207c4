import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScoreCard } from '#model/score-card.ts';
import {
  assessment,
  atLeast,
  evidenceOf,
  fact,
  finding,
  indicator,
  inputOf,
  measure,
  over,
  systemOf,
  veto,
} from '#tests/house/score-example.ts';
import { scoreSite } from './score-site.ts';

const vetoedAt = (hit: Record<string, unknown>, value: number) =>
  scoreSite(inputOf(withVeto(hit), evidenceOf(engines, { measures: [measure('one', 1), measure('two', value)] })));

const bandAt = (value: number) =>
  scoreSite(
    inputOf(
      systemOf([indicator('first', { check: 'one' }, 100)]),
      evidenceOf(engines, { measures: [measure('one', value)] }),
    ),
  ).band?.id;

const judgedAt = (line: number, value: number, date: string) =>
  assessment('third', { value, date, at: `a.yaml:${line}` });

const withVeto = (hit: Record<string, unknown>) =>
  systemOf([indicator('first', { check: 'one' }, 100)], { vetoes: [veto('stop', 'two', hit)] });

const ids = (...names: string[]) => names.map((name) => name.padEnd(16, '0'));

const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });

const engines = ['one', 'two', 'three'];
const because = { 'zh-CN': '超时', en: 'timed out' };
const three = systemOf([
  indicator('first', { check: 'one' }, 50),
  indicator('second', { check: 'two' }, 30),
  indicator('third', { assessed: { 'zh-CN': '占多少？', en: 'what share?' } }, 20),
]);

describe('a score card', () => {
  const evidence = evidenceOf(engines, { measures: [measure('one', 0.8), measure('two', 0.5)] });
  const card = scoreSite(inputOf(three, evidence));

  it('can be redone by hand: 40 + 15 of 80 known points, 20 unknown', () => {
    expect(card).toMatchObject({ score: 68.75, floor: 55, ceiling: 75, coverage: 0.8 });
    const percent = { score: 68.75, floor: 55, ceiling: 75 };
    expect(card.parts).toEqual([
      {
        id: 'all',
        title: three.parts[0]!.title,
        kind: 'points',
        points: 100,
        earned: 55,
        floor: 55,
        ceiling: 75,
        coverage: 0.8,
        percent,
        pass: null,
      },
    ]);
    expect(card.band?.id).toBe('pass');
  });

  it('is accepted by its schema', () => {
    expect(() => ScoreCard.parse(card)).not.toThrow();
  });

  it('names who answered each line', () => {
    expect(card.lines.map((line) => line.by.kind)).toEqual(['check', 'check', 'nobody']);
    expect(card.lines[0]?.by).toMatchObject({ check: 'one', fix: { en: 'mend it' } });
  });

  it('takes the highest band that the score reaches, at its edge too', () => {
    expect([0.5, 0.6, 0.8, 1].map(bandAt)).toEqual([undefined, 'pass', 'good', 'good']);
  });
});

describe('what could not be seen', () => {
  it('is unknown where an engine did not run, and the engine is named', () => {
    const card = scoreSite(inputOf(three, evidenceOf(['two'], { measures: [measure('two', 1)] })));
    expect(card.lines[0]).toMatchObject({ earned: null, floor: 0, ceiling: 50, verdict: { kind: 'unknown' } });
    expect(card.lines[0]?.verdict.because['zh-CN']).toContain('one');
  });

  it('is unknown where an engine left a gap, and the pages are counted', () => {
    const gaps = ['/a/', '/b/', '/b/'].map((page) => ({ engine: 'one', page, because }));
    const card = scoreSite(
      inputOf(three, evidenceOf(engines, { measures: [measure('one', 1), measure('two', 1)], gaps })),
    );
    expect(card.lines[0]?.verdict).toEqual({
      kind: 'unknown',
      because: {
        'zh-CN': '引擎 one 没能查看 2 个页面（/a/：超时）',
        en: 'engine one could not look at 2 pages (/a/: timed out)',
      },
    });
    expect(card.gaps).toEqual([{ engine: 'one', pages: 2, because }]);
  });

  it('leaves a site without any known verdict without a score', () => {
    const card = scoreSite(inputOf(three, evidenceOf([])));
    expect(card).toMatchObject({ score: null, floor: 0, ceiling: 100, coverage: 0, band: null });
  });
});

describe('what a person judged', () => {
  const evidence = evidenceOf(engines, { measures: [measure('one', 1), measure('two', 1)] });
  const lineOf = (...assessments: ReturnType<typeof assessment>[]) =>
    scoreSite(inputOf(three, evidence, { assessments })).lines[2];

  it('counts with role, date and evidence', () => {
    const line = lineOf(assessment('third', { value: 0.5 }));
    expect(line).toMatchObject({ earned: 10, by: { kind: 'person', date: '2026-11-01', evidence: '抽查十件咨询' } });
    expect(line?.verdict.because['zh-CN']).toContain('省残联信息中心评估员');
  });

  it('is the latest by date, then the one further down its file', () => {
    expect(lineOf(judgedAt(1, 0.1, '2026-11-02'), judgedAt(9, 0.2, '2026-11-01'))?.earned).toBeCloseTo(2);
    expect(lineOf(judgedAt(10, 0.3, '2026-11-01'), judgedAt(9, 0.2, '2026-11-01'))?.earned).toBeCloseTo(6);
  });

  it('does not count for another version, another indicator or a day to come', () => {
    expect(lineOf(assessment('third', { system: 'small@2025.1' }))?.by.kind).toBe('nobody');
    expect(lineOf(assessment('first'))?.by.kind).toBe('nobody');
    expect(lineOf(assessment('third', { date: '2026-11-24' }))?.by.kind).toBe('nobody');
  });
});

describe('what does not apply', () => {
  it('leaves the denominator, by its check or by its level', () => {
    const system = systemOf([
      indicator('first', { check: 'one' }, 50),
      { ...indicator('second', { check: 'two' }, 30), levels: ['city'] },
      indicator('third', { check: 'three' }, 20),
    ]);
    const evidence = evidenceOf(engines, { measures: [measure('one', 0.5), measure('two', 0), measure('three', -1)] });
    const card = scoreSite(inputOf(system, evidence));
    expect(card).toMatchObject({ score: 50, floor: 50, ceiling: 50, coverage: 1 });
    expect(card.lines.map((line) => line.verdict.kind)).toEqual(['measured', 'inapplicable', 'inapplicable']);
    expect(card.lines[1]?.verdict.because['zh-CN']).toBe('不适用于本级');
    expect(card.parts[0]?.points).toBe(50);
  });
});

describe('a veto', () => {
  it('over 14 lets 14 pass and stops 15', () => {
    expect([14, 15].map((value) => vetoedAt(over(14), value).vetoes[0]?.outcome)).toEqual(['clear', 'hit']);
  });

  it('at 5 lets 4 pass and stops 5', () => {
    expect([4, 5].map((value) => vetoedAt(atLeast(5), value).vetoes[0]?.outcome)).toEqual(['clear', 'hit']);
  });

  it('takes the band away and keeps the score', () => {
    expect(vetoedAt(atLeast(5), 5)).toMatchObject({ score: 100, band: null });
    expect(vetoedAt(atLeast(5), 4).band?.id).toBe('good');
  });

  it('is unknown where nobody could look: neither hit nor clear', () => {
    const card = scoreSite(inputOf(withVeto(atLeast(5)), evidenceOf(['one'], { measures: [measure('one', 1)] })));
    expect(card.vetoes[0]?.outcome).toBe('unknown');
  });
});

describe('the findings of a line', () => {
  const system = systemOf([indicator('first', { check: 'one' }, 60), indicator('second', { check: 'two' }, 40)]);
  const findings = [
    finding('a'),
    finding('b', { engines: ['two'] }),
    finding('c', { outcome: 'cantTell' }),
    finding('d', { owner: { kind: 'theme', theme: 'base', component: 'card' } }),
    finding('e', { engines: ['one', 'two'], owner: { kind: 'theme', theme: 'haichuan', component: 'card' } }),
  ];
  const linesAt = (value: number) =>
    scoreSite(inputOf(system, evidenceOf(engines, { findings, measures: [measure('one', value), measure('two', 0)] })));

  it('are the failures that its check judges and the site answers for', () => {
    expect(linesAt(0.5).lines.map((line) => line.findings)).toEqual([ids('a', 'e'), ids('b', 'e')]);
  });

  it('are none where no point was lost, and the card keeps them all', () => {
    expect(linesAt(1).lines[0]?.findings).toEqual([]);
    expect(linesAt(1).findings).toHaveLength(5);
  });
});

/** Per indicator: a share, not applicable (-1), or unknown (null). */
const answers = fc.array(fc.option(fc.oneof(fc.constant(-1), fc.double({ min: 0, max: 1, noNaN: true }))), {
  minLength: 3,
  maxLength: 3,
});
const byChecks = systemOf(engines.map((engine, index) => indicator(engine, { check: engine }, [50, 30, 20][index]!)));
const evidenceFor = (values: readonly (number | null)[]) =>
  evidenceOf(engines, {
    measures: values.flatMap((value, index) => (value === null ? [] : [measure(engines[index]!, value)])),
  });
const cardFor = (values: readonly (number | null)[]) => scoreSite(inputOf(byChecks, evidenceFor(values)));

describe('the laws of scoring', () => {
  it('floor ≤ score ≤ ceiling', () => {
    fc.assert(
      fc.property(answers, (values) => {
        const { score, floor, ceiling } = cardFor(values);
        if (score === null) return;
        expect(floor).toBeLessThanOrEqual(score + 1e-9);
        expect(ceiling).toBeGreaterThanOrEqual(score - 1e-9);
      }),
    );
  });

  it('without an unknown, floor, score and ceiling are one', () => {
    fc.assert(
      fc.property(answers, (values) => {
        fc.pre(values.every((value) => value !== null));
        const { score, floor, ceiling } = cardFor(values);
        expect([floor, ceiling]).toEqual([score, score]);
      }),
    );
  });

  it('forgetting an answer never raises the floor nor lowers the ceiling', () => {
    fc.assert(
      fc.property(answers, fc.nat(2), (values, index) => {
        fc.pre(values[index] !== null && values[index] !== -1);
        const known = cardFor(values);
        const blind = cardFor(values.with(index, null));
        expect(blind.floor).toBeLessThanOrEqual((known.floor ?? 0) + 1e-9);
        expect(blind.ceiling).toBeGreaterThanOrEqual((known.ceiling ?? 0) - 1e-9);
      }),
    );
  });

  it('a better answer never lowers the score', () => {
    fc.assert(
      fc.property(answers, fc.nat(2), fc.double({ min: 0, max: 1, noNaN: true }), (values, index, other) => {
        const value = values[index] ?? null;
        fc.pre(value !== null && value >= 0);
        const better = cardFor(values.with(index, Math.max(value, other)));
        expect(better.score).toBeGreaterThanOrEqual((cardFor(values).score ?? 0) - 1e-9);
      }),
    );
  });

  it('what does not apply changes nothing but the denominator', () => {
    fc.assert(
      fc.property(answers, (values) => {
        const without = systemOf(byChecks.parts[0]!.indicators.slice(0, 2));
        const card = cardFor([values[0]!, values[1]!, -1]);
        const small = scoreSite(inputOf(without, evidenceFor(values)));
        expect([card.score, card.floor, card.ceiling]).toEqual([small.score, small.floor, small.ceiling]);
      }),
    );
  });

  it('the order of facts, measures, findings, gaps and assessments changes nothing', () => {
    const evidence = evidenceOf(engines, {
      measures: [measure('one', 0.3), measure('two', 0.6)],
      facts: [fact(), fact({ rule: 'other' }), fact({ at: { page: '/b/' } })],
      findings: [finding('a'), finding('b'), finding('c')],
      gaps: ['/c/', '/a/', '/b/'].map((page) => ({ engine: 'three', page, because })),
    });
    const assessments = [1, 2, 3].map((line) => assessment('third', { value: line / 10, at: `a.yaml:${line}` }));
    const expected = JSON.stringify(scoreSite(inputOf(three, evidence, { assessments })));
    const orders = fc.record({
      measures: shuffled(evidence.measures),
      facts: shuffled(evidence.facts),
      findings: shuffled(evidence.findings),
      gaps: shuffled(evidence.gaps),
      looked: shuffled(evidence.looked),
    });
    fc.assert(
      fc.property(orders, shuffled(assessments), (order, turned) => {
        const card = scoreSite(inputOf(three, { ...evidence, ...order }, { assessments: turned }));
        expect(JSON.stringify(card)).toBe(expected);
      }),
    );
  });
});
