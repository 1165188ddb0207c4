import { wordsIn } from '#theme/texts.ts';

export const words = wordsIn({
  'zh-CN': { backToTop: '回到页首' },
  en: { backToTop: 'Back to the top' },
  ug: { backToTop: 'بەت بېشىغا قايتىش' },
  bo: { backToTop: 'ཤོག་ངོས་མགོ་ལ་ལོག་པ།' },
});
