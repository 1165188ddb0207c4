/** Commander speaks English only: these are its sentences in Chinese, each followed by the English. */
const errors: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown command '(.+?)'/, '没有“$1”这个命令'],
  [/^error: unknown option '(.+?)'/, '没有“$1”这个选项'],
  [/^error: missing required argument '(.+?)'/, '缺少参数“$1”'],
  [/^error: option '(.+?)' argument missing/, '选项“$1”后面要写内容'],
  [/^error: option '(.+?)' argument '([^]*?)' is invalid\./, '选项“$1”不能写“$2”。'],
  [/^error: too many arguments for '(.+?)'\. Expected (\d+) .*? but got \d+: ([^]*)\./, '“$1”不需要参数“$3”'],
];

/** An error of use, in Chinese and then as Commander says it. Where there is no Chinese for it, it stays as it is. */
export function inChinese(error: string): string {
  const [pattern, words] = errors.find(([candidate]) => candidate.test(error)) ?? [];
  if (pattern === undefined || words === undefined) return error;
  const chinese = pattern.exec(error)?.[0].replace(pattern, words) ?? '';
  return `✖ ${chinese}\n  ${error.replace(/^error: /, '')}`;
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法 / Usage:',
  'Arguments:': '参数 / Arguments:',
  'Options:': '选项 / Options:',
  'Commands:': '命令 / Commands:',
};

/** The titles of a help page. */
export const titleInChinese = (title: string): string => titles[title] ?? title;
