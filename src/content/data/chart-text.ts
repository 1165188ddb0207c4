import { displayWidth } from '#lib/display-width.ts';

/** About how wide a line of text is: a Chinese sign is as wide as it is high, others are a good half. */
export const textWidth = (line: string, font: number): number => displayWidth(line) * 0.56 * font;

/** Breaks a name into lines of at most `most` units. */
export function wrapName(name: string, most: number, font: number): string {
  const lines = [''];
  for (const sign of name) {
    const longer = `${lines.at(-1)}${sign}`;
    if (textWidth(longer, font) > most && lines.at(-1) !== '') lines.push(sign);
    else lines[lines.length - 1] = longer;
  }
  return lines.join('\n');
}

/** The widest line of texts that may have several. */
export const widestOf = (texts: readonly string[], font: number): number =>
  Math.max(0, ...texts.flatMap((words) => words.split('\n')).map((line) => textWidth(line, font)));
