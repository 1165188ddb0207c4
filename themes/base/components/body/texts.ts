import { wordsIn } from '#theme/texts.ts';

/** What stands around a body that is written from top to bottom. */
export const words = wordsIn({
  'zh-CN': { vertical: '竖排正文，可以左右滚动' },
  en: { vertical: 'Vertical text, scrolls sideways' },
  ug: { vertical: 'تىك يېزىلغان مەزمۇن، ئوڭ-سولغا سىيرىلىدۇ' },
  bo: { vertical: 'གཤིབ་འབྲིའི་ནང་དོན། གཡས་གཡོན་དུ་འགུལ་ཐུབ།' },
});
