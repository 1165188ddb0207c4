import { expect, it } from 'vitest';
import { z } from 'zod';
import type { ContentKind } from '#contracts/kind.ts';
import { text } from '#lib/text.ts';
import { article, openSite, openKinds, siteYaml } from '#tests/flow/content-project.ts';

const names = { 'zh-CN': '解读的文件' };
const reading: ContentKind = {
  id: 'reading',
  name: text('解读', 'Reading'),
  fields: z.strictObject({
    explains: z.union([z.string(), z.array(z.string())]).exactOptional(),
    until: z.string().exactOptional(),
  }),
  dated: true,
  inFeed: true,
  relations: { explains: { forward: names, back: names } },
  expiry: { field: 'until', then: 'hide' },
};
const kinds = async (): Promise<ContentKind[]> => [...(await openKinds()), reading];

const openReadings = (fields: string, files: Readonly<Record<string, string>> = {}) =>
  openSite({
    'site.yaml': `${siteYaml}  - { id: readings, title: 政策解读, description: 测试用的栏目, kind: reading }\n`,
    'readings/it.md': article('解读', '正文。\n', fields),
    'news/2026/deep.md': article('深处', '正文。\n'),
    ...files,
  });

const refusals = async (project: ReturnType<typeof openSite>, options = {}) =>
  (await project.read({ kinds: await kinds(), ...options }))[0]?.refusals.map(({ code, at, fix }) => ({
    code,
    at,
    fix: fix?.['zh-CN'],
  }));

it('takes the name of an entry as it stands in its URL', async () => {
  const project = openReadings('explains: [news/visit, news/deep]\n');
  expect(await refusals(project)).toEqual([]);
});

it.each([
  ['explains: news/vist\n', 4, 11, '是不是“news/visit”？'],
  ['explains:\n  - news/visit\n  - /news/deep/\n', 6, 5, '是不是“news/deep”？'],
  ['explains: news/2026/deep.md\n', 4, 11, '是不是“news/deep”？'],
  ['explains: about\n', 4, 11, '写“栏目/名称”'],
])('refuses %j by its line and names the nearest', async (fields, line, at, fix) => {
  expect(await refusals(openReadings(fields))).toEqual([
    {
      code: 'E_RELATION',
      at: `content/sites/yunling/readings/it.md:${line}:${at}`,
      fix: expect.stringContaining(fix),
    },
  ]);
});

it('refuses the name of a draft, but not while drafts are shown, nor in a draft', async () => {
  const files = { 'news/later.md': article('稍后', '正文。\n', 'draft: true\n') };
  const project = openReadings('explains: news/later\n', files);
  expect(await refusals(project)).toMatchObject([{ code: 'E_RELATION' }]);
  expect(await refusals(project, { preview: true })).toEqual([]);
  expect(await refusals(openReadings('explains: news/later\ndraft: true\n', files))).toEqual([]);
});

it('lets an entry name one that waits for its day', async () => {
  const files = { 'news/later.md': article('稍后').replace('2026-11-03', '2027-01-01') };
  expect(await refusals(openReadings('explains: news/later\n', files))).toEqual([]);
});

it('sees that a name leads nowhere any more once the entry is gone, though the other file is untouched', async () => {
  const project = openReadings('explains: news/visit\n');
  expect(await refusals(project)).toEqual([]);
  project.remove('content/sites/yunling/news/visit.md');
  expect(await refusals(project)).toMatchObject([{ code: 'E_RELATION' }]);
});

it('publishes an entry through its last day, and from the next on nowhere', async () => {
  const project = openReadings('until: 2026-11-23\n');
  const ids = () => project.artifact().entries.map(({ id }) => id);
  await project.read({ kinds: await kinds(), now: '2026-11-23 23:59' });
  expect(ids()).toContain('readings/it');
  await project.read({ kinds: await kinds(), now: '2026-11-24 00:00' });
  expect(ids()).not.toContain('readings/it');
  expect(JSON.stringify(project.output())).not.toContain('readings/it');
  await project.read({ kinds: await kinds(), now: '2026-11-24 00:00', preview: true });
  expect(ids()).not.toContain('readings/it');
});

it('brings an entry back with its text when the clock is set back, and drops it again', async () => {
  const project = openReadings('until: 2026-11-23\n');
  const at = async (day: string) => project.read({ kinds: await kinds(), now: `${day} 09:00` });
  await at('2026-11-24');
  expect(JSON.stringify(project.output())).not.toContain('readings/it');
  expect(await at('2026-11-24')).toMatchObject([{ parsed: 0 }]);
  expect(await at('2026-11-23')).toMatchObject([{ parsed: 1 }]);
  expect(project.body('readings/it').text).toMatchObject([{ text: '正文。' }]);
  await at('2026-11-24');
  expect(JSON.stringify(project.output())).not.toContain('readings/it');
});

it('takes attachments and the day of the last check on every kind', async () => {
  const project = openSite({
    'about/it.md':
      '---\ntitle: 简介\nchecked: 2026-11-20\nattachments:\n  - { title: 全文, file: files/it.txt }\n---\n',
    'about/files/it.txt': '全文\n',
  });
  await project.read();
  expect(project.artifact().entries.find(({ id }) => id === 'about/it')).toMatchObject({
    checked: '2026-11-20',
    attachments: [{ title: '全文', file: 'about/files/it.txt' }],
    media: [{ file: 'about/files/it.txt', type: 'file', bytes: 7 }],
  });
});
