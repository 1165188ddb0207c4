import { expect, it } from 'vitest';
import fixture from '#tests/fixtures/report/cards.json' with { type: 'json' };
import { hitVetoes, repairsOf, unknownLines, unknownVetoes } from '#model/repair.ts';
import { ScoreCards } from '#model/score-card.ts';

const [card] = ScoreCards.parse(fixture);
if (card === undefined) throw new Error('the fixture has no card');

it('orders the lines that lost points by what there is to win', () => {
  expect(repairsOf(card).map(({ line, worth }) => `${line.indicator} ${worth.toFixed(3)}`)).toEqual([
    'wcag-aa 11.400',
    'reflow-320 8.000',
    'columns-fresh 5.625',
    'guides-complete 3.000',
    'text-plain 1.500',
    'links-work 1.040',
  ]);
});

it('finds the problems that cost a line its points, in the order of the line', () => {
  const [first] = repairsOf(card);
  expect(first?.findings.map(({ id }) => id)).toEqual(first?.line.findings);
});

it('promises nothing for a line that is unknown or does not apply', () => {
  const indicators = repairsOf(card).map(({ line }) => line.indicator);
  for (const line of card.lines) if (line.verdict.kind !== 'measured') expect(indicators).not.toContain(line.indicator);
});

it('tells a hit veto from an unknown one', () => {
  expect(hitVetoes(card).map((veto) => veto.indicator)).toEqual(['home-stale']);
  expect(unknownVetoes(card).map((veto) => veto.indicator)).toEqual(['serious-wording']);
  expect(unknownLines(card).map((line) => line.indicator)).toEqual(['replies-kept', 'keyboard']);
});
