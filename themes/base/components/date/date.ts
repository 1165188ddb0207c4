import type { Lang } from '#model/words.ts';

type Written = readonly [year: string, month: number, day: number];

/** A moment `YYYY-MM-DD HH:MM` in Asia/Shanghai as the value of `datetime`. */
export const machineDate = (moment: string): string => `${moment.replace(' ', 'T')}+08:00`;

/**
 * The moment as a reader sees it: lists show the day, the entry itself the minute, as 政府网站发展指引 asks. From a table of
 * our own: what `Intl` writes changes from one Node to the next.
 */
export function shownDate(moment: string, precision: 'day' | 'minute', lang: Lang): string {
  const [year = '', month = '', day = ''] = moment.slice(0, 10).split('-');
  const written = dayIn[lang]([year, Number(month), Number(day)]);
  return precision === 'day' ? written : `${written}${beforeTime[lang]}${moment.slice(11)}`;
}

const englishMonths = 'January February March April May June July August September October November December'.split(
  ' ',
);

const two = (number: number): string => String(number).padStart(2, '0');

const chineseDay = ([year, month, day]: Written): string => `${year}-${two(month)}-${two(day)}`;

const dayIn: Readonly<Record<Lang, (written: Written) => string>> = {
  'zh-CN': chineseDay,
  en: ([year, month, day]) => `${day} ${englishMonths[month - 1] ?? ''} ${year}`,
  // Figures between hyphens would stand in the wrong order among letters that run from right to left.
  ug: ([year, month, day]) => `${year}-يىلى ${month}-ئاينىڭ ${day}-كۈنى`,
  bo: ([year, month, day]) => `${year} ལོའི་ཟླ་ ${month} པའི་ཚེས་ ${day}`,
  mn: chineseDay,
};

const beforeTime: Readonly<Record<Lang, string>> = {
  'zh-CN': ' ',
  en: ', ',
  ug: ' سائەت ',
  bo: ' ཆུ་ཚོད་ ',
  mn: ' ',
};
