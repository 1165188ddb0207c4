import { text, type Text } from '#lib/text.ts';
import { insteadOfTag } from '#content/markdown/directives.ts';

/** A refused piece of HTML; `offset` counts lines from the start of the token. */
export interface RefusedHtml {
  code: string;
  message: Text;
  fix: Text;
  offset: number;
}

/** Reads a token of raw HTML: comments are allowed (and dropped), anything else is refused, once a tag name. */
export function readHtml(html: string): RefusedHtml[] {
  const rest = html.replaceAll(/<!--(?:>|->|[\s\S]*?-->)/g, (comment) => comment.replaceAll(/[^\n]/g, ''));
  if (rest.trim() === '') return [];
  const refused = new Map<string, RefusedHtml>();
  for (const match of rest.matchAll(/<([A-Za-z][A-Za-z0-9-]*)([^>]*)/g)) {
    const tag = match[1]!.toLowerCase();
    const offset = rest.slice(0, match.index).split('\n').length - 1;
    if (!refused.has(tag)) refused.set(tag, { ...refuseTag(tag, match[2]!), offset });
  }
  // The rows and cells of a table are mended with it.
  if (refused.has('table')) for (const part of tableParts) refused.delete(part);
  if (refused.size > 0) return [...refused.values()];
  // A closing tag stands without its opening one in tokens of its own; the opening one is named already.
  if (/^\s*<\/[A-Za-z][^>]*>\s*$/.test(rest)) return [];
  return [{ ...refuseOther(rest), offset: 0 }];
}

const tableParts = ['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'];

function refuseTag(tag: string, attributes: string): Omit<RefusedHtml, 'offset'> {
  const [zh, en] = insteadOfTag[tag] ?? ['去掉标签，用 Markdown 来写。', 'Remove the tag and write Markdown.'];
  const event = /\b(on[a-z]+)\s*=/i.exec(attributes)?.[1];
  const also =
    event === undefined
      ? ['', '']
      : [`${event} 之类的脚本属性也不允许。`, ` Script attributes such as ${event} are never allowed.`];
  return {
    code: 'E_RAW_HTML',
    message: text(
      `正文里不能写 HTML 标签 <${tag}>。${also[0]}`,
      `The HTML tag <${tag}> is not allowed in the text.${also[1]}`,
    ),
    fix: text(zh, en),
  };
}

const refuseOther = (rest: string): Omit<RefusedHtml, 'offset'> =>
  rest.includes('<!--')
    ? {
        code: 'E_RAW_HTML',
        message: text('注释 <!-- 没有结束。', 'The comment <!-- does not end.'),
        fix: text('在注释末尾写 -->。', 'End the comment with -->.'),
      }
    : {
        code: 'E_RAW_HTML',
        message: text(
          '正文里不能写 HTML；与注释同一行的文字也会被当作 HTML。',
          'HTML is not allowed in the text; words on the line of a comment are read as HTML too.',
        ),
        fix: text(
          '删去 HTML；注释单独成行，后面空一行。',
          'Delete the HTML; put a comment on lines of its own, followed by an empty line.',
        ),
      };
