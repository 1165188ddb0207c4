import { setImmediate as breathe } from 'node:timers/promises';
import type { HtmlEngine, SiteEngine, SiteLook, SiteView } from '#contracts/engine.ts';
import type { Gap, Place } from '#model/evidence.ts';
import type { Entry } from '#model/entry.ts';
import type { Page } from '#model/page.ts';
import { Problem } from '#lib/problem.ts';
import type { SiteAnswer } from '#evidence/assemble.ts';
import { marksOf } from '#evidence/marks-of-html.ts';
import { ownLook } from '#evidence/own-look.ts';
import type { Answer, OwnedSighting } from '#evidence/seen.ts';
import { within } from '#evidence/time-limit.ts';
import { whyNot } from '#evidence/why-not.ts';

interface Given {
  view: SiteView;
  theme: string;
  limitMs: number;
}

/** Lets an engine read one page's HTML. What it throws becomes a gap. */
export async function askHtmlEngine(
  engine: HtmlEngine & { id: string },
  page: Page,
  { view, entryOf, theme, limitMs }: Given & { entryOf: (page: Page) => Entry | null },
): Promise<Answer> {
  // The tabs' answers wait in the same thread.
  await breathe();
  const asked = { engine: engine.id, page: page.path };
  try {
    const html = view.htmlOf(page);
    const look = await within(
      limitMs,
      engine.id,
      (async () => engine.look({ page, html, site: view.site, entry: entryOf(page) }))(),
    );
    return { ...asked, look: await ownLook(look, page, theme, (selectors) => marksOf(html, selectors)) };
  } catch (cause) {
    return { ...asked, because: whyNot(cause) };
  }
}

// A whole site takes longer than a page.
const siteFactor = 20;

/** Lets an engine see the whole site. What it throws becomes a gap of the whole site, but for a person's mistake. */
export async function askSiteEngine(
  engine: SiteEngine & { id: string },
  { view, theme, limitMs }: Given,
): Promise<SiteAnswer | Gap> {
  await breathe();
  try {
    const look = await within(limitMs * siteFactor, engine.id, (async () => engine.look(view))());
    return await ownSiteLook(engine.id, look, view, theme);
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    return { engine: engine.id, page: '*', because: whyNot(cause) };
  }
}

async function ownSiteLook(engine: string, look: SiteLook, view: SiteView, theme: string): Promise<SiteAnswer> {
  const pages = new Map(view.pages.map((page) => [page.path, page]));
  const byPage = Map.groupBy(look.sightings, ({ at }) => at.page);
  const owned = new Map<SiteLook['sightings'][number], OwnedSighting>();
  for (const [path, sightings] of byPage) {
    const page = pages.get(path);
    if (page === undefined) throw new Error(`it names the page ${path}, which the site does not have`);
    const one = {
      passed: {},
      inapplicable: [],
      sightings: sightings.map((seen) => ({ ...seen, at: placeOnly(seen.at) })),
    };
    const pageLook = await ownLook(one, page, theme, (selectors) => marksOf(view.htmlOf(page), selectors));
    for (const [index, seen] of sightings.entries()) owned.set(seen, pageLook.sightings[index]!);
  }
  return {
    engine,
    pages: look.sightings.map(({ at }) => at.page),
    look: {
      passed: { ...look.passed },
      inapplicable: [...look.inapplicable],
      sightings: look.sightings.map((seen) => owned.get(seen)!),
      measures: (look.measures ?? []).map((measure) => ({ ...measure })),
    },
  };
}

const placeOnly = ({ page: _page, state: _state, ...place }: Place): Omit<Place, 'page' | 'state'> => place;
