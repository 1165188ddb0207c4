import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { documentFaults, documentFields } from '#contracts/official-document.ts';
import { text } from '#lib/text.ts';
import { Line } from '#lib/field-types.ts';

/** 信息公开目录：一条信息的著录项，列表是一张可以按主题和发文机关分开看的表。 */
export default {
  name: {
    ...text('信息公开目录', 'Disclosure catalogue'),
    ug: 'ئۇچۇر ئاشكارىلاش مۇندەرىجىسى',
    bo: 'ཆ་འཕྲིན་གསལ་བསྒྲགས་དཀར་ཆག',
  },
  fields: z.strictObject({
    ...documentFields,
    indexNumber: documentFields.indexNumber.unwrap().describe(documentFields.indexNumber.description ?? ''),
    subject: Line.describe('主题分类 / the subject'),
    openness: z
      .enum(['主动公开', '依申请公开', '不予公开'])
      .exactOptional()
      .describe('公开方式 / how it is open to the public'),
  }),
  dated: true,
  inFeed: false,
  form: 'disclosure-request',
  rules: documentFaults,
  cardFields: ['indexNumber', 'subject', 'issuer', 'documentNumber', 'issuedOn', 'validity'],
  facets: {
    subject: { 'zh-CN': '主题分类', en: 'Subject', ug: 'تېما تۈرى', bo: 'བརྗོད་གཞིའི་རིགས།' },
    issuer: { 'zh-CN': '发文机关', en: 'Issuer', ug: 'ھۆججەت چىقارغان ئورۇن', bo: 'ཡིག་ཆ་གཏོང་མཁན་ལས་ཁུངས།' },
  },
  structured: (entry, { address, organisation }) => ({
    '@type': 'DigitalDocument',
    name: entry.title,
    url: address,
    description: entry.summary,
    identifier: entry.fields['indexNumber'],
    about: entry.fields['subject'],
    dateCreated: entry.fields['issuedOn'],
    datePublished: entry.date?.slice(0, 10),
    inLanguage: entry.lang,
    keywords: entry.keywords,
    publisher: { '@type': 'Organization', name: entry.fields['issuer'] ?? organisation },
  }),
} satisfies KindDefinition;
