import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { Sound, Video } from '#model/recording.ts';
import { text } from '#lib/text.ts';
import { WrittenDay, Line, Lines } from '#lib/field-types.ts';

const File = z.strictObject({ file: z.string().min(1).describe('文件，如 files/alert.docx / the file') });

/**
 * 应急信息：文字必须有，语音、大字、盲文、手语版有条件的一并发布（《无障碍环境建设法》第二十九条）。
 * 过了 until 仍然保留，但标明已经解除。
 */
export default {
  name: { ...text('应急信息', 'Emergency information'), ug: 'جىددىي ئۇچۇر', bo: 'ཛ་དྲག་ཆ་འཕྲིན།' },
  fields: z.strictObject({
    level: z
      .enum(['红色', '橙色', '黄色', '蓝色'])
      .describe('预警级别，红色最高 / the level of warning, red the highest'),
    area: Line.describe('影响的地区 / the area concerned'),
    from: WrittenDay.describe('从哪一天起 YYYY-MM-DD / the first day'),
    until: WrittenDay.describe('到哪一天止 YYYY-MM-DD，第二天起标为已解除 / the last day; then it is marked as over'),
    steps: Lines.describe('怎样做，一行一步，先写最要紧的 / what to do, one step a line, the most urgent first'),
    phone: Line.exactOptional().describe('求助电话，加引号，如 "12385" / the number to call for help, in quotes'),
    audio: Sound.exactOptional().describe('语音版：file 和 transcript / the audio version: file and transcript'),
    signLanguage: Video.exactOptional().describe('手语版：file 和 captions / in sign language: file and captions'),
    largePrint: File.exactOptional().describe('大字版，如 { file: files/alert.docx } / the large-print version'),
    braille: File.exactOptional().describe('盲文版，如 { file: files/alert.txt } / the braille version'),
  }),
  dated: true,
  inFeed: true,
  rules: ({ from, until }) =>
    typeof from === 'string' && typeof until === 'string' && until < from
      ? [
          {
            field: 'until',
            message: text(
              `截止日期 ${until} 早于开始日期 ${from}。`,
              `It ends on ${until}, before it begins on ${from}.`,
            ),
            fix: text('改正 until 或 from。', 'Correct until or from.'),
          },
        ]
      : [],
  cardFields: ['level', 'area', 'from', 'until', 'steps', 'phone'],
  expiry: { field: 'until', then: 'mark' },
  structured: (entry, { address, organisation }) => ({
    '@type': 'SpecialAnnouncement',
    name: entry.title,
    url: address,
    text: entry.summary,
    inLanguage: entry.lang,
    datePosted: entry.date?.replace(' ', 'T').concat(':00+08:00'),
    expires: `${String(entry.fields['until'])}T23:59:59+08:00`,
    spatialCoverage: { '@type': 'Place', name: entry.fields['area'] },
    publisher: { '@type': 'Organization', name: organisation },
  }),
} satisfies KindDefinition;
