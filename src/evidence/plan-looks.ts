import type { Engine } from '#contracts/engine.ts';
import type { Page } from '#model/page.ts';
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

const noFile = text('页面文件不存在，或者不是网页', 'The file of the page is not there, or is not HTML');
const noBrowser = text('没有可用的浏览器', 'There is no browser to look with');

/** Decides which engine must look at which page. */
export function planLooks(run: Run, input: SiteInput, store: LookStore): Plan {
  const known: Answer[] = [];
  const wanted = new Map<Page, Engine[]>();
  const missing = new Set(input.missing);
  const keyOf = (page: Page, engine: Engine): string => lookKey(page, input.pages.theme.id, engine, run.browserKey);
  for (const page of input.wanted) {
    for (const engine of run.engines) {
      const asked = { engine: engine.id, page: page.path };
      if (missing.has(page)) known.push({ ...asked, because: noFile });
      else if (engine.sees === 'site') continue;
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
