import type { Lang } from '#model/words.ts';
import { isDay } from '#lib/calendar.ts';
import { shownDate } from '#theme/components/date/date.ts';

/** A value as it is shown: a day the way the page writes days, anything else as it stands. */
export const shownValue = (value: string, lang: Lang): string => (isDay(value) ? shownDate(value, 'day', lang) : value);
