import type { Names } from '#contracts/kind.ts';
import type { FormName } from '#model/page.ts';
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
  forms: Readonly<Record<FormName, { title: string; about: string }>>;
  leaving(title: string): string;
  siteMap: string;
  notFound: string;
  search: string;
  /** What one of these pages is, with the site's name. */
  ofSite(name: string, title: string): string;
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
  forms: {
    feedback: { title: '意见反馈', about: '对网站和工作的意见、建议和纠错，可以写邮件、打电话、寄信或当面告诉我们。' },
    'disclosure-request': { title: '依申请公开', about: '需要的信息目录里没有，可以填表申请公开。' },
    'job-application': { title: '求职申请', about: '应聘残联发布的岗位，可以打印表格填写，也可以写邮件、打电话。' },
  },
  leaving: (title) => `离开本站：${title}`,
  siteMap: '网站地图',
  notFound: '页面不存在',
  search: '站内搜索',
  ofSite: (name, title) => `${name}${title}`,
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
    forms: {
      feedback: {
        title: 'Feedback',
        about: 'Opinions, suggestions and corrections: by e-mail, telephone, post or in person.',
      },
      'disclosure-request': {
        title: 'Request information',
        about: 'Ask for information that the catalogue does not list.',
      },
      'job-application': {
        title: 'Job application',
        about: 'Apply for the posts listed here: on paper, by e-mail or by telephone.',
      },
    },
    leaving: (title) => `Leaving this site: ${title}`,
    siteMap: 'Site map',
    notFound: 'Page not found',
    search: 'Search this site',
    ofSite: (name, title) => `${title}, ${name}`,
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
    forms: {
      feedback: {
        title: 'پىكىر بېرىش',
        about: 'پىكىر، تەكلىپ ۋە خاتالىقلارنى ئېلخەت، تېلېفون، خەت ئارقىلىق ياكى ئۆزىڭىز كېلىپ بىلدۈرسىڭىز بولىدۇ.',
      },
      'disclosure-request': {
        title: 'ئىلتىماس بويىچە ئاشكارىلاش',
        about: 'مۇندەرىجىدە يوق ئۇچۇرنى جەدۋەل تولدۇرۇپ ئىلتىماس قىلسىڭىز بولىدۇ.',
      },
      'job-application': {
        title: 'خىزمەت ئىلتىماسى',
        about: 'ئېلان قىلىنغان خىزمەتلەرگە جەدۋەل تولدۇرۇپ، ئېلخەت ياكى تېلېفون ئارقىلىق ئىلتىماس قىلسىڭىز بولىدۇ.',
      },
    },
    leaving: (title) => `بۇ تور بېكەتتىن ئايرىلىش: ${title}`,
    siteMap: 'تور بېكەت خەرىتىسى',
    notFound: 'بەت تېپىلمىدى',
    search: 'بېكەت ئىچىدە ئىزدەش',
    ofSite: (name, title) => `${name}: ${title}`,
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
    forms: {
      feedback: {
        title: 'བསམ་འཆར་འདོན་པ།',
        about: 'བསམ་འཆར་དང་གྲོས་འགོ། ནོར་བཅོས་སོགས་གློག་འཕྲིན་དང་ཁ་པར། འཕྲིན་ཡིག་གམ་རང་ཉིད་ཡོང་ནས་བཤད་ཆོག',
      },
      'disclosure-request': { title: 'ཞུ་ཡིག་ལྟར་གསལ་བསྒྲགས།', about: 'དཀར་ཆག་ནང་མེད་པའི་ཆ་འཕྲིན་རེའུ་མིག་བཀང་ནས་ཞུ་ཆོག' },
      'job-application': { title: 'ལས་ཀའི་ཞུ་ཡིག', about: 'བསྒྲགས་པའི་ལས་གནས་ལ་རེའུ་མིག་དང་གློག་འཕྲིན་ནམ་ཁ་པར་གྱིས་ཞུ་ཆོག' },
    },
    leaving: (title) => `དྲ་ཚིགས་འདི་དང་ཁ་བྲལ་བ།：${title}`,
    siteMap: 'དྲ་ཚིགས་ས་ཁྲ།',
    notFound: 'ཤོག་ངོས་མ་རྙེད།',
    search: 'དྲ་ཚིགས་ནང་འཚོལ་བ།',
    ofSite: (name, title) => `${name} ${title}`,
  },
  // There is no interface in Mongolian.
  mn: chinese,
};

export const planWords = (lang: Lang): PlanWords => words[lang];

/** A name in a language; Chinese where it has none. */
export const nameIn = (names: Names, lang: Lang): string => names[lang] ?? names['zh-CN'];
