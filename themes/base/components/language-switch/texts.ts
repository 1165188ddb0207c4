import { wordsIn } from '#theme/texts.ts';

export const switchWords = wordsIn({
  'zh-CN': { languages: '其他语言' },
  en: { languages: 'Other languages' },
  ug: { languages: 'باشقا تىللار' },
  bo: { languages: 'སྐད་ཡིག་གཞན་དག' },
});
