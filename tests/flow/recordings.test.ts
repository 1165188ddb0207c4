import { readFileSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { showBody } from '#site/show-body.ts';
import { article, openSite, siteYaml, type TestProject } from '#tests/flow/content-project.ts';

const example = path.join(import.meta.dirname, '../../src/content/kinds/video/media');
const webm = readFileSync(path.join(example, 'talk.webm'));
const vtt = readFileSync(path.join(example, 'talk.vtt'));
const site = 'content/sites/yunling';

const withVideo = (front: string, files: Readonly<Record<string, string | Uint8Array>> = {}): TestProject =>
  openSite({
    'site.yaml': siteYaml.replace('kind: news', 'kind: video'),
    'news/media/talk.webm': webm,
    'news/media/talk.vtt': vtt,
    'news/visit.md': `---\ntitle: 标题\ndate: 2026-11-03\nvideo:\n  file: media/talk.webm\n${front}---\n`,
    ...files,
  });
const reportsOf = async (project: TestProject): Promise<string[]> => {
  const [result] = await project.read();
  return result!.refusals.map(({ code, at }) => `${code} ${at?.replace(`${site}/news/`, '')}`);
};

it('lists a video with its captions and what is said in them', async () => {
  const project = withVideo('  captions: media/talk.vtt\n');
  expect(await reportsOf(project)).toEqual([]);
  const entry = project.artifact().entries.find(({ id }) => id === 'news/visit');
  expect(entry?.fields).toEqual({ video: { file: 'news/media/talk.webm', captions: 'news/media/talk.vtt' } });
  expect(entry?.media).toMatchObject([
    { file: 'news/media/talk.vtt', words: ['轮椅可以直接进门。'] },
    { file: 'news/media/talk.webm', bytes: webm.length },
  ]);
});

it('refuses a video without captions or transcript, with its line and the remedy', async () => {
  const project = withVideo('  duration: "0:04"\n');
  expect(await reportsOf(project)).toEqual(['E_FIELD_VALUE visit.md:5:3']);
  const [result] = await project.read();
  expect(result!.refusals[0]!.fix).toEqual({
    'zh-CN': expect.stringContaining('captions: media/文件.vtt'),
    en: expect.stringContaining('Add captions'),
  });
});

it('names the line of the captions file that cannot be read, and takes it once it is mended', async () => {
  const broken = vtt.toString().replace('00:00.500', '00:00,500');
  const project = withVideo('  captions: media/talk.vtt\n', { 'news/media/talk.vtt': broken });
  expect(await reportsOf(project)).toEqual(['E_CAPTIONS media/talk.vtt:3']);
  project.write(`${site}/news/media/talk.vtt`, vtt);
  expect(await reportsOf(project)).toEqual([]);
});

it.each([
  ['a video that is none', 'talk.webm', 'not a video', 'E_MEDIA_BYTES visit.md:5'],
  ['captions that are not UTF-8', 'talk.vtt', Buffer.from('WEBVTT\n\n\xD6\xD0', 'latin1'), 'E_MEDIA_BYTES visit.md:6'],
])('refuses %s', async (_says, name, bytes, gives) => {
  expect(await reportsOf(withVideo('  captions: media/talk.vtt\n', { [`news/media/${name}`]: bytes }))).toEqual([
    gives,
  ]);
});

it('refuses a video that is too large for a phone, and says how large it may be', async () => {
  const project = withVideo('  captions: media/talk.vtt\n');
  truncateSync(path.join(project.root, site, 'news/media/talk.webm'), 61 * 1024 * 1024);
  expect(await reportsOf(project)).toEqual(['E_MEDIA_SIZE visit.md:5']);
  const [result] = await project.read();
  expect(result!.refusals[0]!.message['zh-CN']).toContain('60 MB');
});

it('gives the players of a text the sizes of their files, what the captions say, and a sized poster', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );
  const body =
    ':::video{src=media/talk.webm captions=media/talk.vtt poster=media/p.png} 进门\n:::\n\n:::audio{src=media/a.mp3} 语音\n您好。\n:::\n';
  const project = openSite({
    'news/media/talk.webm': webm,
    'news/media/talk.vtt': vtt,
    'news/media/p.png': png,
    'news/media/a.mp3': 'ID3 sound',
    'news/visit.md': article('走访', body),
  });
  expect(await reportsOf(project)).toEqual([]);
  const entry = project.artifact().entries.find(({ id }) => id === 'news/visit');
  const { blocks } = showBody(project.body('news/visit'), entry!);
  expect(blocks).toMatchObject([
    {
      component: 'video',
      props: {
        title: '进门',
        srcBytes: String(webm.length),
        captionsWords: '轮椅可以直接进门。',
        poster: expect.stringMatching(/^\/media\/[0-9a-f]{16}-1\.png$/),
      },
    },
    { component: 'audio', props: { srcBytes: '9' }, children: [{ html: expect.stringContaining('您好。') }] },
  ]);
});
