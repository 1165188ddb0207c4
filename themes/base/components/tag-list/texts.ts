import { wordsIn } from '#theme/texts.ts';

export const words = wordsIn({
  'zh-CN': { tags: '关键词', all: '全部关键词', count: '{title}（{count} 篇）' },
  en: { tags: 'Keywords', all: 'All keywords', count: '{title} ({count})' },
  ug: { tags: 'ھالقىلىق سۆزلەر', all: 'بارلىق ھالقىلىق سۆزلەر', count: '{title} ({count} پارچە)' },
  bo: { tags: 'གནད་ཚིག', all: 'གནད་ཚིག་ཚང་མ།', count: '{title}（{count}）' },
});
