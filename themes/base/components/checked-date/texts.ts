import { wordsIn } from '#theme/texts.ts';

export const words = wordsIn({
  'zh-CN': { checked: '最近核对日期：' },
  en: { checked: 'Last checked: ' },
  ug: { checked: 'ئەڭ يېقىنقى تەكشۈرۈش ۋاقتى: ' },
  bo: { checked: 'ཉེ་ལམ་ཞིབ་བཤེར་བྱས་པའི་ཚེས་གྲངས།：' },
});
