import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { text } from '#lib/text.ts';
import { Line, Lines } from '#lib/field-types.ts';

/** 机构职能：标题写处室或单位的名称，职责一行一条。 */
export default {
  name: { ...text('机构职能', 'Department'), ug: 'ئورگان فۇنكسىيەسى', bo: 'ལས་ཁུངས་ཀྱི་འགན་ནུས།' },
  fields: z.strictObject({
    duties: Lines.describe('职责，一行一条 / the duties, one a line'),
    head: Line.exactOptional().describe('负责人 / who heads it'),
    address: Line.exactOptional().describe('办公地址，写到房间号 / the address with the room'),
    phone: Line.exactOptional().describe('联系电话，加引号，如 "0000-1234567" / the telephone in quotes'),
    hours: Line.exactOptional().describe('办公时间 / the office hours'),
    email: z.email().exactOptional().describe('电子邮箱 / the e-mail address'),
    access: Lines.exactOptional().describe('无障碍设施和到访帮助，一行一条 / barrier-free facilities, one a line'),
    order: z.int().positive().exactOptional().describe('排列的次序，1 在最前 / the place in the list, 1 first'),
  }),
  dated: false,
  inFeed: false,
  cardFields: ['head', 'phone', 'address', 'order'],
  structured: (entry, { address, addressOf, organisation }) => ({
    '@type': 'Organization',
    name: entry.title,
    url: address,
    description: entry.summary,
    address: entry.fields['address'],
    telephone: entry.fields['phone'],
    email: entry.fields['email'],
    parentOrganization: { '@type': 'Organization', name: organisation, url: addressOf('/') },
  }),
} satisfies KindDefinition;
