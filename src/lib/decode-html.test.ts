import { describe, expect, test } from 'vitest';
import { decodeHtml } from '#lib/decode-html.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** `残联` in GB 2312. */
const gbk = (before: string): Uint8Array => new Uint8Array([...utf8(before), 0xb2, 0xd0, 0xc1, 0xaa]);

describe('a page is read', () => {
  test('as UTF-8 where nobody says anything', () => {
    expect(decodeHtml(utf8('<p>残联'))).toEqual({ kind: 'text', html: '<p>残联', charset: 'utf-8' });
  });

  test.each([
    ['<meta charset="gb2312">', null],
    ["<META content='text/html; charset=GBK' http-equiv=Content-Type>", null],
    ['', 'gb18030'],
  ])('as %j and the server (%s) say', (meta, server) => {
    expect(decodeHtml(gbk(meta), server)).toMatchObject({ kind: 'text', html: `${meta}残联` });
  });

  test('by its byte order mark, whatever else is said', () => {
    const marked = new Uint8Array([0xff, 0xfe, ...Buffer.from('<meta charset=gbk>残联', 'utf16le')]);
    expect(decodeHtml(marked, 'gbk')).toMatchObject({ html: '<meta charset=gbk>残联', charset: 'utf-16le' });
  });

  test('although one sign is torn', () => {
    const torn = new Uint8Array([...utf8('残联的网页'.repeat(50)), 0xe6, 0xae]);
    expect(decodeHtml(torn)).toMatchObject({ kind: 'text' });
  });
});

describe('a page is garbled', () => {
  test('where it is in GBK and does not say so', () => {
    expect(decodeHtml(gbk('<p>'))).toEqual({ kind: 'garbled', declared: null });
  });

  test('where it says UTF-8 and is in GBK, and the other way round', () => {
    expect(decodeHtml(gbk('<meta charset=utf-8>'))).toEqual({ kind: 'garbled', declared: 'utf-8' });
    expect(decodeHtml(utf8('<meta charset=gbk>残联'))).toEqual({ kind: 'garbled', declared: 'gbk' });
  });

  test('where it names an encoding that there is not', () => {
    expect(decodeHtml(utf8('<meta charset="chinese-new">残联'))).toEqual({ kind: 'garbled', declared: 'chinese-new' });
  });

  test('and a declaration in a comment is none', () => {
    expect(decodeHtml(gbk('<!-- <meta charset=gbk> -->'))).toEqual({ kind: 'garbled', declared: null });
  });
});
