import { expect, it } from 'vitest';
import fixture from '#tests/fixtures/report/cards.json' with { type: 'json' };
import { menders, type Effort, type Mender } from '#model/effort.ts';
import { hitVetoes, menderOf, repairsFor, repairsOf, unknownLines, unknownVetoes, type Repair } from '#model/repair.ts';
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

it('orders by points for the effort what each can mend, and gives what has no finding to who does it', () => {
  const [line] = card.lines.filter(({ findings }) => findings.length === 0);
  if (line === undefined) throw new Error('the fixture has no line without findings');
  const repair = (worth: number, size: Effort['size'], by: Mender): Repair => ({
    line: { ...line, indicator: `${by}-${size}-${worth}`, effort: { size, by } },
    worth,
    findings: [],
  });
  const repairs = [repair(5, 'large', 'editor'), repair(2, 'medium', 'editor'), repair(1, 'small', 'editor')];
  const all = [...repairs, repair(9, 'small', 'technician')];
  expect(repairsFor('editor', all).map((one) => one.line.indicator)).toEqual([
    'editor-small-1',
    'editor-medium-2',
    'editor-large-5',
  ]);
  expect(repairsFor('technician', all)).toHaveLength(1);
  expect(repairsFor('national', all)).toEqual([]);
  // Findings tell who mends, whatever the check says.
  const mixed = repairsOf(card).find(({ findings }) => findings.some(({ owner }) => owner.kind === 'theme'));
  if (mixed === undefined) throw new Error('the fixture has no finding of a theme');
  for (const mender of menders) {
    for (const { owner } of repairsFor(mender, [mixed]).flatMap(({ findings }) => findings))
      expect(menderOf(owner)).toBe(mender);
  }
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
