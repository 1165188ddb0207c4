import { wordsIn } from '#theme/texts.ts';

export const chartWords = wordsIn({
  'zh-CN': { table: '数据表' },
  en: { table: 'data table' },
  ug: { table: 'سانلىق مەلۇمات جەدۋىلى' },
  bo: { table: 'གྲངས་གཞིའི་རེའུ་མིག' },
});
