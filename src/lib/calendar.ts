/** A civil day `YYYY-MM-DD`. All days are counted in Asia/Shanghai, which has had no summer time since 1991. */
export type Day = string;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})/;
const msPerDay = 86_400_000;

/** Whether the text is a day that exists: 2026-02-30 is not. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year, month, date] = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))];
  // A day beyond the end of its month becomes one of the next.
  const day = new Date(Date.UTC(year, month - 1, date));
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date;
}

/** Whole days from one day (or moment) to another; negative when `to` is earlier. Only the day part counts. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The day `count` days later. */
export const addDays = (day: Day, count: number): Day =>
  new Date((dayNumber(day) + count) * msPerDay).toISOString().slice(0, 10);

/** The day `count` calendar months later, held to the last day of that month: 31 August − 6 months = 28 February. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  const months = year * 12 + (month - 1) + count;
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return new Date(Date.UTC(Math.floor(months / 12), months % 12, Math.min(date, last))).toISOString().slice(0, 10);
}

/** A moment as `YYYY-MM-DD HH:MM` in Asia/Shanghai, the form of 政府网站网页标签规范 for PubDate. */
export const inShanghai = (moment: Date): string =>
  new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

function dayNumber(day: string): number {
  const match = dayPattern.exec(day);
  if (match === null) throw new TypeError(`not a day: ${day}`);
  return Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / msPerDay;
}
