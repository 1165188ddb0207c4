import type { AskOthers, BrowserEngine, OthersSighting, Tab } from '#contracts/engine.ts';
import type { Page } from '#model/page.ts';

/** Asks those of the engines that read a page in any state what they see of it now. */
export const askAgain =
  (tab: Tab, page: Page, engines: readonly (BrowserEngine & { id: string })[]): AskOthers =>
  async () => {
    const seen: OthersSighting[] = [];
    for (const engine of engines) {
      if (engine.again !== true) continue;
      const { sightings } = await engine.look(tab, page, '');
      seen.push(...sightings.map((one) => ({ ...one, engine: engine.id })));
    }
    return seen;
  };
