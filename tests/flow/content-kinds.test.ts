import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
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
  // The example is the documentation too: it shows every field that needs no attachment.
  expect(Object.keys(entry?.fields ?? {})).toEqual(Object.keys(kind.fields.shape).filter((field) => field !== 'forms'));
});

/** The files that the example uses, beside it as they would be beside an entry. */
function mediaOf(kind: string): Record<string, Uint8Array> {
  const media = path.join(kind, 'media');
  if (!existsSync(media)) return {};
  return Object.fromEntries(
    readdirSync(media).map((name) => [`news/media/${name}`, readFileSync(path.join(media, name))]),
  );
}

const rules = [
  { kind: 'policy', field: 'issuedOn: 2026-12-01', gives: 'E_FIELD_RULE content/sites/yunling/news/visit.md:4:11' },
  {
    kind: 'policy',
    field: 'documentNumber: 云残发[2026]12号',
    gives: 'E_FIELD_VALUE content/sites/yunling/news/visit.md:4:17',
  },
  { kind: 'policy', field: 'validity: 现行', gives: 'E_FIELD_VALUE content/sites/yunling/news/visit.md:4:11' },
  { kind: 'notice', field: 'validUntil: 2026-10-01', gives: 'E_FIELD_RULE content/sites/yunling/news/visit.md:4:13' },
  { kind: 'service', field: 'materials: 身份证', gives: 'E_FIELD_VALUE content/sites/yunling/news/visit.md:4:12' },
  {
    kind: 'service',
    field: 'forms: [{ title: 申请表, file: files/none.pdf }]',
    gives: 'E_MEDIA_MISSING content/sites/yunling/news/visit.md:4',
  },
];

it.each(rules)('a $kind with "$field" is refused', async ({ kind, field, gives }) => {
  const project = openSite({
    'site.yaml': siteYaml.replace('kind: news', `kind: ${kind}`),
    'news/visit.md': `---\ntitle: 标题\ndate: 2026-11-03\n${field}\n---\n`,
  });
  const [result] = await project.read();
  expect(result?.refusals.map(({ code, at }) => `${code} ${at}`)).toEqual([gives]);
});

it('a guide with nothing but a title is accepted, for its gaps are scored', async () => {
  const project = openSite({
    'site.yaml': siteYaml.replace('kind: news', 'kind: service'),
    'news/visit.md': '---\ntitle: 标题\n---\n',
  });
  expect(await project.read()).toMatchObject([{ entries: 2, refusals: [] }]);
});
