import { expect, test } from 'vitest';
import type { Fact } from '#model/evidence.ts';
import { withoutFalseAlarms } from '#evidence/false-alarms.ts';

const fact = (engine: string, rule: string, selector = 'html > body > img'): Fact => ({
  engine,
  rule,
  outcome: 'failed',
  criteria: ['1.1.1'],
  message: { 'zh-CN': '缺少替代文本', en: 'no alternative' },
  at: { page: '/', selector },
  owner: { kind: 'content', file: 'a.html' },
});

test('a rule that reads the source alone is believed only where one that sees the name says the same', () => {
  const [alone, second, elsewhere] = [
    fact('html-validate', 'wcag/h37'),
    fact('axe', 'image-alt'),
    fact('axe', 'image-alt', '#b'),
  ];
  expect(withoutFalseAlarms([alone])).toEqual([]);
  expect(withoutFalseAlarms([alone, elsewhere])).toEqual([elsewhere]);
  expect(withoutFalseAlarms([alone, second])).toEqual([alone, second]);
});

test('of AccessLint few rules are believed alone; the others agree, and confirm nobody', () => {
  const [cell, picture, axe] = [
    fact('accesslint', 'adaptable/td-has-header'),
    fact('accesslint', 'text-alternatives/img-alt'),
    fact('axe', 'image-alt'),
  ];
  expect(withoutFalseAlarms([cell])).toEqual([cell]);
  expect(withoutFalseAlarms([picture])).toEqual([]);
  expect(withoutFalseAlarms([picture, axe])).toEqual([picture, axe]);
  expect(withoutFalseAlarms([picture, fact('htmlcs', '1_1_1.H24')])).toEqual([]);
});

test.each(['1_3_1.H43.HeadersRequired', '1_3_1.H49.Font', '2_4_1.G1,G123,G124.NoSuchID', '4_1_2.H91.A.NoContent'])(
  'HTML_CodeSniffer’s %s needs a second, as its other rules do not',
  (rule) => {
    expect(withoutFalseAlarms([fact('htmlcs', rule)])).toEqual([]);
    expect(withoutFalseAlarms([fact('htmlcs', '2_4_2.H25.2')])).toHaveLength(1);
  },
);

test.each(['sia-r44', 'sia-r68', 'sia-r83'])('Alfa’s %s needs a second, as its other rules do not', (rule) => {
  expect(withoutFalseAlarms([fact('alfa', rule)])).toEqual([]);
  expect(withoutFalseAlarms([fact('alfa', 'sia-r46')])).toHaveLength(1);
});

test.each([
  ['htmlcs', '1_4_3.G18.Fail', 'axe', 'color-contrast'],
  ['accesslint', 'distinguishable/color-contrast', 'axe', 'color-contrast'],
  ['htmlcs', '2_2_1.F41.2', 'motion', 'refresh-waits-for-nobody'],
  ['html-validate', 'meta-refresh', 'motion', 'refresh-waits-for-nobody'],
  ['htmlcs', '3_2_2.H32.2', 'changes', 'input-changes-nothing'],
  ['htmlcs', '4_1_2.H91.Div.Name', 'axe', 'aria-command-name'],
  ['axe', 'marquee', 'motion', 'motion-can-be-stopped'],
  ['axe', 'meta-refresh', 'motion', 'refresh-waits-for-nobody'],
  ['htmlcs', '1_1_1.H37', 'axe', 'image-alt'],
  ['htmlcs', '4_1_2.H91.InputText.Name', 'axe', 'label'],
  ['htmlcs', '3_1_2.H58.1.Lang', 'axe', 'valid-lang'],
])('%s’s %s counts only where %s’s %s says the same', (engine, rule, second, ofSecond) => {
  const [doubtful, sure] = [fact(engine, rule), fact(second, ofSecond)];
  expect(withoutFalseAlarms([doubtful])).toEqual([]);
  expect(withoutFalseAlarms([doubtful, sure])).toEqual([doubtful, sure]);
});

test('two rules that both need a second do not confirm each other', () => {
  expect(withoutFalseAlarms([fact('html-validate', 'wcag/h36'), fact('htmlcs', '1_1_1.H36')])).toEqual([]);
});
