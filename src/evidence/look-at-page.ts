import type { BrowserEngine } from '#contracts/engine.ts';
import type { Page } from '#model/page.ts';
import type { Text } from '#model/words.ts';
import type { BrowserRoom } from '#evidence/browser-room.ts';
import { ownLook } from '#evidence/own-look.ts';
import { markScript, type Mark } from '#evidence/owner.ts';
import type { Answer, PageLook } from '#evidence/seen.ts';
import { isLost, viewport, type OpenTab } from '#evidence/tab.ts';
import { isOverTime, within } from '#evidence/time-limit.ts';
import { whyNot } from '#evidence/why-not.ts';

type BrowserEngineWithId = BrowserEngine & { id: string };

/** One page to be opened, and who wants to see it. */
export interface Visit {
  page: Page;
  address: string;
  theme: string;
  engines: readonly BrowserEngineWithId[];
}

export interface Limits {
  loadMs: number;
  lookMs: number;
}

/** A visitor has one tab, which it keeps from page to page and replaces when it was lost. */
export interface Visitor {
  visit(visit: Visit): Promise<Answer[]>;
  leave(): Promise<void>;
}

/** Opens pages one after another in a tab of its own. */
export function visitorIn(room: BrowserRoom, limits: Limits): Visitor {
  let tab: OpenTab | null = null;
  let isFresh = false;

  /** Why nobody can look at the page that is being visited; then nobody waits for it again. */
  let barred: Text | null = null;

  const drop = async (): Promise<void> => {
    const lost = tab;
    tab = null;
    isFresh = false;
    await lost?.close();
  };

  /** The tab with the page in it, in the state that every engine expects. */
  const open = async ({ page, address }: Visit): Promise<OpenTab> => {
    const ready = (tab ??= await room.tab());
    if (isFresh) return ready;
    const statuses = page.kind === 'not-found' ? [200, 404] : [200];
    try {
      await within(limits.loadMs + 1_000, 'loading', ready.load(address, { statuses, limitMs: limits.loadMs }));
    } catch (cause) {
      if (!isLost(cause)) barred = whyNot(cause);
      throw cause;
    }
    isFresh = true;
    return ready;
  };

  const look = async (visit: Visit, engine: BrowserEngineWithId): Promise<PageLook> => {
    const ready = await open(visit);
    const seen = await within(limits.lookMs, engine.id, engine.look(ready, visit.page));
    if (engine.changes) isFresh = false;
    const read = async (selectors: readonly string[]): Promise<Mark[]> =>
      (await open(visit)).evaluate<Mark[]>(markScript(selectors));
    const owned = await within(limits.lookMs, engine.id, ownLook(seen, visit.page, visit.theme, read));
    if (!engine.changes && engine.state !== undefined) await ready.resize(viewport.width, viewport.height);
    return owned;
  };

  const answer = async (visit: Visit, engine: BrowserEngineWithId, isRetry = false): Promise<Answer> => {
    const asked = { engine: engine.id, page: visit.page.path };
    if (barred !== null) return { ...asked, because: barred };
    try {
      return { ...asked, look: await look(visit, engine) };
    } catch (cause) {
      isFresh = false;
      if (isLost(cause) || isOverTime(cause)) await drop();
      if (isLost(cause) && !isRetry) return answer(visit, engine, true);
      if (isLost(cause)) barred = whyNot(cause);
      return { ...asked, because: whyNot(cause) };
    }
  };

  return {
    async visit(visit) {
      isFresh = false;
      barred = null;
      const answers: Answer[] = [];
      for (const engine of inOrder(visit.engines)) answers.push(await answer(visit, engine));
      return answers;
    },
    leave: drop,
  };
}

/** Those that see the page as loaded come first: a state may change it, and some leave no page as it was. */
const inOrder = (engines: readonly BrowserEngineWithId[]): BrowserEngineWithId[] =>
  [0, 1, 2].flatMap((turn) => engines.filter((engine) => turnOf(engine) === turn));

const turnOf = ({ state, changes }: BrowserEngineWithId): number => {
  if (changes) return 2;
  return state === undefined ? 0 : 1;
};
