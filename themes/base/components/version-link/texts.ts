import { wordsIn } from '#theme/texts.ts';

/** What the links between the two versions of a page say. */
export const versionWords = wordsIn({
  'zh-CN': { simple: '简洁版（长者版）', full: '返回完整版' },
  en: { simple: 'Simple version', full: 'Back to the full version' },
  ug: { simple: 'ئاددىي نۇسخا', full: 'تولۇق نۇسخىغا قايتىش' },
  bo: { simple: 'སྟབས་བདེའི་པར་གཞི།', full: 'ཆ་ཚང་བའི་པར་གཞིར་ཕྱིར་ལོག' },
});
