import { text } from '#lib/text.ts';
import type { RuleWords } from '#probe/page-rules.ts';

const named = (tag: string | number | undefined, lang: 'zh-CN' | 'en'): string => {
  const names = new Intl.DisplayNames([lang], { type: 'language', fallback: 'code' });
  return names.of(String(tag ?? 'und')) ?? String(tag);
};

/** What is said of each rule of this engine. */
export const words: Readonly<Record<string, RuleWords>> = {
  'page-names-a-language': {
    criteria: ['3.1.1'],
    impact: 'serious',
    says: ({ tag = '' }) =>
      text(
        `网页没有说明它用的语言（lang="${tag}"），读屏软件只好用默认的嗓音猜着念`,
        `The page does not say what language it is in (lang="${tag}"): a screen reader can only guess which voice to use`,
      ),
  },
  'page-language-is-true': {
    criteria: ['3.1.1'],
    impact: 'serious',
    says: ({ tag = '', spoken }) =>
      text(
        `网页标明的语言是“${tag}”，文字却是${named(spoken, 'zh-CN')}：读屏软件会用错误的嗓音念，听不懂`,
        `The page says it is in “${tag}”, but its text is ${named(spoken, 'en')}: a screen reader uses the wrong voice and cannot be understood`,
      ),
  },
  'passages-tell-their-language': {
    criteria: ['3.1.2'],
    impact: 'moderate',
    says: ({ tag, spoken }, outcome) =>
      outcome === 'cantTell'
        ? text(
            `句中有几个字是${named(spoken, 'zh-CN')}，没有标明：是人名、地名就不用标，否则请在它的元素上写 lang="${spoken}"。是名字吗？`,
            `Some words in this sentence are ${named(spoken, 'en')} and are not marked: names need no mark, anything else needs lang="${spoken}" on its element. Is it a name?`,
          )
        : text(
            `这段文字是${named(spoken, 'zh-CN')}，却标成${named(tag, 'zh-CN')}：读屏软件用错嗓音，盲文点显器也会转写错；请在它的元素上写 lang="${spoken}"`,
            `This passage is ${named(spoken, 'en')} but is declared as ${named(tag, 'en')}: screen readers and braille displays get it wrong; write lang="${spoken}" on its element`,
          ),
  },
};
