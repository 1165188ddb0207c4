import { partOf, percent } from '#lib/numbers.ts';
import { text, type Speaker, type Text } from '#lib/text.ts';
import type { Line } from '#model/score-card.ts';
import type { Level, Unit } from '#model/words.ts';

export const levelName = (level: Level, { of }: Speaker): string => of(levelNames[level]);

const levelNames: Readonly<Record<Level, Text>> = {
  national: text('全国', 'National'),
  province: text('省级', 'Province'),
  city: text('市级', 'City'),
  county: text('县级', 'County'),
};

/** A measured value with its unit, as the report shows it. */
export const measuredValue = (value: number, unit: Unit, { of }: Speaker): string => of(unitWords[unit](value));

const unitWords: Readonly<Record<Unit, (value: number) => Text>> = {
  share: (value) => text(percent(value), percent(value)),
  count: (value) => text(`${value} 个`, String(value)),
  days: (value) => text(`${value} 天`, `${value} days`),
  bytes: (value) => text(`${value} 字节`, `${value} bytes`),
  people: (value) => text(`${value} 人`, `${value} people`),
};

/** Points of a line that count now, or the word for why none do. */
export function earnedWords(line: Pick<Line, 'earned' | 'points' | 'verdict'>, { say }: Speaker): string {
  if (line.earned !== null) return partOf(line.points, line.earned);
  return line.verdict.kind === 'inapplicable' ? say('不计', 'none') : say('未知', 'unknown');
}

/** Floor and ceiling; one number where they meet. */
export function rangeWords(floor: number | null, ceiling: number | null, whole: number, { say }: Speaker): string {
  if (floor === null || ceiling === null) return say('不计', 'none');
  const [low, high] = [partOf(whole, floor), partOf(whole, ceiling)];
  return low === high ? low : say(`${low} 到 ${high}`, `${low} to ${high}`);
}
