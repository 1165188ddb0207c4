import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Finding, type Fact, type Owner } from '#model/evidence.ts';
import { stableJson } from '#lib/hash.ts';
import { mergeFindings, placeKey } from '#evidence/merge-findings.ts';

const owner = fc.oneof(
  fc.record({
    kind: fc.constant('content' as const),
    file: fc.constantFrom('a.md', 'b.md'),
    line: fc.constantFrom(3, 9),
  }),
  fc.record({ kind: fc.constant('content' as const), file: fc.constantFrom('a.md', 'b.md') }),
  fc.record({
    kind: fc.constant('theme' as const),
    theme: fc.constant('base'),
    component: fc.constantFrom('nav', 'footer'),
  }),
);
/** A rule always names the same criteria. */
const rule = fc.constantFrom<Pick<Fact, 'rule' | 'criteria'>[]>(
  { rule: 'image-alt', criteria: ['1.1.1'] },
  { rule: 'link-name', criteria: ['2.4.4', '4.1.2'] },
  { rule: 'button-name', criteria: ['4.1.2'] },
  { rule: 'heading-order', criteria: [] },
  { rule: 'heading-level', criteria: [] },
);
const fact: fc.Arbitrary<Fact> = fc
  .record({
    engine: fc.constantFrom('axe', 'htmlcs', 'html-validate'),
    rule,
    outcome: fc.constantFrom('failed' as const, 'cantTell' as const),
    message: fc.constantFrom({ 'zh-CN': '甲', en: 'a' }, { 'zh-CN': '乙', en: 'b' }),
    at: fc.record({
      page: fc.constantFrom('/', '/a/', '/b/', '/c/'),
      selector: fc.constantFrom('#x', '#y'),
      snippet: fc.constantFrom('<a></a>', '<img>'),
    }),
    owner,
  })
  .map(({ rule: ruled, ...rest }) => ({ ...rest, ...ruled }));
const facts = fc.array(fact, { maxLength: 30 });

describe('laws of findings', () => {
  test('the order of the facts does not matter', () => {
    fc.assert(
      fc.property(facts, fc.infiniteStream(fc.nat()), (some, keys) => {
        const shuffled = some
          .map((one) => [keys.next().value ?? 0, one] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(mergeFindings('s', shuffled)).toEqual(mergeFindings('s', some));
      }),
    );
  });

  test('every failure is in exactly one finding of its owner, and no finding is about nothing', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const failed = some.filter(({ outcome }) => outcome === 'failed');
        const findings = mergeFindings('s', some).filter(({ outcome }) => outcome === 'failed');
        for (const one of failed) {
          const holding = findings.filter(
            (finding) =>
              ownerOf(finding.owner) === ownerOf(one.owner) &&
              finding.rules.includes(one.rule) &&
              one.criteria.every((number) => finding.criteria.includes(number)) &&
              one.criteria.length > 0 === finding.criteria.length > 0,
          );
          expect(holding).toHaveLength(1);
        }
        const places = new Set(failed.map(({ owner: who, at }) => `${ownerOf(who)} ${placeKey(at)}`)).size;
        expect(findings.reduce((sum, finding) => sum + finding.places, 0)).toBeGreaterThanOrEqual(places);
      }),
    );
  });

  test('every finding has an identity of its own, and keeps it when other facts come and lines move', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const findings = mergeFindings('s', some);
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
        for (const finding of findings) Finding.parse(finding);
        const moved = mergeFindings(
          's',
          some.map((one) => ({ ...one, owner: down(one.owner) })),
        );
        expect(moved.map(({ id }) => id)).toEqual(findings.map(({ id }) => id));
      }),
    );
  });
});

const ownerOf = (one: Owner): string => stableJson(one);
const down = (one: Owner): Owner =>
  one.kind === 'content' && one.line !== undefined ? { ...one, line: one.line + 100 } : one;

const failure = (change: Partial<Fact>): Fact => ({
  engine: 'axe',
  rule: 'link-name',
  outcome: 'failed',
  criteria: ['2.4.4', '4.1.2'],
  message: { 'zh-CN': '链接必须有文本', en: 'Links must have text' },
  at: { page: '/', selector: '#x', snippet: '<a href="/x/"></a>' },
  owner: { kind: 'content', file: 'a.md', line: 3 },
  ...change,
});

const strange = (selector: string): Fact =>
  failure({ owner: { kind: 'content', file: 'a.html' }, at: { page: '/a.html', selector, snippet: '<a></a>' } });

describe('findings', () => {
  test('two engines at one element that share a criterion found one barrier', () => {
    const other = failure({ engine: 'htmlcs', rule: '4_1_2.H91.A.NoContent', criteria: ['4.1.2'] });
    expect(mergeFindings('s', [other, failure({})])).toMatchObject([
      { engines: ['axe', 'htmlcs'], criteria: ['2.4.4', '4.1.2'], places: 1, message: { en: 'Links must have text' } },
    ]);
  });

  test('a fault of the theme on a hundred pages is one finding with three examples on three pages', () => {
    const theme: Owner = { kind: 'theme', theme: 'base', component: 'site-header' };
    const many = Array.from({ length: 100 }, (_, index) =>
      failure({ owner: theme, at: { page: `/${index}/`, selector: 'nav > a', snippet: '<a></a>' } }),
    );
    const [finding, ...others] = mergeFindings('s', many);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ places: 100 });
    expect(new Set(finding?.at.map(({ page }) => page)).size).toBe(3);
  });

  test('on pages that are not ours, elements in different places are different barriers, and those of one list are one', () => {
    const many = ['nav > a:nth-child(1)', 'nav > a:nth-child(2)', 'main > p > a'].map(strange);
    const placesOf = mergeFindings('s', many, true).map(({ places }) => places);
    expect(placesOf.toSorted((a, b) => a - b)).toEqual([1, 2]);
    expect(mergeFindings('s', many)).toHaveLength(1);
  });

  test('two lines of one file are two findings', () => {
    const second = failure({
      owner: { kind: 'content', file: 'a.md', line: 9 },
      at: { page: '/', selector: '#y', snippet: '<a href="/x/"></a>' },
    });
    expect(mergeFindings('s', [failure({}), second])).toHaveLength(2);
  });

  test('what one engine could not tell and another saw fail is not asked again', () => {
    const open = failure({ engine: 'htmlcs', outcome: 'cantTell' });
    expect(mergeFindings('s', [open])).toMatchObject([{ outcome: 'cantTell' }]);
    expect(mergeFindings('s', [open, failure({})])).toMatchObject([{ outcome: 'failed' }]);
  });

  test('beyond WCAG, the rules of two engines that mean the same are one barrier', () => {
    const beyond = { criteria: [], owner: { kind: 'content', file: 'a.md', line: 5 } as const };
    const both = [
      failure({ ...beyond, rule: 'heading-order' }),
      failure({ ...beyond, engine: 'html-validate', rule: 'heading-level' }),
    ];
    expect(mergeFindings('s', both)).toMatchObject([{ rules: ['heading-level', 'heading-order'], places: 1 }]);
  });
});
