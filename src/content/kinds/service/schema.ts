import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { Line, Lines } from '#lib/field-types.ts';
import { known } from '#lib/known.ts';
import { text } from '#lib/text.ts';

const fields = z.strictObject({
  basis: Lines.exactOptional().describe('设定依据，一行一条 / the legal basis, one a line'),
  basisPolicy: z
    .union([Line, Lines])
    .exactOptional()
    .describe(
      '本站的依据文件，不带 .md，如 policies/child-rehab-rules，可以写几个 / the policies of this site it rests on',
    ),
  conditions: Lines.exactOptional().describe('申请条件，一行一条 / who may apply, one condition a line'),
  materials: Lines.exactOptional().describe('办理材料，一行一样 / the papers needed, one a line'),
  steps: Lines.exactOptional().describe('办理流程，一行一步 / the procedure, one step a line'),
  place: Line.exactOptional().describe('办理地点 / the place'),
  hours: Line.exactOptional().describe('办理时间 / the opening hours'),
  phone: Line.exactOptional().describe('联系电话，加引号，如 "0000-1234567" / the telephone in quotes'),
  timeLimit: Line.exactOptional().describe('办理时限 / how long it takes'),
  fee: Line.exactOptional().describe('收费，不收费写“不收费” / the fee'),
  offline: Line.exactOptional().describe('线下渠道：不用网络怎么办 / how to do it without the web'),
  forms: z
    .array(
      z.strictObject({
        title: Line.describe('名称，如 申请表 / the name of the form'),
        file: z.string().min(1).describe('空白表格，如 files/form.docx / the empty form'),
        sample: z
          .string()
          .min(1)
          .exactOptional()
          .describe('填写样例，如 files/form-sample.docx / the form filled in as an example'),
      }),
    )
    .exactOptional()
    .describe('表格下载：每张表的空表 file 和样表 sample / the forms to download'),
});

/**
 * 办事指南的要素（领域资料 §1.2 V6）。都可以不写：缺了要素的指南照样发布，但会被扣分。
 */
export default {
  name: { ...text('办事指南', 'Service guide'), ug: 'ئىش بېجىرىش قوللانمىسى', bo: 'དོན་གཅོད་ལམ་སྟོན།' },
  fields,
  dated: false,
  inFeed: false,
  relations: {
    basisPolicy: {
      forward: { 'zh-CN': '依据文件', en: 'Based on', ug: 'ئاساسى ھۆججەت', bo: 'གཞི་འཛིན་ས་ཡིག་ཆ།' },
      back: {
        'zh-CN': '按本文件办理的事项',
        en: 'Services under this document',
        ug: 'بۇ ھۆججەت بويىچە بېجىرىلىدىغان ئىشلار',
        bo: 'ཡིག་ཆ་འདི་ལྟར་སྒྲུབ་པའི་དོན་རྐྱེན།',
      },
    },
  },
  structured(entry, { address, organisation }) {
    const { phone, place, offline } = fields.parse(entry.fields);
    return {
      '@type': 'GovernmentService',
      name: entry.title,
      description: entry.summary,
      url: address,
      provider: { '@type': 'Organization', name: organisation },
      availableChannel: known({
        '@type': 'ServiceChannel',
        serviceUrl: address,
        description: offline,
        servicePhone: phone === undefined ? undefined : { '@type': 'ContactPoint', telephone: phone },
        serviceLocation: place === undefined ? undefined : { '@type': 'Place', name: place },
      }),
    };
  },
} satisfies KindDefinition;
