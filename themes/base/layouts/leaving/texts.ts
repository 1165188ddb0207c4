import { wordsIn } from '#theme/texts.ts';

export const words = wordsIn({
  'zh-CN': {
    about: '您将离开“{site}”，前往 {host} 办理。那里的内容和无障碍情况由对方负责；阅读设置不会带过去。',
    go: '继续前往 {host}',
    back: '留在本站，返回首页',
    trouble: '在那里办理有困难的，请打电话，我们帮您办：',
  },
  en: {
    about:
      'You are leaving “{site}” for {host}. Others answer for its content and accessibility; your reading settings do not go with you.',
    go: 'Go on to {host}',
    back: 'Stay here, go to the home page',
    trouble: 'If you have trouble there, call us and we will help:',
  },
  ug: {
    about:
      'سىز «{site}» تىن ئايرىلىپ {host} گە بارىسىز. ئۇ يەرنىڭ مەزمۇنى ۋە توسالغۇسىزلىقىغا قارشى تەرەپ مەسئۇل؛ ئوقۇش تەڭشەكلىرى بىللە بارمايدۇ.',
    go: 'داۋاملىق {host} گە بېرىش',
    back: 'بۇ تور بېكەتتە قېلىپ باش بەتكە قايتىش',
    trouble: 'ئۇ يەردە بېجىرىشتە قىينالسىڭىز تېلېفون قىلىڭ، بىز ياردەم قىلىمىز:',
  },
  bo: {
    about:
      'ཁྱེད་རང་“{site}”དང་ཁ་བྲལ་ནས་ {host} ལ་འགྲོ་གི་རེད། དེའི་ནང་དོན་དང་བགེགས་མེད་ཀྱི་གནས་ཚུལ་ལ་ཕ་རོལ་པོས་འགན་འཁུར་གྱི་ཡོད། ཀློག་པའི་སྒྲིག་འགོད་མཉམ་དུ་མི་འགྲོ།',
    go: 'མུ་མཐུད་ནས་ {host} ལ་འགྲོ་བ།',
    back: 'དྲ་ཚིགས་འདིར་བསྡད་ནས་གཙོ་ངོས་ལ་ལོག་པ།',
    trouble: 'དེར་བྱ་བ་སྒྲུབ་དཀའ་ན་ཁ་པར་གཏོང་རོགས། ང་ཚོས་རོགས་བྱེད་ཆོག',
  },
});
