import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateArticles, writeArticles, type Article } from '#tests/bench/generate-articles.ts';
import { measure } from '#tests/bench/measure.ts';

/** A generator with its project in a folder of its own. */
export interface Generator {
  folder: string;
  command: string;
  args: readonly string[];
  /** Removes output and caches. */
  clean: () => void;
}

const project = fileURLToPath(new URL('../..', import.meta.url));
const peers = path.join(project, 'tests/bench/peers');

export const buildArgs: readonly string[] = ['src/cli/main.mjs', 'build', '--site', 'bench'];

/** A copy of the project with one generated site, in the small layout, without search or simple version: the peers have none. */
export function prepareMangdao(parent: string, count: number): Generator {
  const folder = path.join(parent, 'mangdao');
  for (const part of ['src', 'indicators', 'package.json', 'package-lock.json']) {
    cpSync(path.join(project, part), path.join(folder, part), { recursive: true });
  }
  cpSync(path.join(project, 'tests/bench/theme'), path.join(folder, 'themes/bench'), { recursive: true });
  symlinkSync(path.join(project, 'node_modules'), path.join(folder, 'node_modules'));
  const site = path.join(folder, 'content/sites/bench');
  mkdirSync(site, { recursive: true });
  mkdirSync(path.join(folder, 'content/shared'), { recursive: true });
  writeFileSync(path.join(folder, 'content/federation.yaml'), "name: 速度对比\nnow: '2026-11-23 09:00'\n");
  writeFileSync(path.join(site, 'site.yaml'), siteYaml);
  writeArticles(path.join(site, 'news'), generateArticles(count), mangdaoFront);
  return { folder, command: process.execPath, args: buildArgs, clean: () => remove(folder, 'out', '.mangdao') };
}

/** Null, and a line that says so, where Hugo is not installed. */
export async function prepareHugo(parent: string, count: number): Promise<Generator | null> {
  try {
    await measure('hugo', ['version'], project);
  } catch {
    console.log('hugo is not installed: skipped');
    return null;
  }
  const folder = path.join(parent, 'hugo');
  cpSync(path.join(peers, 'hugo'), folder, { recursive: true });
  const articles = generateArticles(count);
  writeArticles(path.join(folder, 'content/news'), articles, peerFront);
  writeFileSync(path.join(folder, 'content/news/_index.md'), '---\ntitle: 工作动态\n---\n');
  return { folder, command: 'hugo', args: ['--quiet'], clean: () => remove(folder, 'public', 'resources') };
}

/** Stock Astro with its own Markdown, content collection and static output. */
export function prepareAstro(parent: string, count: number): Generator {
  const folder = path.join(parent, 'astro');
  cpSync(path.join(peers, 'astro'), folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(path.join(project, 'node_modules'), path.join(folder, 'node_modules'));
  writeArticles(path.join(folder, 'articles'), generateArticles(count), peerFront);
  const astro = path.join(project, 'node_modules/astro/bin/astro.mjs');
  return {
    folder,
    command: process.execPath,
    args: [astro, 'build', '--silent'],
    clean: () => remove(folder, 'dist', '.astro', '.cache'),
  };
}

/** Edits one article's text; its title and date stay, so no list changes. */
export function touchArticle(folder: string, round: number): void {
  const file = path.join(folder, 'content/sites/bench/news/article-5000.md');
  const fallback = path.join(folder, 'content/sites/bench/news/article-1.md');
  const target = readOrNull(file) === null ? fallback : file;
  writeFileSync(target, `${readFileSync(target, 'utf8')}\n第 ${round + 1} 次修改。\n`);
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

const remove = (folder: string, ...names: string[]): void => {
  for (const name of names) rmSync(path.join(folder, name), { recursive: true, force: true });
};

const mangdaoFront = ({ title, date, summary }: Article): string =>
  `title: ${title}\ndate: '${date}'\nsummary: ${summary}`;
const peerFront = ({ title, date, summary }: Article): string =>
  `title: "${title}"\ndate: "${date.replace(' ', 'T')}:00+08:00"\nsummary: "${summary}"`;

const siteYaml = `name: { zh-CN: 速度对比示例网站 }
level: national
url: https://bench.example/
description: 只用来比较生成速度的网站，内容都是随机拼成的。
example: true
identifiers:
  icp: { notApplicable: 速度对比用，不上线 }
  siteCode: { notApplicable: 速度对比用，不上线 }
  police: { notApplicable: 速度对比用，不上线 }
contact: { organisation: 示例单位, phone: '12385' }
theme: { id: bench }
search: false
simple: false
columns:
  - { id: news, title: 工作动态, description: 生成的文章, kind: news, type: 工作动态 }
`;
