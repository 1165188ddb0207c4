import type { SiteEngine } from '#contracts/engine.ts';
import { text, type Text } from '#lib/text.ts';
import type { Page } from '#model/page.ts';
import { compare, type Odd } from './compare.ts';
import { glanceAt, readParts } from './read-page.ts';

const criteria: Readonly<Record<Odd['rule'], string>> = {
  'same-order': '3.2.3',
  'same-name': '3.2.4',
  'help-in-place': '3.2.6',
  'several-ways': '2.4.5',
};

/** So many pages show how a site is made; each more costs time and tells the same. */
const options = { pages: 200 };

/** Holds the pages of a site against one another: navigation in the same order, one name for one function, help in its place. */
const engine: SiteEngine = {
  sees: 'site',
  version: '1.1.0',
  options,
  criteria: Object.values(criteria),
  look(view) {
    const htmlOf = (page: Page): string => view.htmlOf(page);
    const pages = view.pages.slice(0, options.pages).map((page) => readParts(page, htmlOf(page)));
    const odd = [...compare(pages, glanceAt(view.pages.slice(options.pages), htmlOf))];
    const rules = Object.keys(criteria);
    return {
      passed: Object.fromEntries(
        rules
          .map(
            (rule) =>
              [
                rule,
                pages.filter(({ path }) => !odd.some((one) => one.rule === rule && one.page === path)).length,
              ] as const,
          )
          .filter(([, count]) => count > 0 && pages.length > 1),
      ),
      inapplicable: pages.length > 1 ? [] : rules,
      sightings: odd.map((one) => ({
        rule: one.rule,
        outcome: 'failed' as const,
        criteria: [criteria[one.rule]],
        impact: 'moderate' as const,
        message: messageOf(one),
        at: { page: one.page, ...one.at },
      })),
    };
  },
};

export default engine;

function messageOf({ rule, own, others }: Odd): Text {
  if (rule === 'several-ways') {
    return text(
      '只有一个链接通向这一页，网站没有搜索，网站地图和导航里也没有它：错过那个链接的人找不到。请加搜索或网站地图',
      'A single link leads to this page; the site has no search, and neither site map nor navigation lists it: who misses that link cannot find it. Add a search or a site map',
    );
  }
  if (rule === 'same-order') {
    return text(
      `这一页的导航顺序是“${own}”，别的页面是“${others}”；凭记忆找位置的人会走错`,
      `Here the navigation runs “${own}”, on other pages “${others}”: who goes by memory gets lost`,
    );
  }
  if (rule === 'same-name') {
    return text(
      `同一个功能，这一页叫“${own}”，别的页面叫“${others}”；听的人以为是两样东西`,
      `The same function is called “${own}” here and “${others}” on other pages: a listener takes them for two things`,
    );
  }
  return text(
    `求助的途径在这一页的 ${own} 里，在别的页面的 ${others} 里；最需要它的人每次都要重新找`,
    `The way to help is in the ${own} here and in the ${others} of other pages: those who need it most must search each time`,
  );
}
