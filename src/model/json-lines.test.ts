import { expect, it } from 'vitest';
import { headOf, linesOf, withLines } from './json-lines.ts';

const jsonOf = (items: readonly unknown[]): Buffer[] => items.map((item) => Buffer.from(JSON.stringify(item)));
const parse = (bytes: Buffer): unknown => JSON.parse(bytes.toString());

it('is a JSON object, whatever its list holds, and gives the items back', () => {
  for (const items of [[], ['一'], ['一', { 二: '三\n,' }, 4]]) {
    const bytes = withLines(headOf({ a: '甲' }), 'list', jsonOf(items));
    expect(parse(bytes)).toEqual({ a: '甲', list: items });
    expect(linesOf(bytes, 'list').map(parse)).toEqual(items);
  }
});

it('gives the same bytes from items that were read, kept, left out, put in and turned around', () => {
  const all = ['一', '二', '三', '四'];
  const read = linesOf(withLines(headOf({ a: 1 }), 'list', jsonOf(all)), 'list');
  const [one, two, three, four] = read as [Buffer, Buffer, Buffer, Buffer];
  const [other] = jsonOf(['新']) as [Buffer];
  for (const items of [read, [one, three, four], [one, other, two, three], [two, one], [other, other]]) {
    const made = jsonOf(items.map(parse));
    expect(withLines(headOf({ a: 1 }), 'list', items)).toEqual(withLines(headOf({ a: 1 }), 'list', made));
  }
});

it('takes for neighbours only what a comma and a line feed part', () => {
  const memory = Buffer.from('"a"xx"b"');
  const items = [memory.subarray(0, 3), memory.subarray(5)];
  expect(parse(withLines(headOf({ a: 1 }), 'list', items))).toEqual({ a: 1, list: ['a', 'b'] });
});
