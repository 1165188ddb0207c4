import { z } from 'zod';
import type { BrokenRule, KindDefinition } from '#contracts/kind.ts';
import { Video } from '#model/recording.ts';
import { isDay } from '#lib/calendar.ts';
import { text } from '#lib/text.ts';

const Line = z.string().trim().min(1);

/** 在线访谈：谁回答了读者的哪些问题。文字实录一问一答写在 turns，录像可有可无。 */
export default {
  name: { ...text('在线访谈', 'Interview'), ug: 'توردا سۆھبەت', bo: 'དྲ་ཐོག་བཅར་འདྲི།' },
  fields: z.strictObject({
    guest: Line.describe('嘉宾的职务，如 康复处负责人 / the guest by role'),
    host: Line.describe('主持人，如 本站编辑 / the host by role'),
    heldOn: z
      .string()
      .refine(isDay, { error: '写成 2026-11-03，而且要有这一天。 / Write 2026-11-03, a day that exists.' })
      .describe('访谈日期 YYYY-MM-DD / the day of the interview'),
    turns: z
      .array(
        z.strictObject({
          question: Line.describe('问题 / the question'),
          answer: Line.describe('回答，一段一行 / the answer, a paragraph a line'),
        }),
      )
      .min(1)
      .describe('文字实录，每项有 question 和 answer / the transcript: question and answer'),
    video: Video.exactOptional().describe('录像：file、captions 等 / the video: file, captions and so on'),
  }),
  dated: true,
  inFeed: true,
  cardFields: ['guest', 'heldOn', 'turns'],
  rules: ({ heldOn }, date): BrokenRule[] =>
    typeof heldOn === 'string' && date !== null && heldOn > date.slice(0, 10)
      ? [
          {
            field: 'heldOn',
            message: text(
              `访谈日期 ${heldOn} 晚于发布日期 ${date.slice(0, 10)}。`,
              `It was held on ${heldOn}, after it was published on ${date.slice(0, 10)}.`,
            ),
            fix: text('改正 heldOn 或 date。', 'Correct heldOn or date.'),
          },
        ]
      : [],
  structured: ({ title, summary, date, fields: { guest, host, heldOn } }, { address, organisation }) => ({
    '@type': 'Conversation',
    url: address,
    name: title,
    abstract: summary,
    dateCreated: heldOn,
    datePublished: date?.slice(0, 10),
    contributor: [guest, host].map((jobTitle) => ({ '@type': 'Person', jobTitle })),
    publisher: { '@type': 'Organization', name: organisation },
  }),
} satisfies KindDefinition;
