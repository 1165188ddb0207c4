import { wordsIn } from '#theme/texts.ts';

export const words = wordsIn({
  'zh-CN': { over: '已截止' },
  en: { over: 'Closed' },
  ug: { over: 'ۋاقتى توشتى' },
  bo: { over: 'དུས་འགོར་ཟིན།' },
});
