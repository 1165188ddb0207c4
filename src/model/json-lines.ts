// A JSON object whose last field is a list, an item a line. Most items are the same as in the last run: those are copied as
// bytes, neither made from objects nor decoded.

const opening = (list: string): string => `\n"${list}":[\n`;
const between = Buffer.from(',\n');
const closing = '\n]}\n';
const lineFeed = 10;

/** The object's bytes. `head` is its JSON but for the list and the last brace, `items` the JSON of each item. */
export const withLines = (head: string, list: string, items: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from(`${head},${opening(list)}`), ...runsOf(items), Buffer.from(closing)]);

/** Items with what stands between them; those that lie so in memory already, side by side, are one piece. */
function runsOf(items: readonly Buffer[]): Buffer[] {
  const runs: Buffer[] = [];
  for (let index = 0; index < items.length;) {
    const first = items[index]!;
    const memory = Buffer.from(first.buffer);
    let end = first.byteOffset + first.length;
    for (let next = items[++index]; next !== undefined; next = items[++index]) {
      const lies = next.buffer === first.buffer && next.byteOffset === end + between.length;
      if (!lies || memory[end] !== between[0] || memory[end + 1] !== between[1]) break;
      end = next.byteOffset + next.length;
    }
    if (runs.length > 0) runs.push(between);
    runs.push(memory.subarray(first.byteOffset, end));
  }
  return runs;
}

/** The JSON of an object, as the head that `withLines` takes. */
export const headOf = (fields: Readonly<Record<string, unknown>>): string => JSON.stringify(fields).slice(0, -1);

/** Whether bytes are of such an object. */
export const hasLines = (bytes: Buffer, list: string): boolean => bytes.includes(`,${opening(list)}`);

/** The object but for its list. */
export const fieldsOf = (bytes: Buffer, list: string): unknown =>
  JSON.parse(`${bytes.toString('utf8', 0, bytes.indexOf(`,${opening(list)}`))}}`);

/** How the JSON of an item begins whose hash is what is asked for first: it is found there without parsing the item. */
export const hashFirst = '{"hash":"';

/** The list's items in the bytes of such an object. */
export function linesOf(bytes: Buffer, list: string): Buffer[] {
  const lines: Buffer[] = [];
  const end = bytes.length - closing.length;
  for (let start = bytes.indexOf(opening(list)) + opening(list).length; start < end;) {
    const next = bytes.indexOf(lineFeed, start);
    // A comma stands before every line feed but the last.
    const stop = next < end ? next - 1 : end;
    lines.push(bytes.subarray(start, stop));
    start = next + 1;
  }
  return lines;
}
