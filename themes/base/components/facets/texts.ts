import { wordsIn } from '#theme/texts.ts';

export const words = wordsIn({
  'zh-CN': { title: '分类查看', all: '查看全部', value: '{title}（{count} 篇）' },
  en: { title: 'Browse by', all: 'Show all', value: '{title} ({count})' },
  ug: { title: 'تۈر بويىچە كۆرۈش', all: 'ھەممىسىنى كۆرۈش', value: '{title} ({count} پارچە)' },
  bo: { title: 'དབྱེ་བ་ལྟར་ལྟ་བ།', all: 'ཚང་མ་ལྟ་བ།', value: '{title}（{count}）' },
});
