/** A moment `YYYY-MM-DD HH:MM` in Asia/Shanghai as the value of `datetime`. */
export const machineDate = (moment: string): string => `${moment.replace(' ', 'T')}+08:00`;

/** The moment as a reader sees it: lists show the day, the entry itself the minute, as 政府网站发展指引 asks. */
export const shownDate = (moment: string, precision: 'day' | 'minute'): string =>
  precision === 'day' ? moment.slice(0, 10) : moment;
