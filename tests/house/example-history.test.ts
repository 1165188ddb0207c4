import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ScoreCard } from '#model/score-card.ts';
import { comparePeriods } from '#pipeline/compare.ts';
import { periodOf, readLedger, readRecord, type History } from '#pipeline/history.ts';
import { disagreements } from '#tests/recompute.ts';

/** The ledger of the example federation: before the national office looked, and after. */
const root = path.resolve(import.meta.dirname, '../..');
const history: History = { root, folder: path.join(root, 'history') };
const [before, after] = ['2026-11.1', '2026-11.2'];
const cardsOf = (period: string, site: string): ScoreCard[] =>
  readRecord(history, periodOf(readLedger(history), period), site)?.cards ?? [];
const lineOf = (indicator: string) => {
  const line = cardsOf(after, 'qingxi')[0]?.lines.find((one) => one.indicator === indicator);
  if (line === undefined) throw new Error(`no line ${indicator}`);
  return line;
};

describe('the ledger of the example', () => {
  it('holds both periods of all five sites, and each card can be redone from itself', () => {
    expect(readLedger(history).map(({ period }) => period)).toEqual([before, after]);
    for (const site of ['haichuan', 'national', 'qingxi', 'tangnur', 'yunling']) {
      const cards = [...cardsOf(before, site), ...cardsOf(after, site)];
      expect(cards.length).toBeGreaterThanOrEqual(2);
      expect(cards.flatMap(disagreements)).toEqual([]);
    }
  });

  it('shows an exemption with its reason and last day, a plan, and a person who overrules the machine', () => {
    expect(lineOf('surveys-held')).toMatchObject({
      verdict: { kind: 'inapplicable' },
      exemption: { until: '2027-06-30' },
    });
    expect(lineOf('guides-checked')).toMatchObject({ earned: 0.5, plan: { givesBack: 0.5, before: 0 } });
    expect(lineOf('policies-interpreted')).toMatchObject({
      earned: 1.5,
      by: { kind: 'overruled', machine: { value: 0 } },
    });
  });

  it('takes neither of two assessors who disagree, and spans what they say', () => {
    expect(lineOf('guide-accuracy')).toMatchObject({
      earned: null,
      verdict: { kind: 'unknown' },
      by: { kind: 'disputed' },
    });
    expect(lineOf('guide-accuracy').floor).toBeGreaterThan(0);
  });

  it('scores the province by its own extension beside the national system', () => {
    const [national, own] = cardsOf(after, 'yunling');
    expect([national?.system.id, own?.system.id]).toEqual(['federation', 'yunling']);
    expect(own?.extends?.score).toBe(national?.score);
  });

  it('puts the change down to judgement, where nothing else changed', async () => {
    const { sites } = await comparePeriods(before, after, history);
    const change = sites.find(({ site, systems }) => site === 'qingxi' && systems.after === 'federation@2026.1');
    expect(change?.split?.judgement).toBeGreaterThan(1);
    expect(change?.split?.content).toBeCloseTo(0, 9);
    expect(change?.findings).toEqual({ added: [], gone: [] });
  });
});
