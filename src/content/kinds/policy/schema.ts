import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { documentFaults, documentFields } from '#contracts/official-document.ts';
import { EntryId } from '#model/words.ts';
import { text } from '#lib/text.ts';

/** 政策文件：著录项见 official-document；失效、废止或修改的文件照样保留，页面上有提示。 */
export default {
  name: { ...text('政策文件', 'Policy document'), ug: 'سىياسەت ھۆججىتى', bo: 'སྲིད་ཇུས་ཡིག་ཆ།' },
  fields: z.strictObject({
    ...documentFields,
    replacedBy: EntryId.exactOptional().describe(
      '代替本文件的新文件，如 policies/new-rules / the document that replaces this one',
    ),
  }),
  dated: true,
  inFeed: true,
  rules: documentFaults,
  cardFields: ['documentNumber', 'issuer', 'validity'],
  facets: {
    subject: { 'zh-CN': '主题分类', en: 'Subject', ug: 'تېما تۈرى', bo: 'བརྗོད་གཞིའི་རིགས།' },
    validity: { 'zh-CN': '有效性', en: 'Validity', ug: 'كۈچكە ئىگە ھالىتى', bo: 'ནུས་པའི་གནས་བབ།' },
  },
  relations: {
    replacedBy: {
      forward: {
        'zh-CN': '代替本文件的新文件',
        en: 'Replaced by',
        ug: 'ئورنىغا دەسسىگەن يېڭى ھۆججەت',
        bo: 'ཚབ་བྱེད་ཡིག་ཆ་གསར་པ།',
      },
      back: {
        'zh-CN': '被本文件代替的文件',
        en: 'Replaces',
        ug: 'ئورنى ئالماشتۇرۇلغان ھۆججەت',
        bo: 'ཚབ་བརྒྱབ་པའི་ཡིག་ཆ།',
      },
    },
  },
  structured: (entry, { address, organisation }) => ({
    '@type': 'Legislation',
    name: entry.title,
    url: address,
    inLanguage: entry.lang,
    legislationIdentifier: entry.fields['documentNumber'],
    legislationDate: entry.fields['issuedOn'],
    datePublished: entry.date?.slice(0, 10),
    legislationPassedBy: { '@type': 'Organization', name: entry.fields['issuer'] ?? organisation },
    legislationLegalForce: legalForce[String(entry.fields['validity'])],
    keywords: entry.keywords,
  }),
} satisfies KindDefinition;

const legalForce: Readonly<Record<string, string>> = {
  有效: 'https://schema.org/InForce',
  修改: 'https://schema.org/PartiallyInForce',
  失效: 'https://schema.org/NotInForce',
  废止: 'https://schema.org/NotInForce',
};
