import { wordsIn } from '#theme/texts.ts';

export const words = wordsIn({
  'zh-CN': { facts: '主要数字', year: '报告年度' },
  en: { facts: 'Main figures', year: 'Year reported on' },
  ug: { facts: 'ئاساسلىق سانلار', year: 'دوكلات يىلى' },
  bo: { facts: 'གྲངས་ཀ་གཙོ་བོ།', year: 'སྙན་ཞུའི་ལོ།' },
});
