import { wordsIn } from '#theme/texts.ts';

export const words = wordsIn({
  'zh-CN': { position: '职务', duties: '分管工作', resume: '简历' },
  en: { position: 'Position', duties: 'In charge of', resume: 'Career' },
  ug: { position: 'ۋەزىپىسى', duties: 'مەسئۇل خىزمەتلىرى', resume: 'تەرجىمىھالى' },
  bo: { position: 'འགན་གནས།', duties: 'འགན་ཁུར་བའི་ལས་དོན།', resume: 'ལོ་རྒྱུས་མདོར་བསྡུས།' },
});
