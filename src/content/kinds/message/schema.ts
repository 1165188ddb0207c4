import { z } from 'zod';
import type { BrokenRule, KindDefinition } from '#contracts/kind.ts';
import { isDay } from '#lib/calendar.ts';
import { text } from '#lib/text.ts';

const Line = z.string().trim().min(1);
const Day = z
  .string()
  .refine(isDay, { error: '写成 2026-11-03，而且要有这一天。 / Write 2026-11-03, a day that exists.' });

/** A name that cannot be traced: 李先生, 王**, 匿名. A full name of two to four signs says who asked. */
const maskedName = /[*＊×某]|先生$|女士$|同志$|老师$|大爷$|大娘$|家长$|家属$|网友|匿名|群众|市民|村民|居民|读者/;

/** 咨询留言：有人问了什么，哪个部门哪天怎样答复。提问人的姓名要隐去。 */
export default {
  name: { ...text('咨询留言', 'Question and reply'), ug: 'سوئال ۋە جاۋاب', bo: 'དྲི་བ་དྲིས་ལན།' },
  fields: z.strictObject({
    question: Line.describe('问题原文，一段一行 / the question, a paragraph a line'),
    asker: Line.refine((name) => maskedName.test(name), {
      error: '隐去姓名，如 李先生、王**、匿名。 / Mask the name: 李先生, 王** or 匿名.',
    }).describe('提问人，隐去姓名，如 李先生 / who asks, with the name masked'),
    askedOn: Day.describe('提问日期 YYYY-MM-DD / the day of the question'),
    status: z.enum(['待答复', '办理中', '已答复']).describe('状态 / the state: 待答复, 办理中 or 已答复'),
    department: Line.exactOptional().describe('答复部门 / the department that replies'),
    reply: Line.exactOptional().describe('答复，一段一行 / the reply, a paragraph a line'),
    repliedOn: Day.exactOptional().describe('答复日期 YYYY-MM-DD / the day of the reply'),
  }),
  dated: true,
  inFeed: false,
  cardFields: ['askedOn', 'repliedOn', 'status', 'department'],
  facets: { status: { 'zh-CN': '办理状态', en: 'State', ug: 'بىر تەرەپ قىلىش ھالىتى', bo: 'སྒྲུབ་པའི་གནས་བབ།' } },
  rules: (fields, date) => [...replyRules(fields), ...dateRules(fields, date)],
  structured: ({ title, fields: { question, reply, askedOn, repliedOn, department } }, { address, organisation }) => ({
    '@type': 'QAPage',
    url: address,
    mainEntity: {
      '@type': 'Question',
      name: title,
      text: question,
      dateCreated: askedOn,
      answerCount: reply === undefined ? 0 : 1,
      ...(reply === undefined
        ? {}
        : {
            acceptedAnswer: {
              '@type': 'Answer',
              text: reply,
              dateCreated: repliedOn,
              url: `${address}#reply`,
              author: {
                '@type': 'Organization',
                name: organisation,
                department: { '@type': 'Organization', name: department },
              },
            },
          }),
    },
  }),
} satisfies KindDefinition;

type Fields = Readonly<Record<string, unknown>>;

/** A reply is whole, and the state says whether there is one. */
function replyRules({ reply, repliedOn, department, status }: Fields): BrokenRule[] {
  if (reply === undefined) {
    return [
      ...(status === '已答复'
        ? [
            broken(
              'status',
              text('状态是“已答复”，却没有答复。', 'The state says 已答复, but there is no reply.'),
              text(
                '写上 reply，或把状态改成 待答复 或 办理中。',
                'Write the reply, or change the state to 待答复 or 办理中.',
              ),
            ),
          ]
        : []),
      ...(repliedOn === undefined
        ? []
        : [
            broken(
              'repliedOn',
              text('有答复日期，却没有答复。', 'There is a day of the reply, but no reply.'),
              text('写上 reply，或删去 repliedOn。', 'Write the reply, or delete repliedOn.'),
            ),
          ]),
    ];
  }
  return [
    ...(repliedOn === undefined
      ? [
          broken(
            'reply',
            text('答复没有写日期。', 'The reply has no day.'),
            text('加上一行：repliedOn: 2026-11-03', 'Add a line "repliedOn: 2026-11-03".'),
          ),
        ]
      : []),
    ...(department === undefined
      ? [
          broken(
            'reply',
            text('没有写是哪个部门答复的。', 'It is not said which department replies.'),
            text('加上一行：department: 答复部门', 'Add a line "department: …".'),
          ),
        ]
      : []),
    ...(status === '已答复'
      ? []
      : [
          broken(
            'status',
            text(`已经有答复，状态还是“${String(status)}”。`, `There is a reply, but the state is ${String(status)}.`),
            text('改成 status: 已答复', 'Write status: 已答复.'),
          ),
        ]),
  ];
}

function dateRules({ askedOn, repliedOn }: Fields, date: string | null): BrokenRule[] {
  const published = date?.slice(0, 10) ?? '';
  return [
    ...(isBefore(repliedOn, askedOn)
      ? [
          broken(
            'repliedOn',
            text(
              `答复日期 ${String(repliedOn)} 早于提问日期 ${String(askedOn)}。`,
              `It was answered on ${String(repliedOn)}, before it was asked on ${String(askedOn)}.`,
            ),
            text('改正 repliedOn 或 askedOn。', 'Correct repliedOn or askedOn.'),
          ),
        ]
      : []),
    ...(isBefore(published, askedOn)
      ? [
          broken(
            'askedOn',
            text(
              `提问日期 ${String(askedOn)} 晚于发布日期 ${published}。`,
              `It was asked on ${String(askedOn)}, after it was published on ${published}.`,
            ),
            text('改正 askedOn 或 date。', 'Correct askedOn or date.'),
          ),
        ]
      : []),
  ];
}

const isBefore = (day: unknown, other: unknown): boolean =>
  typeof day === 'string' && typeof other === 'string' && day < other;

const broken = (field: string, message: BrokenRule['message'], fix: BrokenRule['fix']): BrokenRule => ({
  field,
  message,
  fix,
});
