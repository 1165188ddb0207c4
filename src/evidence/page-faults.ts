import type { Text } from '#model/words.ts';
import { text } from '#lib/text.ts';
import { NotThePage } from '#evidence/tab.ts';

/** The engine of what the stage itself says of a page: that nobody could look as a reader does. */
export const stage = 'audit';

/** The page's bytes are no text in the encoding that it is said to be in. */
export const garbled = (declared: string | null): Text =>
  declared === null
    ? text(
        '页面没有声明编码，又不是 UTF-8，读者看到的是乱码',
        'The page names no encoding and is not UTF-8: its readers see garbled text',
      )
    : text(
        `页面声明的编码是 ${declared}，实际不是，读者看到的是乱码`,
        `The page says that it is in ${declared}, and is not: its readers see garbled text`,
      );

export const noHtml = text('文件不是网页', 'The file is not HTML');

export const noFile = text('页面文件不存在，或者不是网页', 'The file of the page is not there, or is not HTML');

/** So many engines ran out of time at it that nobody waits any more. */
export const tooLate = text(
  '这个页面一再让检测超时，不再等待',
  'So many checks ran out of time at this page that it was left',
);

/** It is another page than the one that the engine began to look at. */
export const wentElsewhere = (): NotThePage =>
  new NotThePage('检测时页面自己转到了别处', 'the page went elsewhere while it was looked at');

/** What an open page lacks that a reader would look for. */
export type Lack = 'content' | 'content of its own' | null;

export const lackOf = (lack: Lack): Text | null => {
  if (lack === 'content') return text('页面是空的，没有可看的内容', 'The page is empty: there is nothing to look at');
  if (lack === null) return null;
  return text(
    '页面自己没有内容，只有框架；请检测框架里的页面',
    'The page has no content of its own, only frames: audit the pages that they show',
  );
};

/** Runs in the page, and stops at the first thing that a reader would find. */
export const lackScript = `
const { body } = document;
if (body === null) return 'content';
if (body.tagName === 'FRAMESET') return 'content of its own';
const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const thing = 'img,svg,video,audio,canvas,object,embed,input,button,select,textarea,hr,math';
for (const element of body.querySelectorAll('*')) {
  if (element.shadowRoot !== null || (element.matches(thing) && isShown(element))) return null;
}
const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const { data, parentElement } = texts.currentNode;
  if (/\\S/.test(data) && parentElement.closest('script,style,template,noscript') === null && isShown(parentElement)) return null;
}
return [...body.querySelectorAll('iframe')].some(isShown) ? 'content of its own' : 'content';
`;
