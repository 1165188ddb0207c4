import { expect, it } from 'vitest';
import fixture from '#tests/fixtures/report/cards.json' with { type: 'json' };
import { ScoreCards } from '#model/score-card.ts';
import format from './format.ts';

const [card] = ScoreCards.parse(fixture);
if (card === undefined) throw new Error('the fixture has no card');

it('fits on a screen, however much there is to say', () => {
  const full = {
    ...card,
    vetoes: Array.from({ length: 9 }, () => card.vetoes).flat(),
    lines: Array.from({ length: 9 }, () => card.lines)
      .flat()
      .map((line) => ({ ...line, findings: card.findings.map(({ id }) => id) })),
  };
  const written = format.write([full], 'zh-CN');
  expect(written.split('\n').length).toBeLessThanOrEqual(40);
  expect(written).toContain('还有 6 项。');
});

it('is plain: no colour, no drawn boxes, nothing that only a screen shows', () => {
  // oxlint-disable-next-line no-control-regex -- that is what must not be there
  expect(format.write([card], 'zh-CN')).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u2500-\u257F]/);
});

it('says what was not seen, and that a veto is unknown', () => {
  const written = format.write([card], 'en');
  expect(written).toContain('Vetoes: 1 hit, 1 unknown');
  expect(written).toContain('Not seen: 2 indicators (16.0 points), 2 gaps in the audit');
});
