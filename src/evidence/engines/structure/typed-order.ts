import { endsSentence, widthOf } from '#probe/prose.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { shownText } from '#probe/shown.ts';
import { toldTexts } from '#probe/told-text.ts';
import { gridsIn } from './grid.ts';

/** Single signs that stand alone with a space around them for a reason: days, blanks of a form, numbers. */
const standAlone =
  /^[年月日时分秒号省市县区乡镇村路甲乙丙丁戊一二三四五六七八九十百零男女是否有无对错春夏秋冬东南西北元人个]$/u;
const wideSpace = /[\u3000\u00A0\u2002\u2003]|\s{2,}/u;

/**
 * Letters of a word stand together (SC 1.3.2, failure F32): spaces that spread a word make a screen reader say single
 * letters. Wide spaces between two Chinese signs, or any between three and more; four Latin letters and more.
 */
export const wordsStandTogether: PageRule = {
  id: 'words-stand-together',
  *look(): Iterable<Seen> {
    for (const { parent, text } of toldTexts()) {
      if (parent.closest('pre') !== null) continue;
      yield { element: parent, outcome: isSpread(text) ? 'failed' : 'passed' };
    }
  },
};

function isSpread(text: string): boolean {
  for (const phrase of text.split(/[^\p{L}\s\u3000\u00A0]+/u)) {
    const parts = phrase.trim().split(/([\s\u3000\u00A0\u2002\u2003]+)/u);
    for (let at = 0; at < parts.length; at += 2) {
      const run = runFrom(parts, at);
      if (isSpreadWord(run)) return true;
      at += Math.max(0, run.length - 1) - (run.length > 0 ? (run.length - 1) % 2 : 0);
    }
  }
  return false;
}

/** From a place on: single signs with spaces between them. */
function runFrom(parts: readonly string[], from: number): string[] {
  const run: string[] = [];
  for (let at = from; at < parts.length && /^.$/u.test(parts[at]!); at += 2)
    run.push(...(at > from ? [parts[at - 1]!] : []), parts[at]!);
  return run;
}

function isSpreadWord(run: readonly string[]): boolean {
  const signs = run.filter((_part, index) => index % 2 === 0);
  const gaps = run.filter((_part, index) => index % 2 === 1);
  if (signs.every((sign) => /\p{sc=Han}/u.test(sign))) {
    if (signs.length < 2 || signs.some((sign) => standAlone.test(sign))) return false;
    return (
      gaps.every((gap) => wideSpace.test(gap) && /[\u3000\u00A0\u2002\u2003]/u.test(gap)) ||
      (signs.length >= 3 && signs.length <= 8)
    );
  }
  if (signs.length < 4 || !signs.every((sign) => /\p{sc=Latin}/u.test(sign))) return false;
  const codes = signs.map((sign) => sign.toLowerCase().codePointAt(0)!);
  return !codes.every((code, index) => index === 0 || code === codes[index - 1]! + 1) && new Set(codes).size > 1;
}

/**
 * Text is written in the order in which it is read (SC 1.3.2): one that is typed backwards and turned by
 * `unicode-bidi: bidi-override` is read from its end.
 */
export const textIsNotTurned: PageRule = {
  id: 'text-is-not-turned',
  *look(): Iterable<Seen> {
    for (const { parent, text } of toldTexts()) {
      const { unicodeBidi, direction } = getComputedStyle(parent);
      if (!/override/.test(unicodeBidi)) continue;
      const isTurned =
        direction === 'rtl'
          ? /[\p{sc=Latin}\p{sc=Han}\d]{2}/u.test(text)
          : /[\p{sc=Arabic}\p{sc=Hebrew}]{2}/u.test(text);
      yield { element: parent, outcome: isTurned ? 'failed' : 'passed' };
    }
  },
};

/**
 * A table for layout reads in order row by row (SC 1.3.2, failure F49): where sentences run on down the columns, the
 * cells of a row do not belong together.
 */
export const layoutTablesReadInOrder: PageRule = {
  id: 'layout-tables-read-in-order',
  *look(): Iterable<Seen> {
    for (const { table, rows, width } of gridsIn(document)) {
      if (rows.length < 2 || width < 2 || table.querySelector('th, table') !== null) continue;
      const columns = Array.from({ length: width }, (_none, x) =>
        rows.map((row) => (row[x] === undefined ? '' : shownText(row[x]))),
      );
      const running = columns.filter(runsOn);
      if (running.length >= 2) yield { element: table, outcome: 'failed' };
    }
  },
};

/** Every text but the last breaks off, and the last brings the sentence to its end. */
const runsOn = (texts: readonly string[]): boolean =>
  texts.every((text, index) => widthOf(text) >= 12 && endsSentence(text) === (index === texts.length - 1)) &&
  texts.slice(0, -1).every((text) => !/[：:]$/.test(text));
