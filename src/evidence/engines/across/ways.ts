import type { Glance, PageParts } from './read-page.ts';

/** Of fewer pages each is seen from each. */
const smallest = 3;

const siteMap = /网站地图|站点地图|网站导航图|全站目录|\bsite ?map\b|\bsite index\b|\bA\s?(?:-|–|to)\s?Z\b/iu;

/** The end of a process is reached through it alone, as the criterion allows. */
const stepOfProcess =
  /成功|完成|确认|结果|第.步|步骤|登录|注册|出错|未找到|\b(?:404|success|complete|confirm\w*|results?|step|thank|sign in|log in|error|not found)\b/iu;

const pathOf = ({ path }: PageParts): string => path.replace(/index\.html?$/, '');

/**
 * SC 2.4.5, techniques G63, G64, G125, G126, G161 and G185: pages of the group that one way alone leads to. A search leads to all;
 * a site map and a navigation to those that they list; and so does each page whose text leads there. Navigation that every
 * page has is a list of all pages on each of them, the first among them: two ways.
 * `others` are pages of the site that are not in the group.
 */
export function withOneWay(group: readonly PageParts[], others: Glance): PageParts[] {
  const hasSearch = others.hasSearch || group.some((page) => page.hasSearch);
  if (group.length < smallest || !isWhole(group) || hasSearch) return [];
  const start = startOf(group);
  return group.filter(
    (page) =>
      page !== start &&
      !page.hasForm &&
      !stepOfProcess.test(page.title) &&
      waysTo(page, group) === 1 &&
      !others.leadsTo.has(pathOf(page)),
  );
}

/** Where more is linked to than is here, only a part of the site is known. */
function isWhole(group: readonly PageParts[]): boolean {
  const known = new Set(group.map(pathOf));
  const all = new Set(group.flatMap(({ leadsTo }) => [...leadsTo].filter(isPage)));
  return [...all].filter((target) => !known.has(target)).length <= group.length / 2;
}

const isPage = (target: string): boolean => target.startsWith('/') && /(?:\/|\.html?|\/[^./]+)$/.test(target);

/** The page that most others lead to; of several the first. */
function startOf(group: readonly PageParts[]): PageParts | undefined {
  const inbound = (page: PageParts): number => group.filter(({ leadsTo }) => leadsTo.has(pathOf(page))).length;
  return group.toSorted((a, b) => inbound(b) - inbound(a))[0];
}

function waysTo(page: PageParts, group: readonly PageParts[]): number {
  const [target, others] = [pathOf(page), group.filter((other) => other !== page)];
  const listing = others.filter(({ repeated }) => repeated.some(({ does }) => does === `goes ${target}`));
  const maps = others.filter(({ title, leadsTo }) => siteMap.test(title) && leadsTo.has(target));
  const texts = others.filter(
    (other) => other.leadsTo.has(target) && !listing.includes(other) && !maps.includes(other),
  );
  return Math.min(listing.length, 2) + Math.min(maps.length, 1) + texts.length;
}
