import { addDays, daysBetween, isDay } from '#lib/calendar.ts';
import type { CommittedEntry } from '#model/commits.ts';

export type Moved = NonNullable<CommittedEntry['moved']>;

/** A state of an entry as it was committed. */
export interface State {
  /** The moment of the commit. */
  at: string;
  text: string;
}

/** So long must a text have stood under one date, and so far must the date have moved, to be more than a correction (own). */
const days = 14;
/** So much of the lines must still be there: a page that was written anew is a new one (own). */
const share = 0.5;

/**
 * Whether an entry that had been published got a later date, and kept its text: then the date that it shows is not that of
 * its publication. A draft was not published, and neither was one whose date was still to come when it changed. Short
 * spans are left out: work on a branch that is merged by fast-forward looks published before it is.
 */
export function movedDate(states: readonly State[]): Moved | null {
  const read = states.map((state) => ({ at: state.at, ...readState(state.text) }));
  const last = read.at(-1);
  if (last === undefined || last.date === null) return null;
  for (const [index, state] of read.entries()) {
    if (state.date === null || state.isDraft) continue;
    const next = read.slice(index + 1).find(({ date, isDraft }) => date !== state.date || isDraft);
    if (next === undefined) return null;
    const seen = state.date > state.at ? state.date : state.at;
    const stood = daysBetween(seen, next.at) >= days;
    if (stood && addDays(state.date, days) <= last.date.slice(0, 10) && keptOf(state.body, last.body) >= share)
      return { was: state.date, until: next.at };
  }
  return null;
}

interface Read {
  /** A moment; null where it has none that can be read. */
  date: string | null;
  isDraft: boolean;
  body: string;
}

/** As much of the front matter as counts here. What it is refused for otherwise does not matter. */
function readState(text: string): Read {
  const [, front = '', body = ''] = /^---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)([^]*)$/.exec(text) ?? [];
  const [, day = '', time = '00:00'] = /^date:\s*['"]?(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/m.exec(front) ?? [];
  return { date: isDay(day) ? `${day} ${time}` : null, isDraft: /^draft:\s*true\b/m.test(front), body };
}

/** The share of the lines that still stand in another text. */
function keptOf(before: string, after: string): number {
  const lines = linesOf(before);
  const still = new Set(linesOf(after));
  return lines.length === 0 ? 0 : lines.filter((line) => still.has(line)).length / lines.length;
}

const linesOf = (body: string): string[] =>
  body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
