import { describe, expect, it } from 'vitest';
import { unmaskedLines } from './masking.ts';

const linesOf = (...source: string[]): number[] => unmaskedLines({ source, read: [] }).map(({ line }) => line);

describe('a publicity', () => {
  it.each([
    ['an identity number', '身份证号530102199003070011'],
    ['a card number', '53010219900307001142'],
    ['an identity number that ends in X', '53010219900307001x'],
    ['an identity number in groups', '530102 19900307 0011'],
    ['a card number in groups of four', '5301 0219 9003 0700 1142'],
    ['full-width digits', '５３０１０２１９９００３０７００１１'],
    ['a number with a wrong check sum', '530102199913450019'],
    ['a mobile number', '电话13900001234'],
    ['a mobile number in groups', '139-0000-1234'],
    ['a landline', '（0871）64100000'],
    ['a landline with a dash', '0871-6410-0000'],
    ['a number in the address of a link', '[联系](tel:13900001234)'],
    ['a number in the front matter', 'summary: 请打13900001234'],
    ['a mobile number as the office’s own', "phone: '13900001234'"],
    ['a name after its label', '姓名：张小三，补贴800元'],
  ])('is refused for %s', (_what, words) => {
    expect(linesOf('', words)).toEqual([2]);
  });

  it.each([
    '530***************42',
    '138****1234',
    '拨打12385或者12345',
    '热线400-000-0000',
    'phone: 0871-64100000',
    'date: 2026-11-03 09:30',
    'indexNumber: 000000001/2026-00012',
    '云残发〔2026〕12号，2026-11-03至2026-11-10',
    '姓名：张某某',
    '补贴合计123456789元',
  ])('may say %s', (words) => {
    expect(linesOf(words)).toEqual([]);
  });

  it('masks the names in the columns of its tables', () => {
    const head = ['| 序号 | 姓名 | 监护人 | 地区 |', '| --- | --- | --- | --- |'];
    expect(linesOf(...head, '| 1 | 张某某 | 李*、王*三 | 云州市 |', '| 合计 | 合计 | — | 无 |')).toEqual([]);
    expect(linesOf(...head, '| 1 | 张某某 | 李某 | 云州市 |', '| 2 | 阿依古丽 | 李某 | 云州市 |')).toEqual([4]);
    expect(linesOf(...head, '| 1 | 张某某 | 李四（父亲） | 云州市 |')).toEqual([3]);
    expect(linesOf(...head, '| 1 | **张三** | [李四](x.md) | 云州市 |')).toEqual([3, 3]);
  });

  it('knows where a table ends', () => {
    expect(linesOf('| 姓名 |', '| --- |', '| 张* |', '', '| 地区 |', '| --- |', '| 云州市 |')).toEqual([]);
  });

  it('joins what emphasis cuts in two', () => {
    const source = ['证号53010219900307**0011**'];
    expect(unmaskedLines({ source, read: [] })).toEqual([]);
    expect(unmaskedLines({ source, read: [{ line: 1, text: '证号530102199003070011' }] })).toHaveLength(1);
  });
});
