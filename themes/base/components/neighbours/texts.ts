import { wordsIn } from '#theme/texts.ts';

export const words = wordsIn({
  'zh-CN': { neighbours: '上一篇和下一篇', previous: '上一篇：', next: '下一篇：' },
  en: { neighbours: 'Previous and next', previous: 'Previous: ', next: 'Next: ' },
  ug: { neighbours: 'ئالدىنقى ۋە كېيىنكى', previous: 'ئالدىنقىسى: ', next: 'كېيىنكىسى: ' },
  bo: { neighbours: 'སྔ་མ་དང་རྗེས་མ།', previous: 'སྔ་མ།：', next: 'རྗེས་མ།：' },
});
