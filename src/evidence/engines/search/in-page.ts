/** A title of the site, and the path that it leads to. */
export interface Wanted {
  title: string;
  path: string;
}

/** Whether the results have come, and the title among them. */
export type Found = 'found' | 'missing' | 'restless' | { status: number };

const namedAsSearch = /^(?:q|query|s|k|kw|key|keys|keyword|keywords|search|searchword|wd|word|words|term)$/i;

/** The page's own search: a form that asks by GET for a page of this very origin. */
function searchField(): HTMLInputElement | null {
  for (const form of document.forms) {
    if (form.method !== 'get' || new URL(form.action, document.baseURI).origin !== location.origin) continue;
    const fields = [...form.elements].filter((element) => element instanceof HTMLInputElement);
    const isSearch = form.closest('[role="search"], search') !== null;
    const field = fields.find(
      ({ type, name }) =>
        name !== '' && (type === 'search' || (type === 'text' && (isSearch || namedAsSearch.test(name)))),
    );
    if (field !== undefined) return field;
  }
  return null;
}

/** Whether there is a search that robots.txt lets a visitor ask, and up to so many of the site's titles to ask it for. */
export async function plan(most: number): Promise<{ canSearch: boolean; titles: Wanted[] }> {
  const field = searchField();
  if (field === null || !(await isAllowed(new URL(field.form?.action ?? '', document.baseURI).pathname)))
    return { canSearch: false, titles: [] };
  const fromFeed = await titlesOfFeed();
  return { canSearch: true, titles: fromFeed.length > 0 ? spread(fromFeed, most) : await titlesOfPages(most) };
}

/** By any group that is for all or for us: a search is seldom allowed where a rule seems to forbid it. */
async function isAllowed(path: string): Promise<boolean> {
  const robots = (await read(new URL('/robots.txt', location.origin).href)) ?? '';
  const rules = [...robots.matchAll(/^\s*disallow\s*:\s*(\S+)/gim)].map(([, rule = '']) => rule.replace(/[*$].*$/, ''));
  return !rules.some((rule) => rule !== '' && path.startsWith(rule)) && !/^\s*disallow\s*:\s*\*/im.test(robots);
}

async function read(address: string): Promise<string | null> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) });
    return answer.ok && answer.url.startsWith(`${location.origin}/`) ? await answer.text() : null;
  } catch {
    return null;
  }
}

/** Titles and addresses of an Atom or RSS feed. */
async function titlesOfFeed(): Promise<Wanted[]> {
  const link = document.querySelector<HTMLLinkElement>(
    'link[rel~="alternate"][type="application/atom+xml"], link[rel~="alternate"][type="application/rss+xml"]',
  );
  const xml = await read(link?.href ?? new URL('feed.xml', document.baseURI).href);
  if (xml === null) return [];
  const feed = new DOMParser().parseFromString(xml, 'text/xml');
  return [...feed.querySelectorAll('entry, item')].flatMap((entry) => {
    const [title, target] = [...entry.children].reduce<[string, string]>(
      ([known, at], child) => {
        if (child.localName === 'title') return [known || plain(child.textContent), at];
        if (child.localName !== 'link' || (child.getAttribute('rel') ?? 'alternate') !== 'alternate')
          return [known, at];
        return [known, at || (child.getAttribute('href') ?? child.textContent).trim()];
      },
      ['', ''],
    );
    return wanted(title, target);
  });
}

/** Without a feed: the headings of some pages that the site map lists. */
async function titlesOfPages(most: number): Promise<Wanted[]> {
  const xml = (await read(new URL('sitemap.xml', document.baseURI).href)) ?? '';
  const map = new DOMParser().parseFromString(xml, 'text/xml');
  const places = [...map.querySelectorAll('url > loc')].flatMap(({ textContent }) =>
    wanted('题目题目', textContent.trim()),
  );
  const titles: Wanted[] = [];
  for (const { path } of spread(places, most)) {
    const html = await read(new URL(path, location.origin).href);
    if (html === null) continue;
    const heading = new DOMParser().parseFromString(html, 'text/html').querySelector('main h1, h1');
    titles.push(...wanted(plain(heading?.textContent ?? ''), new URL(path, location.origin).href));
  }
  return titles;
}

/** On this machine a site is served for another address than it names. */
const isHere = (): boolean => ['127.0.0.1', 'localhost'].includes(location.hostname);

/** A title of four signs or more that leads to a page of this site, other than the one that is shown. */
function wanted(title: string, target: string): Wanted[] {
  const url = URL.parse(target, document.baseURI);
  if (url === null || title.length < 4 || (!isHere() && url.host !== location.host)) return [];
  const path = url.pathname + url.search;
  return path === location.pathname + location.search ? [] : [{ title, path }];
}

/** Some of them, from the first to the last, always the same ones. */
function spread(all: readonly Wanted[], most: number): Wanted[] {
  const sorted = [...new Map(all.map((one) => [one.path, one])).values()].toSorted((a, b) =>
    a.path < b.path ? -1 : 1,
  );
  const step = Math.max(1, sorted.length / most);
  return sorted.filter((_one, index) => Math.floor(index / step) !== Math.floor((index - 1) / step)).slice(0, most);
}

const plain = (words: string): string => words.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();

const mark = Symbol.for('mangdao has asked here');

/** Sends the form with these words. Whether another document will come; null where there is no form. */
export function ask(words: string): { leaves: boolean } | null {
  const field = searchField();
  if (field === null || field.form === null) return null;
  Reflect.set(window, mark, true);
  let leaves = true;
  window.addEventListener('submit', (event) => (leaves = !event.defaultPrevented), { once: true });
  field.form.target = '_self';
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.form.requestSubmit();
  return { leaves };
}

/** Whether this is still the document in which the form was sent. */
export const isSame = (): boolean => Reflect.get(window, mark) === true;

/** So many links of the page's main part count as the first results. */
const first = 30;

/**
 * Waits until the title is there, or until nothing has changed for a while. What is still on its way cannot be seen, so the
 * while is counted in turns, which take longer too where the machine is busy.
 */
export async function look({ title, path }: Wanted, quietTurns: number): Promise<Found> {
  const [navigation] = performance.getEntriesByType('navigation');
  const status = navigation instanceof PerformanceNavigationTiming ? navigation.responseStatus : 200;
  if (status >= 400) return { status };
  let quiet = 0;
  let loaded = 0;
  const observer = new MutationObserver(() => (quiet = 0));
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  const begin = performance.now();
  try {
    for (;;) {
      if (isAmongFirst(title, path)) return 'found';
      const now = performance.getEntriesByType('resource').length;
      quiet = document.readyState === 'complete' && now === loaded ? quiet + 1 : 0;
      loaded = now;
      if (quiet > quietTurns) return 'missing';
      if (performance.now() - begin > 10_000) return 'restless';
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    observer.disconnect();
  }
}

function isAmongFirst(title: string, path: string): boolean {
  const main = document.querySelector('main, [role="main"]') ?? document.body;
  const links = [...main.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
    (link) => link.closest('nav, header, footer, aside') === null,
  );
  const addresses = new Map(links.map((link) => [link.href, link]));
  return [...addresses.values()].slice(0, first).some((link) => {
    const url = URL.parse(link.href);
    return (
      url !== null && (decoded(url.pathname + url.search) === decoded(path) || plain(link.textContent).includes(title))
    );
  });
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
