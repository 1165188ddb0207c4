import { expect, it } from 'vitest';
import { parseCaptions } from '#content/webvtt.ts';

const cue = (time: string, words = '轮椅可以直接进门。'): string => `${time}\n${words}\n`;
const file = (...blocks: readonly string[]): string => ['WEBVTT\n', ...blocks].join('\n');

it('says what is said, without names of cues, notes, marks of style and settings', () => {
  const source = file(
    'NOTE 由示例编辑部制作\n两行的说明\n',
    `一\n${cue('00:00.300 --> 00:05.200 align:start', '从<b>坡道</b>上来，\n不用上台阶。')}`,
    cue('00:05.400 --> 01:00:09.100', '<v 讲解员>A &amp; B\nand more'),
  );
  const said = { words: ['从坡道上来，不用上台阶。', '讲解员：A & B and more'] };
  expect(parseCaptions(source)).toEqual(said);
  expect(parseCaptions(`\uFEFF${source.replaceAll('\n', '\r\n')}`)).toEqual(said);
});

it.each([
  ['a subtitle file of another kind', `1\n${cue('00:00:00,300 --> 00:00:05,200')}`, 1, '第一行写 WEBVTT'],
  ['a header that runs on', 'WEBVTT呀\n', 1, '第一行写 WEBVTT'],
  ['a header without an empty line', `WEBVTT\n${cue('00:00.300 --> 00:05.200')}`, 2, '空一行'],
  ['a file without captions', file('NOTE 以后再写\n'), 1, '每句字幕先写时间'],
  ['a comma before the milliseconds', file(cue('00:00,300 --> 00:05,200')), 3, '00:00.300 --> 00:05.200'],
  ['a time of 75 seconds', file(cue('00:75.000 --> 01:20.000')), 3, '分、秒各两位'],
  ['a time without an arrow', file(cue('一', '二')), 3, '在它上面写时间'],
  ['words behind an empty line', file(cue('00:00.300 --> 00:05.200'), '还有一句\n'), 6, '中间不能空行'],
  ['a caption that ends before it begins', file(cue('00:05.000 --> 00:05.000')), 3, '两个时间'],
  [
    'captions out of order',
    file(cue('00:05.000 --> 00:06.000'), cue('00:01.000 --> 00:02.000')),
    6,
    '按开始时间的先后',
  ],
  ['a time without words', file(cue('00:00.300 --> 00:05.200', '<i></i>')), 3, '写出说的话'],
  ['styles of its own', file('STYLE\n::cue { color: red }\n', cue('00:00.300 --> 00:05.200')), 3, '删去 STYLE'],
])('refuses %s with its line and what to write instead', (_says, source, line, fix) => {
  const captions = parseCaptions(source);
  expect(captions).toMatchObject({ line, fix: { 'zh-CN': expect.stringContaining(fix) } });
});
