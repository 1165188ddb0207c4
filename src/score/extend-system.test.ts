import { describe, expect, it } from 'vitest';
import { SystemExtension } from '#model/indicator-system.ts';
import {
  assessment,
  atLeast,
  evidenceOf,
  indicator,
  inputOf,
  measure,
  over,
  systemOf,
  veto,
} from '#tests/house/score-example.ts';
import { extendSystem } from './extend-system.ts';
import { scoreSite } from './score-site.ts';

const own = (value: number) => ({ value, origin: 'own' as const, source: '试例' });
const words = (en: string) => ({ 'zh-CN': en, en });
const asked = { assessed: words('what share?') };
const base = systemOf([indicator('first', { check: 'one' }, 60), indicator('judged', asked, 40)], {
  vetoes: [veto('stop', 'two', atLeast(5)), veto('old', 'three', over(14))],
});
const extension = (changes: Record<string, unknown>): SystemExtension =>
  SystemExtension.parse({
    id: 'hill',
    version: '2026.1',
    title: words('hill'),
    about: words('a province asks more'),
    extends: 'small@2026.1',
    ...changes,
  });
const raised = (raise: Record<string, unknown>): string[] =>
  extendSystem(base, extension({ raise: [{ why: words('why'), ...raise }] })).problems.map(({ code }) => code);

describe('a province that extends a national system', () => {
  it('may ask for more, by a stricter scale, or stop earlier', () => {
    expect(raised({ indicator: 'first', points: own(70) })).toEqual([]);
    expect(raised({ indicator: 'first', scoring: { kind: 'linear', zero: own(0.5), full: own(1) } })).toEqual([]);
    expect(raised({ indicator: 'stop', hit: atLeast(3) })).toEqual([]);
    expect(raised({ indicator: 'old', hit: atLeast(14) })).toEqual([]);
  });

  it.each([
    ['fewer points', { indicator: 'first', points: own(59) }],
    ['an easier scale', { indicator: 'first', scoring: { kind: 'linear', zero: own(0), full: own(0.9) } }],
    [
      'a scale that is easier somewhere',
      {
        indicator: 'first',
        scoring: { kind: 'rising-steps', origin: 'own', source: '试例', steps: [{ from: 0.5, share: 0.6 }] },
      },
    ],
    ['a later veto', { indicator: 'stop', hit: atLeast(6) }],
    ['a veto that lets its edge pass', { indicator: 'stop', hit: over(5) }],
  ])('may not ask for less: %s', (_what, raise) => {
    expect(raised(raise)).toEqual(['E_SYSTEM_LOWERED']);
  });

  it('is told the name that was meant', () => {
    expect(raised({ indicator: 'frist', points: own(70) })).toEqual(['E_SYSTEM_RAISE']);
  });

  it('is scored by both, each shown, and takes the assessments of the national system', () => {
    const add = { vetoes: [], parts: [{ id: 'all', indicators: [indicator('more', { check: 'two' }, 100)] }] };
    const { system } = extendSystem(
      base,
      extension({ add, raise: [{ indicator: 'first', why: words('why'), points: own(100) }] }),
    );
    const evidence = evidenceOf(['one', 'two', 'three'], {
      measures: [measure('one', 1), measure('two', 0), measure('three', 0)],
    });
    const card = scoreSite(
      inputOf(system, evidence, {
        base: { system: base, hash: 'fedcba9876543210' },
        assessments: [assessment('judged', { value: 0.5 })],
      }),
    );
    expect(card.score).toBe((100 * 120) / 240);
    expect(card.extends).toMatchObject({
      system: { id: 'small', hash: 'fedcba9876543210' },
      score: 80,
      standing: 'pass',
    });
    expect(card.lines.map(({ indicator: id, from }) => [id, from])).toEqual([
      ['first', 'small@2026.1'],
      ['judged', 'small@2026.1'],
      ['more', 'hill@2026.1'],
    ]);
  });
});
