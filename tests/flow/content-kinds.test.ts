import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { openSite, openKinds, siteYaml } from '#tests/flow/content-project.ts';

const folder = path.join(import.meta.dirname, '../../src/content/kinds');

it.each(readdirSync(folder))('the example of the kind %s is accepted', async (id) => {
  const { default: kind }: { default: KindDefinition } = await import(path.join(folder, id, 'schema.ts'));
  const kindId = id.replace('_', '');
  const project = openSite({
    'site.yaml': siteYaml.replace('kind: news', `kind: ${kindId}`),
    'news/visit.md': readFileSync(path.join(folder, id, 'example.md')),
    ...mediaOf(path.join(folder, id)),
  });
  const [result] = await project.read({ kinds: [...(await openKinds()), { ...kind, id: kindId }] });
  expect(result?.refusals).toEqual([]);
  const entry = project.artifact().entries.find((found) => found.id === 'news/visit');
  expect(entry?.kind).toBe(kindId);
  // The example is the documentation too: it shows every field that needs no attachment and no other entry.
  const named = Object.keys(kind.relations ?? {});
  const plain = Object.entries(kind.fields.shape).filter(([name, field]) => !takesFile(field) && !named.includes(name));
  const shown = Object.keys(entry?.fields ?? {});
  expect(plain.map(([name]) => name).filter((name) => !shown.includes(name))).toEqual([]);
});

/** The files that the example uses, beside it as they would be beside an entry. */
function mediaOf(kind: string): Record<string, Uint8Array> {
  const media = path.join(kind, 'media');
  if (!existsSync(media)) return {};
  return Object.fromEntries(
    readdirSync(media).map((name) => [`news/media/${name}`, readFileSync(path.join(media, name))]),
  );
}

const takesFile = (field: z.ZodType): boolean =>
  JSON.stringify(z.toJSONSchema(field, { io: 'input' })).includes('"file"');

const at = (place: string): string => `content/sites/yunling/news/visit.md:${place}`;

const rules = [
  { kind: 'policy', fields: ['issuedOn: 2026-12-01'], gives: `E_FIELD_RULE ${at('4:11')}` },
  { kind: 'policy', fields: ['documentNumber: 云残发[2026]12号'], gives: `E_FIELD_VALUE ${at('4:17')}` },
  {
    kind: 'policy',
    fields: ['documentNumber: 云残发〔2025〕12号', 'issuedOn: 2026-01-05'],
    gives: `E_FIELD_RULE ${at('4:17')}`,
  },
  {
    kind: 'disclosure',
    fields: ['indexNumber: 000000000/2026-00003', 'subject: 财政', 'effectiveOn: 2026-02-02', 'repealedOn: 2026-02-01'],
    gives: `E_FIELD_RULE ${at('7:13')}`,
  },
  { kind: 'policy', fields: ['validity: 现行'], gives: `E_FIELD_VALUE ${at('4:11')}` },
  { kind: 'policy', fields: ['replacedBy: policies/new.md'], gives: `E_FIELD_VALUE ${at('4:13')}` },
  { kind: 'interpretation', fields: ['form: 问答'], gives: `E_FIELD_RULE ${at('2:1')}` },
  { kind: 'disclosure', fields: ['subject: 财政'], gives: `E_FIELD_MISSING ${at('2:1')}` },
  { kind: 'annual-report', fields: ['year: 2026'], gives: `E_FIELD_RULE ${at('4:7')}` },
  { kind: 'department', fields: ['head: 示例甲'], gives: `E_FIELD_MISSING ${at('2:1')}` },
  {
    kind: 'publicity',
    fields: ['until: 2026-11-02', 'matter: 补贴', 'office: 康复部', "phone: '12385'"],
    gives: `E_FIELD_RULE ${at('4:8')}`,
  },
  {
    kind: 'publicity',
    fields: ['until: 2026-11-09', 'matter: 补贴', 'office: 康复部', "phone: '0000-123'"],
    gives: `E_FIELD_VALUE ${at('7:8')}`,
  },
  {
    kind: 'emergency',
    fields: ['level: 红色', 'area: 全省', 'from: 2026-11-22', 'until: 2026-11-21', 'steps: [留在家里]'],
    gives: `E_FIELD_RULE ${at('7:8')}`,
  },
  { kind: 'notice', fields: ['validUntil: 2026-10-01'], gives: `E_FIELD_RULE ${at('4:13')}` },
  { kind: 'service', fields: ['materials: 身份证'], gives: `E_FIELD_VALUE ${at('4:12')}` },
  {
    kind: 'service',
    fields: ['forms: [{ title: 申请表, file: files/none.pdf }]'],
    gives: `E_MEDIA_MISSING ${at('4')}`,
  },
];

it.each(rules)('an entry of the kind $kind with $fields is refused', async ({ kind, fields, gives }) => {
  const project = openSite({
    'site.yaml': siteYaml.replace('kind: news', `kind: ${kind}`),
    'news/visit.md': `---\ntitle: 标题\ndate: 2026-11-03\n${fields.join('\n')}\n---\n`,
  });
  const [result] = await project.read();
  expect(result?.refusals.map(({ code, at: place }) => `${code} ${place}`)).toEqual([gives]);
});

it('a publicity with a whole number or name is refused at its line, and the message does not repeat it', async () => {
  const project = openSite({
    'site.yaml': siteYaml.replace('kind: news', 'kind: publicity'),
    'news/index.md': '---\ntitle: 公示\n---\n\n监督员的手机是13900001234。\n',
    'news/visit.md': `---
title: 公示
date: 2026-11-03
until: 2026-11-09
matter: 补贴
office: 康复部
phone: 0000-2234567
---

| 姓名 | 残疾人证号 |
| --- | --- |
| 张某某 | 530***************42 |
| 李小兰 | 53010219900307**0011**42 |
`,
  });
  const [result] = await project.read();
  expect(result?.refusals.map(({ code, at: place }) => `${code} ${place}`)).toEqual([
    'E_WORD_RULE content/sites/yunling/news/index.md:5',
    `E_WORD_RULE ${at('13')}`,
    `E_WORD_RULE ${at('13')}`,
  ]);
  expect(JSON.stringify(result?.refusals)).not.toMatch(/13900001234|53010219900307|李小兰/);
});

it('a guide with nothing but a title is accepted, for its gaps are scored', async () => {
  const project = openSite({
    'site.yaml': siteYaml.replace('kind: news', 'kind: service'),
    'news/visit.md': '---\ntitle: 标题\n---\n',
  });
  expect(await project.read()).toMatchObject([{ entries: 2, refusals: [] }]);
});
