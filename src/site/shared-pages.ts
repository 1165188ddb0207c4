import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Lang } from '#model/words.ts';
import { shortHash } from '#lib/hash.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { filesUnder } from '#site/compile-theme.ts';

/** Front matter of `content/shared/*.mdx`, reviewed code of the national office. */
const SharedFrontMatter = z.looseObject({ title: z.string().min(1), description: z.string().min(4) });

/** A page that every site inherits. */
export interface SharedPage {
  /** File name without language and `.mdx`, and URL: `accessibility` is shown at `/accessibility/`. */
  name: string;
  /** `accessibility.ug.mdx` is the page in Uyghur; without a language it is in Chinese. */
  lang: Lang;
  /** Relative to the project. */
  file: string;
  title: string;
  description: string;
  /** Of the file's text: it enters only this page's identity. */
  hash: string;
}

/** Reads the titles of all shared pages, sorted by name. */
export function readSharedPages(root: string): SharedPage[] {
  const folder = path.join(root, 'content/shared');
  return filesUnder(folder)
    .filter((file) => file.endsWith('.mdx') && !file.includes('/'))
    .map((file) => readSharedPage(path.join(folder, file), `content/shared/${file}`));
}

/** Each shared page in a language; in Chinese where it is not translated. */
export const sharedIn = (pages: readonly SharedPage[], lang: Lang): SharedPage[] =>
  pages.filter(
    (page) =>
      page.lang === lang ||
      (page.lang === 'zh-CN' && !pages.some((other) => other.name === page.name && other.lang === lang)),
  );

function readSharedPage(absolute: string, file: string): SharedPage {
  const source = readFileSync(absolute, 'utf8');
  const yaml = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1];
  const front = SharedFrontMatter.safeParse(yaml === undefined ? null : parse(yaml));
  if (!front.success) {
    throw new Problem({
      code: 'E_SHARED_PAGE',
      message: text(
        '共用页面开头的说明部分要有 title 和 description（至少 4 个字）',
        'A shared page needs title and description (at least 4 signs) in its front matter',
      ),
      at: `${file}:1`,
      fix: text('在两行 --- 之间写 title: 和 description:', 'Write title: and description: between two lines of ---'),
    });
  }
  const { title, description } = front.data;
  const [name = '', suffix] = path.basename(file, '.mdx').split('.');
  return { name, lang: Lang.catch('zh-CN').parse(suffix), file, title, description, hash: shortHash(source) };
}
