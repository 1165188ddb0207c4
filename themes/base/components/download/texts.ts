import { wordsIn } from '#theme/texts.ts';

export const words = wordsIn({
  'zh-CN': { attachments: '附件下载' },
  en: { attachments: 'Downloads' },
  ug: { attachments: 'قوشۇمچە ھۆججەتلەرنى چۈشۈرۈش' },
  bo: { attachments: 'ཟུར་སྦྱར་ཡིག་ཆ་ཕབ་ལེན།' },
});
