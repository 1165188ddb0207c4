import type { Token } from 'markdown-it';
import { Lang } from '#model/words.ts';
import { text, type Text } from '#lib/text.ts';
import type { InlineContext } from '#content/markdown/body-source.ts';
import { lookAlikes } from '#content/markdown/look-alikes.ts';
import { readHtml } from '#content/markdown/read-html.ts';
import { resolveImage, resolveLink, type Target } from '#content/markdown/resolve-href.ts';

/** The alt text that marks a picture as decoration: screen readers then skip it. */
const decorative = '装饰';

/** Rewrites links and pictures of one paragraph's tokens in place, and returns its text: with alt texts, and without. */
export function readInline(
  tokens: readonly Token[],
  firstLine: number,
  context: InlineContext,
): { text: string; words: string } {
  let line = firstLine;
  let all = '';
  let words = '';
  for (const [index, token] of tokens.entries()) {
    const said = readToken(token, line, context);
    all += said;
    if (token.type !== 'image') words += said;
    if (token.type === 'softbreak' || token.type === 'hardbreak') {
      line++;
      // A line break between Chinese characters is no space.
      const isInsideChinese = token.type === 'softbreak' && endsInHan(all) && beginsWithHan(tokens[index + 1]);
      if (isInsideChinese) token.type = 'text';
      all += isInsideChinese ? '' : ' ';
      words += isInsideChinese ? '' : ' ';
    }
    if (token.type === 'html_inline') line += token.content.split('\n').length - 1;
  }
  return { text: all.trim(), words: words.trim() };
}

function readToken(token: Token, line: number, context: InlineContext): string {
  switch (token.type) {
    case 'html_inline':
      for (const report of readHtml(token.content)) refuse(context, report, line + report.offset);
      token.content = '';
      return '';
    case 'passage_open':
      if (typeof token.meta?.['unknownLang'] === 'string') refuse(context, noSuchLang(token.meta['unknownLang']), line);
      return '';
    case 'link_open':
      readLink(token, line, context);
      return '';
    case 'text':
      for (const report of lookAlikes(token.content)) refuse(context, report, line);
      return token.content;
    case 'image':
      return readImage(token, line, context);
    default:
      return token.content;
  }
}

function readLink(token: Token, line: number, context: InlineContext): void {
  const { source } = context;
  const href = String(token.attrGet('href') ?? '');
  const target = resolveLink(href, source.file);
  switch (target.kind) {
    case 'kept':
      return;
    case 'refused':
      // Nothing dangerous is rendered even where refusals are only shown, as in a preview.
      token.attrSet('href', '');
      return refuse(context, target, line);
    case 'media':
      context.media.push({ file: target.file, type: 'file', line });
      return token.attrSet('href', encodeURI(`/${target.file}`));
    case 'markdown': {
      const url = source.urlOf(target.file);
      context.links[target.file] = url;
      if (url === null) return refuse(context, noSuchEntry(target), line);
      return token.attrSet('href', encodeURI(url) + target.rest);
    }
  }
}

function readImage(token: Token, line: number, context: InlineContext): string {
  const alt = token.content.trim();
  const address = String(token.attrGet('src') ?? '');
  const target = resolveImage(address, context.source.file);
  if (target.kind === 'refused') {
    token.attrSet('src', '');
    refuse(context, target, line);
  }
  if (alt === '') refuse(context, noAlt(address), line);
  if (target.kind !== 'media') return '';
  context.media.push({ file: target.file, type: 'image', line });
  token.attrSet('src', `media:${target.file}`);
  if (alt !== decorative) return alt;
  token.children = [];
  return '';
}

const endsInHan = (said: string): boolean => /[\p{Script=Han}，。、；：？！”’）》」』…—]$/u.test(said);
const beginsWithHan = (token: Token | undefined): boolean =>
  token?.type === 'text' && /^[\p{Script=Han}“‘（《「『]/u.test(token.content);

function refuse(context: InlineContext, report: { code: string; message: Text; fix: Text }, line: number): void {
  const { code, message, fix } = report;
  context.refusals.push({ code, message, at: `${context.source.shown}:${line}`, fix });
}

const noSuchLang = (written: string) => ({
  code: 'E_LANG',
  message: text(`没有“${written}”这个语言代码。`, `There is no language "${written}".`),
  fix: text(
    `语言代码只有：${Lang.options.join('、')}，写成 :lang[文字]{lang=ug}。`,
    `Languages are: ${Lang.options.join(', ')}; write :lang[words]{lang=ug}.`,
  ),
});

const noSuchEntry = (target: Extract<Target, { kind: 'markdown' }>) => ({
  code: 'E_LINK_MISSING',
  message: text(
    `链接的文件“${target.file}”不存在或不能发布。`,
    `The linked file "${target.file}" does not exist or cannot be published.`,
  ),
  fix: text(
    '检查文件名；路径从这个文件所在的文件夹算起，以 / 开头则从本站文件夹算起。',
    "Check the name; the path starts at this file's folder, or with / at the site's folder.",
  ),
});

const noAlt = (address: string) => ({
  code: 'E_IMAGE_ALT',
  message: text(`图片“${address}”没有替代文字。`, `The picture "${address}" has no alternative text.`),
  fix: text(
    `写成 ![图里有什么](${address})；纯装饰的图片写 ![${decorative}](${address})。`,
    `Write ![what it shows](${address}); mark a purely decorative picture as ![${decorative}](${address}).`,
  ),
});
