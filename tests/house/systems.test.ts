import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noDecisions } from '#model/decisions.ts';
import type { Evidence, Measure } from '#model/evidence.ts';
import { asksOf, type IndicatorSystem } from '#model/indicator-system.ts';
import { loadSystem, type LoadedSystem } from '#pipeline/load-systems.ts';
import { brokenParts, checkSystem } from '#score/check-system.ts';
import { scoreSite } from '#score/score-site.ts';
import { checkIds, fixtureSite, loadChecks } from './load-checks.ts';
import { evidenceOf, fact } from './score-example.ts';

const folder = 'indicators/systems';
const files = readdirSync(folder).filter((file) => file.includes('@'));
const checks = await loadChecks();
const load = (file: string): LoadedSystem =>
  loadSystem(file.replace('.yaml', ''), { root: process.cwd(), checks, askedAt: 'tests' });
const read = (file: string): IndicatorSystem => load(file).system;

describe('the systems together', () => {
  it('ask every check that there is, and there are ninety at least', () => {
    const asked = new Set(
      files.flatMap((file) => asksOf(read(file))).map(({ answer }) => ('check' in answer ? answer.check : '')),
    );
    expect(checkIds.filter((id) => !asked.has(id))).toEqual([]);
    expect(checkIds.length).toBeGreaterThanOrEqual(90);
  });
});

describe.each(files)('system %s', (file) => {
  const system = read(file);

  it('is named by its id and version', () => {
    expect(file).toBe(`${system.id}@${system.version}.yaml`);
  });

  it('rests on checks that exist, adds up to 100 unless it extends another, and has no other mistake', () => {
    const wrong = load(file).base === null ? checkSystem(system, checks) : brokenParts(system, checks);
    expect(wrong).toEqual([]);
  });

  it('speaks to people in both languages', () => {
    const titled = [...system.vetoes, ...system.parts.flatMap((part) => part.indicators)];
    for (const { title, why } of titled) {
      expect(title['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(why['zh-CN'].length).toBeGreaterThan(8);
      expect(why.en.length).toBeGreaterThan(15);
    }
  });
});

const federation = read('federation@2026.1.yaml');
const indicators = federation.parts.flatMap((part) => part.indicators);

const scored = (changes: Partial<Evidence>) =>
  scoreSite({
    site: fixtureSite(),
    evidence: evidenceOf(['freshness', 'wording', 'privacy'], changes),
    system: federation,
    systemHash: '0123456789abcdef',
    base: null,
    checks,
    assessments: [],
    entries: [],
    decisions: noDecisions,
  });
const outcomeOf = (veto: string, changes: Partial<Evidence>) =>
  scored(changes).vetoes.find((one) => one.indicator === veto)?.outcome;
const freshness = (name: string, of: string, value: number, detail: Record<string, string> = {}): Measure => ({
  engine: 'freshness',
  name,
  of,
  value,
  unit: 'count',
  detail,
});
const many = (count: number, make: (of: string) => Measure): Measure[] =>
  Array.from({ length: count }, (_, index) => make(`column-${index}`));

const withBlank = (count: number) =>
  outcomeOf('columns-blank', {
    measures: many(count, (of) => freshness('column-entries', of, 0, { leaf: 'yes' })),
  });

const lineOf = (level: string, technicians: number) =>
  scoreSite({
    site: fixtureSite({ level, staff: { technicians } }),
    evidence: evidenceOf([]),
    system: federation,
    systemHash: '0123456789abcdef',
    base: null,
    checks,
    assessments: [],
    entries: [],
    decisions: noDecisions,
  })
    .lines.filter((line) => line.indicator.startsWith('technicians-') && line.verdict.kind === 'measured')
    .map((line) => [line.indicator, line.earned]);

describe('federation@2026.1', () => {
  it('has twelve parts and a bonus, five vetoes, and at least sixty indicators, most of them answered by checks', () => {
    expect(federation.parts.map((part) => part.kind)).toEqual([...Array<string>(12).fill('points'), 'bonus']);
    expect(federation.vetoes.length).toBeGreaterThanOrEqual(5);
    expect(indicators.length).toBeGreaterThanOrEqual(60);
    expect(indicators.filter((one) => 'check' in one.answer).length).toBeGreaterThanOrEqual(60);
  });

  it('lets a home page of 14 days pass and stops one of 15', () => {
    const at = (days: number) => outcomeOf('home-page-stale', { measures: [freshness('home-age', '', days)] });
    expect([14, 15].map(at)).toEqual(['clear', 'hit']);
    expect(outcomeOf('home-page-stale', { measures: [freshness('dated-entries', '', 0)] })).toBe('hit');
  });

  it('lets four stale columns pass and stops five', () => {
    const entries = (of: string) => freshness('column-entries', of, 3, { updates: '14d', leaf: 'yes', dated: '3' });
    const age = (of: string) => freshness('column-age', of, 15, { newest: '2026-11-08 09:00' });
    const fresh = freshness('column-age', 'news', 0, { newest: '2026-11-23 09:00' });
    const at = (count: number) =>
      outcomeOf('columns-stale', {
        measures: [entries('news'), fresh, ...many(count, entries), ...many(count, age)],
      });
    expect([4, 5].map(at)).toEqual(['clear', 'hit']);
  });

  it('lets four empty columns pass and stops five', () => {
    expect([4, 5].map(withBlank)).toEqual(['clear', 'hit']);
  });

  it.each([
    ['wording-error', { engine: 'wording', rule: 'wording/autism' }],
    ['identity-published', { engine: 'privacy', rule: 'citizen-id' }],
  ])('is stopped by one fact for %s, and not by one that a person must judge', (veto, changes) => {
    expect(outcomeOf(veto, { facts: [fact(changes)] })).toBe('hit');
    expect(outcomeOf(veto, { facts: [fact({ ...changes, outcome: 'cantTell' })], looked: [] })).not.toBe('hit');
  });

  it('leaves each veto unknown where its engine did not run', () => {
    const vetoes = scored({ engines: {} }).vetoes.map((veto) => veto.outcome);
    expect(new Set(vetoes)).toEqual(new Set(['unknown']));
  });

  it('asks three technicians of a province and one of a city', () => {
    expect(lineOf('province', 2)).toEqual([['technicians-province', 1]]);
    expect(lineOf('province', 5)).toEqual([['technicians-province', 1.5]]);
    expect(lineOf('city', 1)).toEqual([['technicians-city', 1.5]]);
    expect(lineOf('national', 9)).toEqual([]);
  });
});
