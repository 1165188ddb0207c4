import type { BrowserEngine } from '#contracts/engine.ts';
import type { Page } from '#model/page.ts';
import type { Text } from '#model/words.ts';
import { askAgain } from '#evidence/ask-again.ts';
import type { BrowserRoom } from '#evidence/browser-room.ts';
import { ownLook } from '#evidence/own-look.ts';
import { markScript, type Mark } from '#evidence/owner.ts';
import type { Answer, PageLook } from '#evidence/seen.ts';
import { lackOf, lackScript, stage, tooLate, wentElsewhere, type Lack } from '#evidence/page-faults.ts';
import { isLost, viewport, type OpenTab } from '#evidence/tab.ts';
import { isOverTime, within } from '#evidence/time-limit.ts';
import { whyNot } from '#evidence/why-not.ts';

type BrowserEngineWithId = BrowserEngine & { id: string };

/** One page to be opened, and who wants to see it. */
export interface Visit {
  page: Page;
  address: string;
  theme: string;
  /** Nobody here has built it: whether it has anything to look at must be seen. */
  isStrange: boolean;
  /** Waits until the page may be asked for. */
  turn?: () => Promise<void>;
  engines: readonly BrowserEngineWithId[];
  /** All that are asked about pages of this run, among them those that one which opens things asks again. */
  others: readonly BrowserEngineWithId[];
  /** What an engine that asks the whole site rests on. */
  restOf: (engine: BrowserEngine) => string;
}

export interface Limits {
  loadMs: number;
  lookMs: number;
}

// A page at which so many engines wait in vain is not waited for by all the others.
const mostLate = 3;

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
  /** How often an engine has run out of time at it. */
  let late = 0;
  /** What a reader misses on it, whatever engines see; null where nothing, or nobody has looked yet. */
  let lack: Text | null = null;

  const drop = async (): Promise<void> => {
    const lost = tab;
    tab = null;
    isFresh = false;
    await lost?.close();
  };

  /** The tab with the page in it, in the state that every engine expects. */
  const open = async ({ page, address, isStrange, turn }: Visit): Promise<OpenTab> => {
    const ready = (tab ??= await room.tab());
    if (isFresh) return ready;
    const statuses = page.kind === 'not-found' ? [200, 404] : [200];
    try {
      // Its turn is not the page's fault.
      await turn?.();
      await within(limits.loadMs + 1_000, 'loading', ready.load(address, { statuses, limitMs: limits.loadMs }));
      if (isStrange) lack ??= lackOf(await within(limits.loadMs, 'reading', ready.evaluate<Lack>(lackScript)));
    } catch (cause) {
      if (!isLost(cause)) barred = whyNot(cause);
      throw cause;
    }
    isFresh = true;
    return ready;
  };

  const look = async (visit: Visit, engine: BrowserEngineWithId): Promise<PageLook> => {
    const ready = await open(visit);
    const before = ready.documents();
    const others = engine.opens === true ? askAgain(ready, visit.page, visit.others) : undefined;
    const seen = await within(limits.lookMs, engine.id, engine.look(ready, visit.page, visit.restOf(engine), others));
    if (engine.changes) isFresh = false;
    else if (ready.documents() !== before) throw wentElsewhere();
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
      if (isOverTime(cause) && ++late >= mostLate) barred ??= tooLate;
      if (isLost(cause) && !isRetry) return answer(visit, engine, true);
      if (isLost(cause)) barred = whyNot(cause);
      return { ...asked, because: whyNot(cause) };
    }
  };

  return {
    async visit(visit) {
      isFresh = false;
      [barred, late, lack] = [null, 0, null];
      const answers: Answer[] = [];
      for (const engine of inOrder(visit.engines)) answers.push(await answer(visit, engine));
      if (lack !== null) answers.push({ engine: stage, page: visit.page.path, because: lack });
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
