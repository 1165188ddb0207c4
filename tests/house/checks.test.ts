import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Check } from '#contracts/check.ts';
import { criterionOf } from '#model/wcag.ts';
import { askCheck } from '#score/ask-check.ts';
import { checkIds, evidenceOf, fixtureSite, loadCases, loadCheck } from './load-checks.ts';

describe.each(['_template', ...checkIds])('check %s', async (id) => {
  const check: Check = await loadCheck(id);
  const cases = loadCases(id);

  it('has an id that reads as a statement and a question that ends in one', () => {
    expect(id === '_template' || /^[a-z]+(-[a-z]+)+$/.test(id)).toBe(true);
    expect(check.question['zh-CN']).toMatch(/？$/);
    expect(check.question.en).toMatch(/\?$/);
    expect(check.fix['zh-CN'].length).toBeGreaterThan(3);
  });

  it('needs engines and criteria that exist', () => {
    for (const need of check.needs) {
      if ('criteria' in need) expect(need.criteria.filter((number) => criterionOf(number) === null)).toEqual([]);
      else expect(existsSync(`src/evidence/engines/${need.engine}/engine.ts`), need.engine).toBe(true);
    }
  });

  it.each(cases.map((one) => [one.says, one] as const))('%s', (_says, one) => {
    const verdict = askCheck(check, fixtureSite(one.site), evidenceOf(check, one));
    const { kind, value, unit, because } = one.gives;
    expect(verdict.kind, verdict.because.en).toBe(kind);
    if (verdict.kind === 'measured') {
      expect(verdict.value, verdict.because.en).toBeCloseTo(value ?? NaN, 10);
      expect(verdict.unit).toBe(unit);
    }
    expect(verdict.because['zh-CN']).toContain(because ?? '');
    expect(verdict.because.en).not.toBe('');
  });

  it('has cases for two different values, for unknown, and for inapplicable where it can say so', () => {
    const values = cases.map((one) => one.gives).filter((gives) => gives.kind === 'measured');
    expect(new Set(values.map((gives) => gives.value)).size).toBeGreaterThan(1);
    const kinds = new Set(cases.map((one) => one.gives.kind));
    expect(kinds).toContain('unknown');
    expect(cases.some((one) => one.gap) || check.needs.length === 0).toBe(true);
    const source = readFileSync(`indicators/checks/${id}/check.ts`, 'utf8');
    const canBe = /'inapplicable'|\bshareOf(?:Pages|Places)\b/.test(source);
    expect(kinds.has('inapplicable')).toBe(canBe);
  });

  it('gives the same verdict whatever the order of facts and measures', () => {
    for (const one of cases) {
      const turned = { ...one, facts: one.facts.toReversed(), measures: one.measures.toReversed() };
      expect(askCheck(check, fixtureSite(one.site), evidenceOf(check, turned))).toEqual(
        askCheck(check, fixtureSite(one.site), evidenceOf(check, one)),
      );
    }
  });
});
