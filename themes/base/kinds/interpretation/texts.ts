import { wordsIn } from '#theme/texts.ts';

export const words = wordsIn({
  'zh-CN': { facts: '解读信息', form: '解读形式', interpreter: '解读单位', external: '解读的文件' },
  en: { facts: 'About this text', form: 'Form', interpreter: 'Interpreted by', external: 'Document explained' },
  ug: {
    facts: 'چۈشەندۈرۈش ئۇچۇرى',
    form: 'چۈشەندۈرۈش شەكلى',
    interpreter: 'چۈشەندۈرگەن ئورۇن',
    external: 'چۈشەندۈرۈلگەن ھۆججەت',
  },
  bo: {
    facts: 'འགྲེལ་བཤད་ཀྱི་གནས་ཚུལ།',
    form: 'འགྲེལ་བཤད་ཀྱི་རྣམ་པ།',
    interpreter: 'འགྲེལ་བཤད་བྱེད་མཁན།',
    external: 'འགྲེལ་བཤད་བྱས་པའི་ཡིག་ཆ།',
  },
});
