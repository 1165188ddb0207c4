import {
  assert,
  constant,
  constantFrom,
  dictionary,
  integer,
  property,
  record,
  shuffledSubarray,
  tuple,
  uniqueArray,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksOf } from '#tests/fixtures/evidence/looks-of.ts';
import { evidenceOf } from '#tests/house/score-example.ts';
import { Evidence } from './evidence.ts';
import { RecordedEvidence } from './evidence-before.ts';
import { packLooks, pagesLooked, passedBy, type Counted } from './looks.ts';

const look = (page: string, engine: string, passed: Record<string, number>): Counted => ({ page, engine, passed });
const looks = [
  look('/b/', 'axe', { list: 3, region: 1 }),
  look('/', 'axe', { region: 20 }),
  look('/', 'htmlcs', {}),
  look('*', 'links', { 'dead-link': 7 }),
];
const key = ({ page, engine }: Counted): string => `${page} ${engine}`;
const asked = new Map([['axe', ['area-alt', 'list', 'region']]]);

describe('looks', () => {
  it('are counts by page, the names of their rules said once, the oftenest first', () => {
    expect(packLooks(looks, asked)).toEqual({
      rules: { axe: ['region', 'list', 'area-alt'], htmlcs: [], links: ['dead-link'] },
      looked: [
        { page: '*', passed: { links: [7] } },
        { page: '/', passed: { axe: [20], htmlcs: [] } },
        { page: '/b/', passed: { axe: [1, 3] } },
      ],
    });
  });

  it('come out as they went in, whatever was counted, and the same in any order', () => {
    const rule = constantFrom('a', 'b', 'c', 'd', 'constructor');
    const counted = record({
      page: constantFrom('*', '/', '/b/', '/c/'),
      engine: constantFrom('axe', 'links', 'zoom'),
      passed: dictionary(rule, integer({ min: 1, max: 300 })),
    });
    const some = uniqueArray(counted, { selector: key });
    const orders = some.chain((given) => tuple(constant(given), shuffledSubarray(given, { minLength: given.length })));
    assert(
      property(orders, ([given, turned]) => {
        const packed = packLooks(given, asked);
        const sorted = given
          .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
          .map((one) => ({ ...one, passed: { ...one.passed } }));
        expect(Evidence.shape.looked.parse(packed.looked)).toEqual(packed.looked);
        expect(looksOf(packed)).toEqual(sorted);
        expect(JSON.stringify(packLooks(turned, asked))).toBe(JSON.stringify(packed));
      }),
    );
  });

  it('are summed by engine, and a rule by which nothing passed is not named', () => {
    const packed = packLooks([...looks, look('/c/', 'axe', { list: 0 })], asked);
    expect([...passedBy('axe', packed)]).toEqual([
      ['list', 3],
      ['region', 21],
    ]);
    expect([...passedBy('nobody', packed)]).toEqual([]);
  });

  it('name the pages that were looked at, among which the site is none', () => {
    const packed = packLooks(looks, asked);
    expect([pagesLooked(packed), pagesLooked(packed, new Set(['htmlcs', 'links']))]).toEqual([2, 1]);
  });
});

describe('evidence', () => {
  it.each([
    ['of an engine that asked nothing', {}],
    ['by more rules than its engine has', { axe: ['list'] }],
  ])('is refused where something is counted %s', (_what, rules) => {
    const evidence = { ...evidenceOf(['axe']), rules, looked: [{ page: '/', passed: { axe: [1, 2] } }] };
    expect(Evidence.safeParse(evidence).success).toBe(false);
    expect(Evidence.safeParse({ ...evidence, rules: { axe: ['list', 'region'] } }).success).toBe(true);
  });

  it('that an older version recorded is read as it would be written today', () => {
    const now = { ...evidenceOf(['axe']), ...packLooks(looks, asked) };
    const before = {
      ...now,
      schema: 1,
      rules: { axe: ['area-alt', 'list', 'region'], htmlcs: [], links: ['dead-link'] },
      looked: looks.map((one) => (one.engine === 'htmlcs' ? { ...one, state: 'as-loaded' } : one)),
    };
    expect(Evidence.safeParse(before).success).toBe(false);
    expect(RecordedEvidence.parse(before)).toEqual(now);
    expect(RecordedEvidence.parse(now)).toEqual(now);
  });
});
