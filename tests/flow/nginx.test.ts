import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PagesArtifact } from '#model/page.ts';
import { nginxConfig } from '#publish/nginx-config.ts';
import { hasNginx, startNginx, type RunningNginx } from '#tests/flow/nginx.ts';
import { copyAfter } from '#tests/flow/built-example.ts';
import type { ProjectCopy } from '#tests/flow/project-copy.ts';

const publish = { target: 'directory', keep: 5 };

let project: ProjectCopy;
let nginx: RunningNginx | undefined;

describe('nginx with the configuration of docs/pipelines.md', () => {
  beforeAll(async () => {
    if (!hasNginx) return console.log('Skipped: nginx is not installed (apt-get install nginx-light).');
    ({ project } = await copyAfter('build'));
    edit('news/2026/探访日.md', () => entryNamed('探访日'));
    const run = await project.mangdao('run', '--site', 'qingxi');
    expect(run).toMatchObject({ exit: 0, stderr: '' });
    // The province that the city's address lies below.
    const province = path.join(project.folder, 'out/published/yunling/current');
    mkdirSync(province, { recursive: true });
    writeFileSync(path.join(province, 'index.html'), '云岭省');
    writeFileSync(path.join(province, '404.html'), '云岭省没有这一页');
    // Its configuration names no site: that of a site at the top of its host is that of any.
    writeFileSync(
      path.join(province, '../nginx.conf'),
      nginxConfig({ url: 'https://yunling.example/', search: true, simple: true, publish, file: 'site.yaml' }),
    );
    nginx = await startNginx(project.folder);
  });
  beforeEach(({ skip }) => skip(!hasNginx, 'nginx is not installed'));
  afterAll(() => {
    nginx?.stop();
    if (hasNginx) project.remove();
  });

  it('serves every page and every file of the site with the bytes that were built', async () => {
    const { pages, assets } = PagesArtifact.parse(JSON.parse(project.read('out/qingxi/pages.json')));
    for (const { file } of [...pages, ...assets]) {
      const response = await get(`/qingxi/${file}`);
      expect(response.status, file).toBe(200);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes.equals(readFileSync(path.join(project.folder, 'out/qingxi/www', file))), file).toBe(true);
    }
    for (const page of pages.filter(({ kind }) => kind !== 'not-found')) {
      const response = await get(`/qingxi${page.path}`);
      expect([response.status, response.headers.get('content-type')], page.path).toEqual([
        200,
        'text/html; charset=utf-8',
      ]);
    }
  });

  it('knows Chinese addresses, and a folder without its slash', async () => {
    expect(await (await get('/qingxi/news/探访日/')).text()).toContain('<h1');
    const bare = await get('/qingxi/news/探访日');
    expect(bare.status).toBe(301);
    expect(decodeURI(bare.headers.get('location') ?? '')).toBe('/qingxi/news/探访日/');
    expect((await get('/qingxi')).headers.get('location')).toBe('/qingxi/');
  });

  it('answers what is missing with the page of the site that was asked', async () => {
    const missing = await get('/qingxi/nothing/');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toBe(project.read('out/qingxi/www/404.html'));
    const elsewhere = await get('/nothing/');
    expect([elsewhere.status, await elsewhere.text()]).toEqual([404, '云岭省没有这一页']);
    expect(await (await get('/')).text()).toBe('云岭省');
  });

  it('sends every header with every answer, and lets the search pages alone run WebAssembly', async () => {
    const answers = {
      '/qingxi/': 200,
      '/qingxi/nothing/': 404,
      '/qingxi/feed.xml': 200,
      '/qingxi/search/': 200,
      '/qingxi/simple/search/?q=康复': 200,
      '/': 200,
      '/nothing/': 404,
    };
    for (const [address, status] of Object.entries(answers)) {
      const answer = await get(address);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(answer.status, address).toBe(status);
      expect(policy, address).toMatch(/^default-src 'none'; script-src 'self'/);
      expect(policy.includes('wasm'), address).toBe(address.includes('search'));
      expect(answer.headers.get('x-content-type-options'), address).toBe('nosniff');
      expect(answer.headers.get('referrer-policy'), address).toBe('strict-origin-when-cross-origin');
      expect(answer.headers.get('permissions-policy'), address).toContain('camera=()');
    }
    expect((await get('/qingxi/nginx.conf')).status).toBe(404);
    expect((await get('/nginx.conf')).status).toBe(404);
  });

  it('says the right type of pictures, styles, scripts and feeds', async () => {
    const files = readdirSync(path.join(project.folder, 'out/qingxi/www'), { recursive: true, encoding: 'utf8' });
    const types = { avif: /^image\/avif/, webp: /^image\/webp/, jpg: /^image\/jpeg/, png: /^image\/png/ };
    const texts = { css: /^text\/css; charset=utf-8/, js: /javascript; charset=utf-8/, xml: /xml; charset=utf-8/ };
    for (const [ending, type] of Object.entries({ ...types, ...texts })) {
      const file = files.find((name) => name.endsWith(`.${ending}`));
      expect(file, ending).toBeDefined();
      expect((await get(`/qingxi/${file}`)).headers.get('content-type'), file).toMatch(type);
    }
  });

  it('shows a second release at once, and the first again after going back, without a restart', async () => {
    expect(await shown()).not.toContain('第二版的一段话');
    edit('news/2026/探访日.md', (before) => `${before}\n\n第二版的一段话。\n`);
    expect((await project.mangdao('run', '--site', 'qingxi')).exit).toBe(0);
    expect(await shown()).toContain('第二版的一段话');
    expect((await project.mangdao('publish', '--rollback', '--site', 'qingxi')).exit).toBe(0);
    expect(await shown()).not.toContain('第二版的一段话');
  });
});

const shown = async (): Promise<string> => (await get('/qingxi/news/探访日/')).text();

const get = (address: string): Promise<Response> =>
  fetch((nginx?.origin ?? '') + encodeURI(address), { redirect: 'manual' });

function edit(file: string, change: (before: string) => string): void {
  const absolute = path.join(project.folder, 'content/sites/qingxi', file);
  mkdirSync(path.dirname(absolute), { recursive: true });
  const before = readdirSync(path.dirname(absolute)).includes(path.basename(absolute))
    ? readFileSync(absolute, 'utf8')
    : '';
  writeFileSync(absolute, change(before));
}

const entryNamed = (title: string): string =>
  `---\ntitle: ${title}\ndate: 2026-11-19 09:00\nsummary: 示例：社区探访日的安排。\nsource: 清溪市残疾人联合会（示例）\n---\n\n示例：每月第三个星期四是社区探访日。\n`;
