import { text } from '#lib/text.ts';
import type { RuleWords } from '#probe/page-rules.ts';

/** What is said of each rule of this engine. */
export const words: Readonly<Record<string, RuleWords>> = {
  'lists-are-lists': {
    criteria: ['1.3.1'],
    impact: 'moderate',
    says: ({ items = 0 }, outcome) =>
      outcome === 'failed'
        ? text(
            `这 ${items} 段用手打的符号排成列表，读屏软件不会说“列表，${items} 项”，听的人不知道有几项、到哪里结束`,
            `These ${items} paragraphs are a list by typed bullets: a screen reader says neither “list” nor how many items there are`,
          )
        : text(
            `这 ${items} 段以手打的编号开头。它们是一个列表吗？如果是，请改用列表标记；如果是文章的分节，请用标题`,
            `These ${items} paragraphs begin with typed numbers. Are they a list? Then mark it as one; if they are sections, use headings`,
          ),
  },
};
