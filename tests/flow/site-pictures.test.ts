import { expect, it } from 'vitest';
import sharp from 'sharp';
import { openSite, siteYaml } from '#tests/flow/content-project.ts';

const picture = (width: number, height: number): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels: 3, background: '#0b5d8f' } })
    .png()
    .toBuffer();
const yaml = (theme: string): string => siteYaml.replace('columns:', `theme: ${theme}\ncolumns:`);
const file = 'content/sites/yunling/site.yaml';

it('knows the size of the emblem and of the hero picture', async () => {
  const project = openSite({
    'site.yaml': yaml('{ emblem: media/emblem.png, hero: { file: media/hero.png, alt: 青山 } }'),
    'media/emblem.png': await picture(192, 192),
    'media/hero.png': await picture(1200, 800),
  });
  const [result] = await project.read();
  expect(result!.refusals).toEqual([]);
  expect(project.artifact('yunling').site.pictures).toMatchObject([
    { file: 'media/emblem.png', width: 192, height: 192 },
    { file: 'media/hero.png', width: 1200, height: 800 },
  ]);
});

it.each([
  ['a missing emblem', '{ emblem: media/emblam.png }', 'E_MEDIA_MISSING', 'media 文件夹'],
  ['an emblem that is not square', '{ emblem: media/hero.png }', 'E_EMBLEM_SIZE', '正方形'],
  ['an emblem that is too small', '{ emblem: media/dot.png }', 'E_EMBLEM_SIZE', '96'],
  ['a picture outside of the site', '{ emblem: ../../emblem.png }', 'E_PATH_OUTSIDE', '本站的文件夹'],
  ['a hero that is no picture', '{ hero: { file: media/a.png, alt: 青山 } }', 'E_MEDIA_BYTES', '重新导出'],
  ['a hero without a text', '{ hero: { file: media/hero.png } }', 'E_FIELD_MISSING', 'alt'],
  ['a density that does not exist', '{ density: dense }', 'E_FIELD_VALUE', 'compact'],
])('refuses %s at its line', async (_says, theme, code, fix) => {
  const project = openSite({
    'site.yaml': yaml(theme),
    'media/hero.png': await picture(1200, 800),
    'media/dot.png': await picture(40, 40),
    'media/a.png': 'not a picture',
  });
  const [result] = await project.read();
  expect(result!.refusals).toMatchObject([{ code, at: expect.stringMatching(`^${file}:11:\\d+$`) }]);
  expect(result!.refusals[0]!.fix?.['zh-CN']).toContain(fix);
});

it('looks at a picture once, and again when it changes', async () => {
  const project = openSite({
    'site.yaml': yaml('{ emblem: media/emblem.png }'),
    'media/emblem.png': await picture(192, 192),
  });
  await project.read();
  const before = project.output();
  await project.read();
  expect(project.output()).toEqual(before);
  project.write('content/sites/yunling/media/emblem.png', await picture(256, 256));
  await project.read();
  expect(project.artifact('yunling').site.pictures).toMatchObject([{ width: 256 }]);
});

it('refuses a wanted guide that the site does not have, and names the one that was meant', async () => {
  const project = openSite({ 'site.yaml': siteYaml.replace('columns:', 'wanted: [news/visit, news/vist]\ncolumns:') });
  const [result] = await project.read();
  expect(result!.refusals).toMatchObject([{ code: 'E_WANTED', at: expect.stringMatching(`^${file}:11:\\d+$`) }]);
  expect(result!.refusals[0]!.fix?.['zh-CN']).toContain('news/visit');
});
