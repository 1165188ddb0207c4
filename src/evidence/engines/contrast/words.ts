import { text, type Text } from '#lib/text.ts';
import type { RuleWords } from '#probe/page-rules.ts';

/** When the page looks so. */
const when: Readonly<Record<string, Text>> = {
  light: text('', ''),
  dark: text('在深色模式下，', 'In the dark scheme '),
  more: text('在读者要求高对比度时，', 'Where the reader asks for more contrast '),
  hover: text('指针移到上面时，', 'Under the pointer '),
  focus: text('获得焦点时，', 'In focus '),
};

const parts: Readonly<Record<string, Text>> = {
  field: text('这个输入框的边缘和底色', 'the edge and surface of this field'),
  mark: text('这个控件的图形', 'the picture of this control'),
  drawing: text('这幅图里最深的线条和色块', 'the darkest strokes and areas of this drawing'),
};

const mode = (name: string | number): Text => when[name] ?? text('', '');

/** What is said of each rule of this engine. */
export const words: Readonly<Record<string, RuleWords>> = {
  'text-contrast': {
    criteria: ['1.4.3'],
    impact: 'serious',
    says: ({ ratio = '', need = '', mode: name = '' }, outcome) => {
      const { 'zh-CN': zh, en } = mode(name);
      return outcome === 'failed'
        ? text(
            `${zh}文字与背景的对比度只有 ${ratio}:1（要求 ${need}:1），视力弱的人看不清`,
            `${en}${en === '' ? 'The' : 'the'} text has a contrast of ${ratio}:1 with what is behind it, and needs ${need}:1: who sees little cannot read it`,
          )
        : text(
            `${zh}文字与背景的对比度量得 ${ratio}:1（要求 ${need}:1）。它是装饰，或者是标志里的字吗？阴影或没有载入的图片会让它更清楚吗？`,
            `${en}${en === '' ? 'The' : 'the'} text was measured at ${ratio}:1 and needs ${need}:1. Is it an ornament, or part of a logo? Does a shadow or a picture that did not load make it clearer?`,
          );
    },
  },
  'part-contrast': {
    criteria: ['1.4.11'],
    impact: 'serious',
    says: ({ ratio = '', kind = '', mode: name = '' }, outcome) => {
      if (kind === 'state') {
        return text(
          `选中前后的样子对比度最高只有 ${ratio}:1（要求 3:1），视力弱的人看不出有没有选中`,
          `Ticked or not differs by at most ${ratio}:1, and needs 3:1: who sees little cannot tell whether it is`,
        );
      }
      const { 'zh-CN': zh, en } = mode(name);
      const what = parts[kind] ?? text('这个图形', 'this');
      return outcome === 'failed'
        ? text(
            `${zh}${what['zh-CN']}与相邻颜色的对比度最高只有 ${ratio}:1（要求 3:1），视力弱的人找不到它`,
            `${en}${what.en} has at most ${ratio}:1 with what is next to it, and needs 3:1: who sees little does not find it`,
          )
        : text(
            `${zh}${what['zh-CN']}与相邻颜色的对比度最高只有 ${ratio}:1。不看它，能找到并看懂这里吗？`,
            `${en}${what.en} has at most ${ratio}:1 with what is next to it. Can one do without seeing it?`,
          );
    },
  },
};
