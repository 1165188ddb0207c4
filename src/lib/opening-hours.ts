/** From when to when, as `08:30`. */
export interface TimeSpan {
  opens: string;
  closes: string;
}

const span = /^(\d{1,2}:\d{2})-(\d{1,2}:\d{2})$/;

/** Reads `9:00-12:00、13:30-17:00`; null when that is not what is written, or when a span ends before the last began. */
export function timeSpans(written: string): TimeSpan[] | null {
  const spans: TimeSpan[] = [];
  for (const piece of written.split('、')) {
    const match = span.exec(piece.trim());
    if (match === null) return null;
    const [opens, closes] = [match[1]!.padStart(5, '0'), match[2]!.padStart(5, '0')];
    if (!isTime(opens) || !isTime(closes) || closes <= opens || opens < (spans.at(-1)?.closes ?? '')) return null;
    spans.push({ opens, closes });
  }
  return spans;
}

/** Neighbours that say the same become one: `周一至周五`, `周六、周日`. */
export function joinDays(days: readonly (readonly [day: string, hours: string])[]): [days: string, hours: string][] {
  const runs: { days: string[]; hours: string }[] = [];
  for (const [day, hours] of days) {
    const run = runs.at(-1);
    if (run?.hours === hours) run.days.push(day);
    else runs.push({ days: [day], hours });
  }
  return runs.map(({ days: same, hours }) => [same.length > 2 ? `${same[0]}至${same.at(-1)}` : same.join('、'), hours]);
}

const isTime = (time: string): boolean => time <= '24:00' && time.slice(3) < '60';
