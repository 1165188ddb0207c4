import { describe, expect, it } from 'vitest';
import { atLeast, indicator, measureCheck, systemOf, veto } from '#tests/house/score-example.ts';
import { checkSystem } from './check-system.ts';

const twin = (id: string, level: string) => ({ ...indicator(id, { check: 'links-work' }, 10), levels: [level] });

const checks = ['page-has-title', 'links-work'].map(measureCheck);
const full = indicator('titles', { check: 'page-has-title' }, 100);
const scored = (scoring: Record<string, unknown>) => systemOf([{ ...full, scoring }]);
const codesOf = (system: ReturnType<typeof systemOf>): string[] => checkSystem(system, checks).map((one) => one.code);

describe('checkSystem', () => {
  it('finds nothing wrong with a right system', () => {
    expect(checkSystem(systemOf([full]), checks)).toEqual([]);
  });

  it('names an unknown check, its place and the one that was meant', () => {
    const system = systemOf([full], { vetoes: [veto('dead', 'links-wrok', atLeast(5))] });
    expect(checkSystem(system, checks)).toEqual([
      {
        code: 'E_SYSTEM_CHECK',
        message: {
          'zh-CN': '指标“dead”要用检查“links-wrok”，但没有这个文件夹。',
          en: 'Indicator "dead" asks for check "links-wrok", which has no folder.',
        },
        fix: { 'zh-CN': '是不是“links-work”？', en: 'Did you mean "links-work"?' },
        path: ['vetoes', 0, 'answer', 'check'],
      },
    ]);
  });

  it('does not guess where nothing is near', () => {
    const [problem] = checkSystem(systemOf([indicator('titles', { check: 'xy' }, 100)]), checks);
    expect(problem?.fix?.en).toContain('indicators/checks/');
  });

  it('refuses one id for two, also for a veto and an indicator', () => {
    const half = indicator('titles', { check: 'page-has-title' }, 50);
    expect(checkSystem(systemOf([half, half]), checks)).toMatchObject([
      { code: 'E_SYSTEM_DUPLICATE', path: ['parts', 0, 'indicators', 1, 'id'] },
    ]);
    const system = systemOf([full], { vetoes: [veto('titles', 'links-work', atLeast(1))] });
    expect(codesOf(system)).toEqual(['E_SYSTEM_DUPLICATE']);
  });

  it('refuses what people answer without how to mend it, or what that takes', () => {
    const asked = indicator('judged', { assessed: { 'zh-CN': '占多少？', en: 'what share?' } }, 100);
    expect(codesOf(systemOf([asked]))).toEqual([]);
    const { effort: _effort, ...silent } = asked;
    expect(codesOf(systemOf([silent]))).toEqual(['E_SYSTEM_EFFORT']);
    const { fix: _fix, ...blunt } = asked;
    expect(codesOf(systemOf([blunt]))).toEqual(['E_SYSTEM_FIX']);
  });

  it.each([
    ['overlap', [10, 10]],
    ['fall', [10, 5]],
  ])('refuses steps that %s', (_how, edges) => {
    const steps = edges.map((upTo) => ({ upTo, share: 0.5 }));
    expect(checkSystem(scored({ kind: 'steps', origin: 'own', source: '试例', steps }), checks)).toMatchObject([
      { code: 'E_SYSTEM_STEPS', path: ['parts', 0, 'indicators', 0, 'scoring', 'steps', 1, 'upTo'] },
    ]);
  });

  it('refuses a line without length', () => {
    const five = { value: 5, origin: 'own', source: '试例' };
    expect(codesOf(scored({ kind: 'linear', zero: five, full: five }))).toEqual(['E_SYSTEM_SCORING']);
  });

  it('refuses points that do not come to 100, or are none', () => {
    expect(codesOf(systemOf([indicator('titles', { check: 'page-has-title' }, 99)]))).toEqual(['E_SYSTEM_SUM']);
    expect(codesOf(systemOf([full, indicator('none', { check: 'links-work' }, 0)]))).toEqual(['E_SYSTEM_POINTS']);
  });

  it('lets an indicator for provinces and its twin for cities share one place', () => {
    const rest = indicator('titles', { check: 'page-has-title' }, 90);
    expect(codesOf(systemOf([rest, twin('a', 'province'), twin('b', 'city')]))).toEqual([]);
    expect(codesOf(systemOf([rest, twin('a', 'province'), twin('b', 'province')]))).toEqual(['E_SYSTEM_SUM']);
  });

  it('adds tenths without minding how binary rounds them', () => {
    const tenths = Array.from({ length: 1000 }, (_, index) => indicator(`i${index}`, { check: 'links-work' }, 0.1));
    expect(codesOf(systemOf(tenths))).toEqual([]);
  });
});
