import { wordsIn } from '#theme/texts.ts';

export const words = wordsIn({
  'zh-CN': { share: '分享本页', byMail: '用电子邮件分享本页', byMessage: '用短信分享本页' },
  en: { share: 'Share this page', byMail: 'Share by e-mail', byMessage: 'Share by text message' },
  ug: {
    share: 'بۇ بەتنى ھەمبەھىرلەش',
    byMail: 'ئېلخەت ئارقىلىق ئەۋەتىش',
    byMessage: 'قىسقا ئۇچۇر ئارقىلىق ئەۋەتىش',
  },
  bo: { share: 'ཤོག་ངོས་འདི་མཉམ་སྤྱོད།', byMail: 'གློག་འཕྲིན་གྱིས་བསྐུར་བ།', byMessage: 'འཕྲིན་ཐུང་གིས་བསྐུར་བ།' },
});
