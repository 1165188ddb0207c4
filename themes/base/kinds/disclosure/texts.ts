import { wordsIn } from '#theme/texts.ts';

export const words = wordsIn({
  'zh-CN': {
    caption: '{title}，按发布日期由新到旧排列',
    name: '名称',
    published: '发布日期',
    none: '无',
    fact: '{name}：{value}',
  },
  en: {
    caption: '{title}, newest first',
    name: 'Title',
    published: 'Published',
    none: 'none',
    fact: '{name}: {value}',
  },
  ug: {
    caption: '{title}، ئېلان قىلىنغان كۈنى بويىچە يېڭىسى ئالدىدا',
    name: 'نامى',
    published: 'ئېلان قىلىنغان كۈنى',
    none: 'يوق',
    fact: '{name}: {value}',
  },
  bo: {
    caption: '{title} སྤེལ་བའི་ཚེས་གྲངས་གསར་པ་སྔོན་དུ་བསྒྲིགས་ཡོད།',
    name: 'མིང་།',
    published: 'སྤེལ་བའི་ཚེས་གྲངས།',
    none: 'མེད།',
    fact: '{name} {value}',
  },
});
