import { wordsIn } from '#theme/texts.ts';

export const words = wordsIn({
  'zh-CN': { rest: '更多内容' },
  en: { rest: 'More in this topic' },
  ug: { rest: 'تېخىمۇ كۆپ مەزمۇن' },
  bo: { rest: 'ནང་དོན་གཞན་དག' },
});
