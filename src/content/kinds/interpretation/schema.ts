import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { EntryId } from '#model/words.ts';
import { text } from '#lib/text.ts';
import { Line } from '#lib/field-types.ts';

const External = z.strictObject({
  title: Line.describe('文件名称 / the title of the document'),
  issuer: Line.exactOptional().describe('发文机关 / the issuing body'),
  documentNumber: Line.exactOptional().describe('文号 / the document number'),
  url: z
    .url({ protocol: /^https?$/ })
    .exactOptional()
    .describe('原文网址 / where it stands'),
});

/** 政策解读：说明一份政策文件，和那份文件互相链接；文件不在本站的，写明名称和出处。 */
export default {
  name: { ...text('政策解读', 'Interpretation of a policy'), ug: 'سىياسەت چۈشەندۈرۈشى', bo: 'སྲིད་ཇུས་འགྲེལ་བཤད།' },
  fields: z.strictObject({
    policy: EntryId.exactOptional().describe(
      '解读的政策文件，如 policies/child-rehab-rules / the policy that it explains, such as policies/child-rehab-rules',
    ),
    external: External.exactOptional().describe(
      '不在本站的文件：title、issuer、documentNumber、url / a document that is not on this site',
    ),
    form: z
      .enum(['文字', '图解', '问答', '音视频', '专家', '发布会'])
      .exactOptional()
      .describe('解读形式 / the form of the interpretation'),
    interpreter: Line.exactOptional().describe('解读单位或解读人 / who interprets it'),
  }),
  dated: true,
  inFeed: true,
  rules: ({ policy, external }) =>
    policy === undefined && external === undefined
      ? [
          {
            field: 'policy',
            message: text('没有写明解读的是哪份文件。', 'It does not say which document it explains.'),
            fix: text(
              '写 policy: policies/文件名；文件不在本站的，写 external 和它的 title。',
              'Write policy: policies/…, or external with its title when the document is not on this site.',
            ),
          },
        ]
      : [],
  cardFields: ['form'],
  facets: { form: { 'zh-CN': '解读形式', en: 'Form', ug: 'چۈشەندۈرۈش شەكلى', bo: 'འགྲེལ་བཤད་ཀྱི་རྣམ་པ།' } },
  relations: {
    policy: {
      forward: {
        'zh-CN': '解读的政策文件',
        en: 'The policy that this explains',
        ug: 'چۈشەندۈرۈلگەن سىياسەت ھۆججىتى',
        bo: 'འགྲེལ་བཤད་བྱས་པའི་སྲིད་ཇུས་ཡིག་ཆ།',
      },
      back: { 'zh-CN': '相关解读', en: 'Interpretations', ug: 'مۇناسىۋەتلىك چۈشەندۈرۈشلەر', bo: 'འབྲེལ་ཡོད་འགྲེལ་བཤད།' },
    },
  },
  structured: (entry, { address, addressOf, organisation }) => ({
    '@type': 'Article',
    headline: entry.title,
    url: address,
    description: entry.summary,
    inLanguage: entry.lang,
    datePublished: entry.date?.slice(0, 10),
    author: { '@type': 'Organization', name: entry.fields['interpreter'] ?? entry.source },
    publisher: { '@type': 'Organization', name: organisation },
    about: explained(entry.fields, addressOf),
  }),
} satisfies KindDefinition;

/** The documents that it explains: of this site by their address, others by name. */
function explained(
  fields: Readonly<Record<string, unknown>>,
  addressOf: (path: string) => string,
): Readonly<Record<string, unknown>>[] {
  const [policy, external] = [EntryId.safeParse(fields['policy']), External.safeParse(fields['external'])];
  return [
    ...(policy.success ? [{ '@type': 'Legislation', url: addressOf(`/${policy.data}/`) }] : []),
    ...(external.success ? [{ '@type': 'Legislation', name: external.data.title, url: external.data.url }] : []),
  ];
}
