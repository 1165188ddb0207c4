import type { BrowserEngine, Engine } from '#contracts/engine.ts';
import type { Page } from '#model/page.ts';
import { hashOf } from '#lib/hash.ts';
import { text } from '#lib/text.ts';
import { lookKey, type LookStore } from '#evidence/look-store.ts';
import type { SiteInput } from '#evidence/read-site.ts';
import type { Run } from '#evidence/run.ts';
import type { Answer } from '#evidence/seen.ts';

/** What is known of a site's pages before any is opened, and what is not. */
export interface Plan {
  /** From the cache, and the gaps that need no look. */
  known: readonly Answer[];
  /** Pages to be read or opened now, and the engines that must look at each. */
  wanted: ReadonlyMap<Page, readonly Engine[]>;
  /** Keeps what was seen of a page. A gap is not kept: the next run tries again. */
  keep(page: Page, answers: readonly Answer[]): void;
}

const noBrowser = text('没有可用的浏览器', 'There is no browser to look with');

/** Decides which engine must look at which page. */
export function planLooks(run: Run, input: SiteInput, store: LookStore): Plan {
  const known: Answer[] = [];
  const wanted = new Map<Page, Engine[]>();
  const shared = { theme: input.pages.theme.id, browser: run.browserKey };
  const rests = new Map(run.engines.map((engine) => [engine.id, restOf(engine, run, input)]));
  const keyOf = (page: Page, engine: Engine): string =>
    lookKey(page, engine, { ...shared, restsOn: rests.get(engine.id) ?? null });
  const isWanted = probing(input);
  for (const page of input.wanted) {
    for (const engine of run.engines) {
      const asked = { engine: engine.id, page: page.path };
      const because = input.barred.get(page);
      if (because !== undefined) known.push({ ...asked, because });
      else if (engine.sees === 'site') continue;
      else if (!isWanted(engine, page)) continue;
      else if (engine.sees === 'browser' && run.browser === null) known.push({ ...asked, because: noBrowser });
      else {
        const look = store.find(keyOf(page, engine));
        if (look !== null) known.push({ ...asked, look });
        else wanted.set(page, [...(wanted.get(page) ?? []), engine]);
      }
    }
  }
  const engines = new Map(run.engines.map((engine) => [engine.id, engine]));
  return {
    known,
    wanted,
    keep(page, answers) {
      for (const answer of answers) {
        const engine = engines.get(answer.engine);
        if (engine !== undefined && 'look' in answer) store.add(keyOf(page, engine), engine.id, answer.look);
      }
    },
  };
}

/** What an engine's look rests on besides the page: something of the whole site, or the engines that it asks. */
function restOf(engine: Engine, run: Run, { view }: SiteInput): string | null {
  if (engine.sees !== 'browser') return null;
  if (engine.once !== undefined) return engine.once.restsOn(view);
  if (engine.opens !== true) return null;
  const others = run.engines.filter((one) => one.sees === 'browser' && one.again === true);
  return hashOf(others.map(({ id, version, options, sources }) => [id, version, options, sources ?? '']));
}

/**
 * Whether an engine is to look at a page: a rule engine at each; a probe at the first of its like, and at each whose own
 * content it wants. What acts by itself stands in a page's own content, or is the same around all: for probes that press and type
 * one page of a page kind and language is enough, for the others one of each content kind too.
 */
function probing(input: SiteInput): (engine: Engine, page: Page) => boolean {
  const firsts = { laidOut: new Map<string, Page>(), around: new Map<string, Page>() };
  for (const page of input.wanted) {
    if (input.barred.has(page)) continue;
    firsts.around.set(around(page), firsts.around.get(around(page)) ?? page);
    firsts.laidOut.set(laidOut(page), firsts.laidOut.get(laidOut(page)) ?? page);
  }
  const isFirst = (engine: BrowserEngine, page: Page): boolean =>
    (engine.changes === true ? firsts.around.get(around(page)) : firsts.laidOut.get(laidOut(page))) === page;
  const contents = new Map<Page, string>();
  const there = input.wanted.filter((page) => !input.barred.has(page));
  const front = there.find(({ path }) => path === '/') ?? there[0];
  return (engine, page) => {
    if (engine.sees === 'browser' && engine.once !== undefined) return page === front;
    if (engine.sees !== 'browser' || engine.wants === undefined || input.isStrange || isFirst(engine, page))
      return true;
    if (page.version === 'simple') return false;
    const content = contents.get(page) ?? ownContent(input.view.htmlOf(page));
    contents.set(page, content);
    return engine.wants(content);
  };
}

/** Pages that are alike but for their own content; the simple version has one layout for all. */
const around = ({ kind, lang, version }: Page): string => `${version === 'simple' ? 'simple' : kind} ${lang}`;

/** Pages that are alike in how their content is laid out. */
const laidOut = (page: Page): string => `${around(page)} ${page.version === 'simple' ? page.kind : page.contentKind}`;

/** What stands on this page only: from where an editor's text begins, or else from the main part's begin, to the main part's end. */
function ownContent(html: string): string {
  const marked = html.indexOf('data-part="body"');
  const begin = html.indexOf('>', marked === -1 ? html.indexOf('<main') : marked) + 1;
  const end = html.indexOf('</main>', begin);
  return html.slice(begin, end === -1 ? undefined : end);
}
