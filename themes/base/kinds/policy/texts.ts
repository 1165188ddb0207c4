import { wordsIn } from '#theme/texts.ts';

export const words = wordsIn({
  'zh-CN': {
    genre: '体裁',
    effectiveOn: '生效日期',
    repealedOn: '废止日期',
    openness: '公开方式',
    keywords: '主题词',
  },
  en: {
    genre: 'Genre',
    effectiveOn: 'In force from',
    repealedOn: 'In force until',
    openness: 'Openness',
    keywords: 'Keywords',
  },
  ug: {
    genre: 'ژانىرى',
    effectiveOn: 'كۈچكە ئىگە بولغان كۈنى',
    repealedOn: 'ئەمەلدىن قالغان كۈنى',
    openness: 'ئاشكارىلاش شەكلى',
    keywords: 'ئاچقۇچلۇق سۆزلەر',
  },
  bo: {
    genre: 'རྩོམ་རིགས།',
    effectiveOn: 'ནུས་པ་ཐོན་པའི་ཚེས་གྲངས།',
    repealedOn: 'མེད་པར་བཟོས་པའི་ཚེས་གྲངས།',
    openness: 'མངོན་གསལ་བྱེད་ཐབས།',
    keywords: 'གནད་དོན་གྱི་ཚིག',
  },
});
