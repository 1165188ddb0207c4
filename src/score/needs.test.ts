import { describe, expect, it } from 'vitest';
import type { EngineNeed } from '#contracts/check.ts';
import { fact, finding } from '#tests/house/score-example.ts';
import { isCharged } from './charged.ts';
import { isNeededFact, isNeededFinding } from './needs.ts';

const sees = (need: Omit<EngineNeed, 'engine'>, changes: Parameters<typeof fact>[0]) =>
  isNeededFact(fact(changes), [{ engine: 'one', ...need }]);

describe('whom a fact is charged to', () => {
  it('is the site for its content and for a theme of its own choice, not for the base theme', () => {
    expect(isCharged({ kind: 'content', file: 'a.md' })).toBe(true);
    expect(isCharged({ kind: 'theme', theme: 'haichuan', component: 'card' })).toBe(true);
    expect(isCharged({ kind: 'theme', theme: 'base', component: 'card' })).toBe(false);
  });
});

describe('what a check may see', () => {
  it('is every rule of the engine, or only those it names, or those of a family', () => {
    expect(sees({}, { rule: 'any' })).toBe(true);
    expect(sees({ rules: ['named'] }, { rule: 'any' })).toBe(false);
    expect(sees({ rules: ['meta/*'] }, { rule: 'meta/SiteName' })).toBe(true);
    expect(sees({ rules: ['meta/*'] }, { rule: 'metadata' })).toBe(false);
    expect(sees({ rules: [] }, { rule: 'any' })).toBe(false);
    expect(sees({}, { engine: 'two' })).toBe(false);
  });

  it('is only what names a criterion, where it asks for WCAG', () => {
    expect(sees({ wcag: true }, { criteria: [] })).toBe(false);
    expect(sees({ wcag: true }, { criteria: ['1.1.1'] })).toBe(true);
    expect(isNeededFinding(finding('a'), [{ engine: 'one', wcag: true }])).toBe(false);
    expect(isNeededFinding(finding('a', { criteria: ['1.1.1'] }), [{ engine: 'one', wcag: true }])).toBe(true);
  });
});
