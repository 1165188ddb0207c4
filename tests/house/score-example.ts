import type { Check } from '#contracts/check.ts';
import { noDecisions } from '#model/decisions.ts';
import type { Evidence, Fact, Finding, Measure } from '#model/evidence.ts';
import { IndicatorSystem } from '#model/indicator-system.ts';
import { packLooks } from '#model/looks.ts';
import type { PlacedAssessment } from '#score/hear-assessors.ts';
import type { ScoreInput } from '#score/score-input.ts';
import { fixtureSite } from './load-checks.ts';

/** A small system, checks and evidence, for the laws of scoring. */

const words = (en: string): { 'zh-CN': string; en: string } => ({ 'zh-CN': en, en });
const own = (value: number) => ({ value, origin: 'own' as const, source: '试例' });

/** A check that reads one measure of its own engine: `inapplicable` below zero. */
export const measureCheck = (id: string): Check => ({
  id,
  question: words('how much?'),
  fix: words('mend it'),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: id }],
  judge({ measures }) {
    const found = measures.find((measure) => measure.name === 'amount');
    if (found === undefined) return { kind: 'unknown', because: words('not measured') };
    if (found.value < 0) return { kind: 'inapplicable', because: words('nothing to hold') };
    return { kind: 'measured', value: found.value, unit: 'share', because: words(`amount ${found.value}`) };
  },
});

export const indicator = (id: string, answer: Record<string, unknown>, points: number): Record<string, unknown> => ({
  id,
  title: words(id),
  why: words(`why ${id}`),
  fix: words(`mend ${id}`),
  effort: { size: 'small', by: 'editor' },
  measured: 'static',
  origin: 'own',
  source: '试例',
  answer,
  points: own(points),
  scoring: { kind: 'linear', zero: own(0), full: own(1) },
});

export const veto = (id: string, check: string, hit: Record<string, unknown>): Record<string, unknown> => {
  const { points: _points, scoring: _scoring, ...base } = indicator(id, { check }, 1);
  return { ...base, hit };
};

export const atLeast = (value: number): Record<string, unknown> => ({ atLeast: own(value) });
export const over = (value: number): Record<string, unknown> => ({ over: own(value) });

export const systemOf = (
  indicators: readonly Record<string, unknown>[],
  changes: Record<string, unknown> = {},
): IndicatorSystem =>
  IndicatorSystem.parse({
    id: 'small',
    version: '2026.1',
    title: words('small'),
    about: words('a small system'),
    vetoes: [],
    parts: [{ id: 'all', title: words('all'), indicators }],
    bands: [
      { id: 'pass', title: words('pass'), from: 60 },
      { id: 'good', title: words('good'), from: 80 },
    ],
    ...changes,
  });

export const measure = (engine: string, value: number): Measure => ({
  engine,
  name: 'amount',
  of: '',
  value,
  unit: 'share',
  detail: {},
});

export const fact = (changes: Partial<Fact> = {}): Fact => ({
  engine: 'one',
  rule: 'rule',
  outcome: 'failed',
  criteria: [],
  message: words('broken'),
  at: { page: '/' },
  owner: { kind: 'content', file: 'a.md', line: 1 },
  ...changes,
});

export const finding = (id: string, changes: Partial<Finding> = {}): Finding => ({
  id: id.padEnd(16, '0'),
  rules: ['rule'],
  criteria: [],
  outcome: 'failed',
  owner: { kind: 'content', file: 'a.md' },
  at: [{ page: '/' }],
  places: 1,
  engines: ['one'],
  message: words('broken'),
  ...changes,
});

export const evidenceOf = (engines: readonly string[], changes: Partial<Evidence> = {}): Evidence => ({
  schema: 2,
  site: 'example',
  now: '2026-11-23 09:00',
  build: '0123456789abcdef',
  browser: null,
  engines: Object.fromEntries(engines.map((engine) => [engine, '1'])),
  judges: Object.fromEntries(engines.map((engine) => [engine, []])),
  ...packLooks(
    engines.map((engine) => ({ page: '/', engine, passed: {} })),
    new Map(),
  ),
  facts: [],
  measures: [],
  findings: [],
  gaps: [],
  ...changes,
});

export const assessment = (indicatorId: string, changes: Partial<PlacedAssessment> = {}): PlacedAssessment => ({
  system: 'small@2026.1',
  indicator: indicatorId,
  value: 1,
  role: '省残联信息中心评估员',
  date: '2026-11-01',
  evidence: '抽查十件咨询',
  at: 'content/sites/example/assessments/2026.yaml:1',
  ...changes,
});

export const inputOf = (
  system: IndicatorSystem,
  evidence: Evidence,
  changes: Partial<ScoreInput> = {},
): ScoreInput => ({
  site: fixtureSite(),
  evidence,
  system,
  systemHash: '0123456789abcdef',
  base: null,
  checks: ['one', 'two', 'three'].map(measureCheck),
  assessments: [],
  entries: [],
  decisions: noDecisions,
  ...changes,
});
