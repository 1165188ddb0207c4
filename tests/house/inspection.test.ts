import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addDays, daysBetween } from '#lib/calendar.ts';
import { noDecisions } from '#model/decisions.ts';
import type { Measure } from '#model/evidence.ts';
import { IndicatorSystem } from '#model/indicator-system.ts';
import { scoreSite } from '#score/score-site.ts';
import { loadChecks, fixtureSite } from './load-checks.ts';
import { assessment, evidenceOf, fact } from './score-example.ts';

/** 国办秘函〔2019〕19号, first part: each veto falls at its threshold and not beside it. */
const system = IndicatorSystem.parse(parse(readFileSync('indicators/systems/gov-site-inspection@2019.yaml', 'utf8')));
const checks = await loadChecks();
const now = '2026-11-23 09:00';
const today = now.slice(0, 10);

const measure = (engine: string, name: string, of: string, rest: Partial<Measure> = {}): Measure => ({
  engine,
  name,
  of,
  value: 1,
  unit: 'count',
  detail: {},
  ...rest,
});

const engines = ['freshness', 'wording', 'services', 'interaction'];
const vetoOf = (id: string, changes: Parameters<typeof evidenceOf>[1], judged: Record<string, number> = {}) =>
  scoreSite({
    site: fixtureSite(),
    evidence: evidenceOf(engines, { now, ...changes }),
    system,
    systemHash: '0123456789abcdef',
    base: null,
    checks,
    assessments: Object.entries(judged).map(([indicator, value]) =>
      assessment(indicator, { system: 'gov-site-inspection@2019', value }),
    ),
    entries: [],
    decisions: noDecisions,
  }).vetoes.find((veto) => veto.indicator === id)?.outcome;

const column = (of: string, age: number): Measure[] => {
  const newest = `${addDays(today, -age)} 09:00`;
  const detail = { title: of, kind: 'news', leaf: 'yes', newest };
  return [
    measure('freshness', 'column-entries', of, { value: 3, detail }),
    measure('freshness', 'column-age', of, { value: age, unit: 'days', detail }),
  ];
};
const columns = (count: number, age: number): Measure[] =>
  Array.from({ length: count }, (_, index) => column(`c${index}`, age)).flat();
const blanks = (count: number): Measure[] =>
  Array.from({ length: count }, (_, index) =>
    measure('freshness', 'column-entries', `b${index}`, { value: 0, detail: { title: `b${index}`, leaf: 'yes' } }),
  );

const homeAfter = (value: number) =>
  vetoOf('home-page-stale', { measures: [measure('freshness', 'home-age', '', { value, unit: 'days' })] });
const withStale = (count: number) =>
  vetoOf('news-and-notices-stale', { measures: [...columns(count, 15), ...column('fresh', 0)] });
const withAge = (age: number) => vetoOf('news-and-notices-stale', { measures: columns(5, age) });
const withBlank = (count: number) => vetoOf('columns-blank', { measures: blanks(count) });
const withLongStale = (count: number) =>
  vetoOf('columns-long-stale', { measures: [...columns(count - 4, 15), ...blanks(4)] });
const withAsked = (askedOn: string) =>
  vetoOf('messages-unanswered', {
    measures: [
      measure('interaction', 'message-waits', 'a', {
        value: daysBetween(askedOn, today),
        unit: 'days',
        detail: { title: '甲', askedOn, repliedOn: '' },
      }),
    ],
  });
const guides = (...missing: number[]) =>
  missing.map((value, index) => measure('services', 'service-missing', `g${index}`, { value }));
const withGuides = (...missing: number[]) => vetoOf('guides-useless', { measures: guides(...missing) });
const withDown = (value: number) => vetoOf('site-unreachable', {}, { 'site-unreachable': value });

describe('gov-site-inspection@2019', () => {
  it('lets a home page of 14 days pass and stops one of 15', () => {
    expect([14, 15].map(homeAfter)).toEqual(['clear', 'hit']);
  });

  it('lets four stale columns pass and stops five', () => {
    expect([4, 5].map(withStale)).toEqual(['clear', 'hit']);
  });

  it('counts a column of news as stale at 15 days, not at 14', () => {
    expect([14, 15].map(withAge)).toEqual(['clear', 'hit']);
  });

  it('lets four blank columns pass and stops five; ten that are not kept up are stopped too', () => {
    expect([4, 5].map(withBlank)).toEqual(['clear', 'hit']);
    expect([9, 10].map(withLongStale)).toEqual(['clear', 'hit']);
  });

  it('gives a message three months, and stops it a day after', () => {
    expect(['2026-08-24', '2026-08-23', '2026-08-22'].map(withAsked)).toEqual(['clear', 'clear', 'hit']);
  });

  it('is hit without a channel or a service, and by fewer than five guides that all lack four elements', () => {
    const entries = measure('freshness', 'column-entries', 'a', { value: 3, detail: { type: '咨询投诉' } });
    expect(vetoOf('channel-missing', { measures: [entries] })).toBe('clear');
    expect(vetoOf('channel-missing', { measures: columns(1, 1) })).toBe('hit');
    expect(vetoOf('services-missing', { measures: columns(1, 1) })).toBe('hit');
    expect([
      withGuides(4, 4, 4, 4),
      withGuides(4, 4, 4, 3),
      withGuides(4, 0, 0, 0, 0),
      withGuides(0, 0, 0, 0, 0),
    ]).toEqual(['hit', 'clear', 'unknown', 'clear']);
  });

  it('is hit by one serious wording error', () => {
    expect(vetoOf('serious-wording', { facts: [fact({ engine: 'wording', rule: 'wording/autism' })] })).toBe('hit');
  });

  it('takes what only a server or a person sees from assessments, and is unknown without them', () => {
    expect([0.049, 0.05].map(withDown)).toEqual(['clear', 'hit']);
    expect(vetoOf('site-unreachable', {})).toBe('unknown');
  });

  it('gives no points, and lists what is not scored with the totals of its groups', () => {
    expect(system.score).toBe('none');
    expect(system.groups.map(({ points }) => points?.value)).toEqual([31, 25, 23, 21, 30]);
    expect(system.notScored.length).toBeGreaterThan(20);
  });
});
