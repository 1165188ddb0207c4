import { text, type Text } from '#lib/text.ts';

interface LookAlike {
  sees: RegExp;
  code: string;
  message: (seen: string) => Text;
  fix: Text;
}

/** Words that were meant as Markdown and would be shown to readers as they stand, signs and all. */
export function lookAlikes(words: string): { code: string; message: Text; fix: Text }[] {
  if (!/[[\]<>【#＃]/.test(words)) return [];
  return known.flatMap(({ sees, code, message, fix }) => {
    const seen = sees.exec(words)?.[0];
    return seen === undefined ? [] : [{ code, message: message(seen), fix }];
  });
}

const notRead = (zh: string, en: string) => (seen: string) =>
  text(`“${seen}”没有写对，不会成为${zh}。`, `"${seen}" is not written right and does not become ${en}.`);

const target = String.raw`(?:https?:|www\.|mailto:|tel:|\.{0,2}/|[^()（）]+\.(?:md|pdf|docx?|xlsx?|zip|jpe?g|png|webp|gif|csv|txt))`;

const known: readonly LookAlike[] = [
  {
    sees: /!\[[^\]]*\]\s*[（(][^）)]*[）)]?/u,
    code: 'E_IMAGE_SYNTAX',
    message: notRead('图片', 'a picture'),
    fix: text(
      '写成 ![图里有什么](media/文件.jpg)：半角括号，中间不空格；文件名里有空格的先改名。',
      'Write ![what it shows](media/file.jpg) with half-width brackets and no space; rename a file whose name has spaces.',
    ),
  },
  {
    sees: new RegExp(
      String.raw`(?<!!)(?:\[[^\]]+\]\s*（\s*${target}[^）]*）?|\[[^\]]+\]\(\s*${target}[^)]*\)?|【[^】]+】\s*[（(]\s*${target}[^）)]*[）)]?)`,
      'u',
    ),
    code: 'E_LINK_SYNTAX',
    message: notRead('链接', 'a link'),
    fix: text(
      '写成 [名称](网址)：方括号、圆括号都用半角，中间不空格，网址里没有空格。',
      'Write [name](address) with half-width brackets, no space between them and none in the address.',
    ),
  },
  {
    sees: /\[\^[^\]\s]+\]/u,
    code: 'E_FOOTNOTE',
    message: (seen) => text(`不支持脚注 ${seen}。`, `Footnotes such as ${seen} are not supported.`),
    fix: text('把注释写进正文，或者列在文末。', 'Say it in the text, or in a list at its end.'),
  },
  {
    sees: /<\/?[a-z]+:[a-z][^>]*>/iu,
    code: 'E_RAW_HTML',
    message: (seen) => text(`这是从 Word 粘贴来的标签：${seen}`, `This tag was pasted from Word: ${seen}`),
    fix: text('删去它；从 Word 粘贴时选“只保留文本”。', 'Delete it; paste from Word as plain text.'),
  },
];

/** The same at the beginning of a paragraph. */
export function headingLookAlike(words: string): { code: string; message: Text; fix: Text } | null {
  const signs = /^(?:#{2,6}(?=[^#\s])|＃{1,6})/u.exec(words)?.[0];
  if (signs === undefined) return null;
  return {
    code: 'E_HEADING_SYNTAX',
    message: text(`“${signs}”没有写对，不会成为小标题。`, `"${signs}" is not written right and begins no heading.`),
    fix: text('小标题写半角 ##，后面空一格：## 小标题', 'Write half-width ## and a space: ## heading'),
  };
}
