import type { Names } from '#contracts/kind.ts';
import type { Lang } from '#model/words.ts';

/** What the planner itself says: titles of pages that nobody wrote. */
export interface PlanWords {
  home: string;
  onPage(title: string, page: number): string;
  page(page: number): string;
  inPart(title: string, part: string): string;
  years: string;
  year(year: string): string;
  tags: string;
  tagsAbout: string;
  tag(keyword: string): string;
  tagAbout(keyword: string): string;
  related: string;
}

const chinese: PlanWords = {
  home: '首页',
  onPage: (title, page) => `${title}（第 ${page} 页）`,
  page: (page) => `第 ${page} 页`,
  inPart: (title, part) => `${title}：${part}`,
  years: '年份',
  year: (year) => `${year} 年`,
  tags: '关键词',
  tagsAbout: '按关键词查找本站的内容。',
  tag: (keyword) => `关键词：${keyword}`,
  tagAbout: (keyword) => `本站带有关键词“${keyword}”的全部内容。`,
  related: '相关内容',
};

const words: Readonly<Record<Lang, PlanWords>> = {
  'zh-CN': chinese,
  en: {
    home: 'Home',
    onPage: (title, page) => `${title} (page ${page})`,
    page: (page) => `Page ${page}`,
    inPart: (title, part) => `${title}: ${part}`,
    years: 'Year',
    year: (year) => year,
    tags: 'Keywords',
    tagsAbout: 'Find content of this site by keyword.',
    tag: (keyword) => `Keyword: ${keyword}`,
    tagAbout: (keyword) => `Everything on this site with the keyword “${keyword}”.`,
    related: 'Related content',
  },
  ug: {
    home: 'باش بەت',
    onPage: (title, page) => `${title} (${page}-بەت)`,
    page: (page) => `${page}-بەت`,
    inPart: (title, part) => `${title}: ${part}`,
    years: 'يىل',
    year: (year) => `${year}-يىل`,
    tags: 'ھالقىلىق سۆزلەر',
    tagsAbout: 'تور بېكەتتىكى مەزمۇنلارنى ھالقىلىق سۆز بويىچە ئىزدەش.',
    tag: (keyword) => `ھالقىلىق سۆز: ${keyword}`,
    tagAbout: (keyword) => `تور بېكەتتىكى «${keyword}» ھالقىلىق سۆزى بار بارلىق مەزمۇنلار.`,
    related: 'مۇناسىۋەتلىك مەزمۇنلار',
  },
  bo: {
    home: 'གཙོ་ངོས།',
    onPage: (title, page) => `${title}（ཤོག་ངོས་ ${page}）`,
    page: (page) => `ཤོག་ངོས་ ${page}`,
    inPart: (title, part) => `${title}：${part}`,
    years: 'ལོ།',
    year: (year) => `${year} ལོ།`,
    tags: 'གནད་ཚིག',
    tagsAbout: 'གནད་ཚིག་གི་སྒོ་ནས་དྲ་ཚིགས་འདིའི་ནང་དོན་འཚོལ་བ།',
    tag: (keyword) => `གནད་ཚིག：${keyword}`,
    tagAbout: (keyword) => `དྲ་ཚིགས་འདིའི་གནད་ཚིག་“${keyword}”ཡོད་པའི་ནང་དོན་ཡོངས།`,
    related: 'འབྲེལ་ཡོད་ནང་དོན།',
  },
  // There is no interface in Mongolian.
  mn: chinese,
};

export const planWords = (lang: Lang): PlanWords => words[lang];

/** A name in a language; Chinese where it has none. */
export const nameIn = (names: Names, lang: Lang): string => names[lang] ?? names['zh-CN'];
