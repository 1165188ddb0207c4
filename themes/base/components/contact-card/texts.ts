import { wordsIn } from '#theme/texts.ts';

export const words = wordsIn({
  'zh-CN': { phone: '电话', address: '地址', hours: '时间', email: '电子邮箱', transport: '怎样到达' },
  en: { phone: 'Phone', address: 'Address', hours: 'Hours', email: 'E-mail', transport: 'How to get there' },
  ug: { phone: 'تېلېفون', address: 'ئادرېس', hours: 'ۋاقتى', email: 'ئېلخەت', transport: 'قانداق بېرىش' },
  bo: { phone: 'ཁ་པར།', address: 'ཁ་བྱང་།', hours: 'དུས་ཚོད།', email: 'གློག་འཕྲིན།', transport: 'ཇི་ལྟར་འབྱོར་བ།' },
});
