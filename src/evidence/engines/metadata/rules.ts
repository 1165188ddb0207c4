import type { PageView } from '#contracts/engine.ts';
import { text, type Text } from '#lib/text.ts';
import { allColumns, type Column } from '#model/site.ts';
import type { PageFacts } from './read-page.ts';

/** What a rule says of a page: it holds, it meets nothing to hold, or why it is broken. */
type RuleAnswer = 'passed' | 'inapplicable' | Text;

export interface Rule {
  id: string;
  /** The theme component that writes it. */
  component: 'head' | 'header' | 'footer';
  answer(facts: PageFacts, view: PageView): RuleAnswer;
  /** Whether it is broken because site.yaml leaves the value out, which no theme can mend. */
  isSettingMissing?(view: PageView): boolean;
}

const siteTags: readonly Rule[] = [
  meta('SiteName'),
  meta('SiteDomain', (_facts, { site }) => new URL(site.url).host),
  {
    id: 'meta/SiteIDCode',
    component: 'head',
    answer: (facts, { site }) =>
      typeof site.identifiers.siteCode === 'string'
        ? compareMeta('SiteIDCode', facts, site.identifiers.siteCode)
        : 'inapplicable',
  },
];

const columnTags: readonly Rule[] = [
  columnMeta('ColumnName', () => false),
  columnMeta('ColumnDescription', () => false),
  columnMeta('ColumnKeywords', ({ keywords }) => keywords.length === 0),
  columnMeta('ColumnType', ({ type }) => type === undefined),
];

const articleTags: readonly Rule[] = [
  onlyOn(
    ['entry'],
    meta('ArticleTitle', (facts, { entry }) => entry?.title ?? facts.headings[0]),
  ),
  onlyOn(['entry'], { id: 'article/heading-is-title', component: 'head', answer: headingIsTitle }),
  onlyOn(['entry'], {
    id: 'meta/PubDate',
    component: 'head',
    answer: (facts, { entry }) => (entry?.date == null ? 'inapplicable' : compareMeta('PubDate', facts, entry.date)),
  }),
  onlyOn(['entry'], { id: 'article/date-is-visible', component: 'head', answer: dateIsVisible }),
  onlyOn(['entry'], meta('ContentSource')),
];

const footerSet: readonly Rule[] = [
  footer('organisation', text('主办单位', 'organisation'), ({ contact }) => contact.organisation),
  footer('contact', text('联系方式', 'contact'), ({ contact }) => contact.phone),
  footer('icp', text('ICP 备案号', 'ICP number'), ({ identifiers }) => declared(identifiers.icp)),
  footer('police', text('公安备案号', 'police registration'), ({ identifiers }) => declared(identifiers.police)),
  footer('site-code', text('网站标识码', 'site code'), ({ identifiers }) => declared(identifiers.siteCode)),
  footerLink('site-map', text('网站地图', 'site map')),
  footerLink('accessibility', text('无障碍声明', 'accessibility statement')),
  footerLink('correction', text('纠错入口', 'way to report an error')),
];

const search: Rule = {
  id: 'search-offered',
  component: 'header',
  answer: ({ hasSearch }) =>
    hasSearch ? 'passed' : text('页面上没有站内搜索的入口', 'The page offers no way to search the site'),
};

/** 政府网站网页标签规范, the footer set of 国办发〔2017〕47号, and a way to search. */
export const rules: readonly Rule[] = [...siteTags, ...columnTags, ...articleTags, ...footerSet, search];

type Expected = (facts: PageFacts, view: PageView) => string | undefined;

function meta(name: string, expected: Expected = () => undefined): Rule {
  return {
    id: `meta/${name}`,
    component: 'head',
    answer: (facts, view) => compareMeta(name, facts, expected(facts, view)),
  };
}

function columnMeta(name: string, isMissing: (column: Column) => boolean): Rule {
  return onlyOn(['column', 'entry'], {
    ...meta(name),
    isSettingMissing(view) {
      const column = columnOf(view);
      return column !== undefined && isMissing(column);
    },
  });
}

/** The column of an entry; else the deepest one that the page's address names. */
function columnOf({ page, entry, site }: PageView): Column | undefined {
  const segments = page.path.split('/');
  return allColumns(site.columns).findLast(({ id }) => (entry === null ? segments.includes(id) : entry.column === id));
}

function compareMeta(name: string, { metas }: PageFacts, expected: string | undefined): RuleAnswer {
  const content = metas.get(name) ?? '';
  if (content === '') return text(`缺少网页标签 ${name}`, `The meta tag ${name} is missing`);
  if (expected === undefined || content === expected) return 'passed';
  return text(
    `网页标签 ${name} 是“${content}”，应为“${expected}”`,
    `The meta tag ${name} is "${content}" and should be "${expected}"`,
  );
}

function onlyOn(kinds: readonly string[], rule: Rule): Rule {
  return {
    ...rule,
    answer: (facts, view) => (kinds.includes(view.page.kind) ? rule.answer(facts, view) : 'inapplicable'),
  };
}

function headingIsTitle({ headings, metas }: PageFacts): RuleAnswer {
  const title = metas.get('ArticleTitle') ?? '';
  if (headings.length === 1 && headings[0] === title.replaceAll(/\s+/g, ' ')) return 'passed';
  return text(
    `一级标题“${headings.join('、')}”与 ArticleTitle“${title}”不一致`,
    `The main heading "${headings.join(', ')}" differs from ArticleTitle "${title}"`,
  );
}

function dateIsVisible({ times }: PageFacts, { entry }: PageView): RuleAnswer {
  if (entry?.date == null) return 'inapplicable';
  const day = entry.date.slice(0, 10);
  if (times.some((time) => time.startsWith(day))) return 'passed';
  return text(`页面上没有显示发布日期 ${day}`, `The page does not show its publication date ${day}`);
}

/** A declared number; undefined where the site declares that it has none. */
const declared = (identifier: string | object): string | undefined =>
  typeof identifier === 'string' ? identifier : undefined;

function footer(item: string, name: Text, expected: (site: PageView['site']) => string | undefined): Rule {
  return {
    id: `footer/${item}`,
    component: 'footer',
    answer(facts, { site }) {
      const wanted = expected(site);
      if (wanted === undefined) return 'inapplicable';
      if (facts.footer.get(item)?.text.includes(wanted) === true) return 'passed';
      return text(`页脚没有显示${name['zh-CN']}（${wanted}）`, `The footer does not show the ${name.en} (${wanted})`);
    },
  };
}

function footerLink(item: string, name: Text): Rule {
  return {
    id: `footer/${item}`,
    component: 'footer',
    answer: (facts) =>
      (facts.footer.get(item)?.hrefs.length ?? 0) > 0
        ? 'passed'
        : text(`页脚没有${name['zh-CN']}的链接`, `The footer has no link to the ${name.en}`),
  };
}
