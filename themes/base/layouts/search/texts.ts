import { wordsIn } from '#theme/texts.ts';

export const words = wordsIn({
  'zh-CN': {
    kind: '内容类型',
    anyKind: '全部类型',
    year: '年份',
    anyYear: '全部年份',
    noneFiltered: '按所选的类型和年份没有找到内容。请选“全部类型”“全部年份”，或者换一个词。',
  },
  en: {
    kind: 'Kind',
    anyKind: 'All kinds',
    year: 'Year',
    anyYear: 'All years',
    noneFiltered: 'Nothing of that kind and year. Choose all kinds and all years, or try another word.',
  },
  ug: {
    kind: 'مەزمۇن تۈرى',
    anyKind: 'بارلىق تۈرلەر',
    year: 'يىل',
    anyYear: 'بارلىق يىللار',
    noneFiltered:
      'تاللانغان تۈر ۋە يىل بويىچە مەزمۇن تېپىلمىدى. «بارلىق تۈرلەر» ۋە «بارلىق يىللار»نى تاللاڭ ياكى باشقا سۆز كىرگۈزۈڭ.',
  },
  bo: {
    kind: 'ནང་དོན་གྱི་རིགས།',
    anyKind: 'རིགས་ཚང་མ།',
    year: 'ལོ།',
    anyYear: 'ལོ་ཚང་མ།',
    noneFiltered: 'བདམས་པའི་རིགས་དང་ལོ་ལྟར་ནང་དོན་མ་རྙེད། རིགས་ཚང་མ་དང་ལོ་ཚང་མ་འདེམས་རོགས། ཡང་ན་ཚིག་གཞན་ཞིག་བེད་སྤྱོད་བྱོས།',
  },
});
