import { expect, it } from 'vitest';
import { joinDays, timeSpans } from '#lib/opening-hours.ts';

it('reads the parts of a day, each with two digits', () => {
  expect(timeSpans('9:00-12:00、13:30-17:00')).toEqual([
    { opens: '09:00', closes: '12:00' },
    { opens: '13:30', closes: '17:00' },
  ]);
});

it.each(['9:00', '9:00-8:00', '9:00-12:00、11:00-13:00', '9:60-10:00', '9:00-25:00', '9:00—12:00', ''])(
  'does not take "%s" for opening hours',
  (written) => {
    expect(timeSpans(written)).toBeNull();
  },
);

it('joins neighbouring days with the same hours, and only those', () => {
  const days = ['一', '二', '三', '四', '五', '六', '日'].map(
    (day, index) => [day, index < 4 ? 'a' : index < 6 ? 'b' : 'a'] as const,
  );
  expect(joinDays(days)).toEqual([
    ['一至四', 'a'],
    ['五、六', 'b'],
    ['日', 'a'],
  ]);
});
