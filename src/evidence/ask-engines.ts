import type { Entry } from '#model/entry.ts';
import type { Gap } from '#model/evidence.ts';
import type { Page } from '#model/page.ts';
import { askHtmlEngine, askSiteEngine } from '#evidence/ask-html-engines.ts';
import type { SiteAnswer } from '#evidence/assemble.ts';
import type { Visit, Visitor } from '#evidence/look-at-page.ts';
import type { Plan } from '#evidence/plan-looks.ts';
import type { SiteInput } from '#evidence/read-site.ts';
import type { Run } from '#evidence/run.ts';
import type { Answer } from '#evidence/seen.ts';

/** Lets the engines that want it read each page's HTML. */
export async function readPages(run: Run, input: SiteInput, plan: Plan): Promise<Answer[]> {
  const entries = new Map(input.site.entries.map((entry) => [entry.path, entry]));
  const entryOf = (page: Page): Entry | null => (page.kind === 'entry' ? (entries.get(page.path) ?? null) : null);
  const given = { view: input.view, entryOf, theme: input.pages.theme.id, limitMs: run.limitMs };
  const answers: Answer[] = [];
  for (const [page, engines] of plan.wanted) {
    for (const engine of engines) {
      if (engine.sees !== 'html') continue;
      const answer = await askHtmlEngine(engine, page, given);
      plan.keep(page, [answer]);
      answers.push(answer);
    }
  }
  return answers;
}

/** Hears how many of the pages that must be opened have been seen. */
export type Progress = (site: string, done: number, of: number) => void;

/** Opens each page that an engine wants to see, once for all of them, in as many tabs as there are visitors. */
export async function openPages(run: Run, input: SiteInput, plan: Plan, progress?: Progress): Promise<Answer[]> {
  const wanted = [...plan.wanted].flatMap(([page, engines]) => {
    const inBrowser = engines.filter((engine) => engine.sees === 'browser');
    return inBrowser.length === 0 ? [] : [{ page, engines: inBrowser }];
  });
  if (wanted.length === 0) return [];
  const served = await input.serve();
  const { turn } = served;
  const others = run.engines.filter((engine) => engine.sees === 'browser');
  const shared = {
    theme: input.pages.theme.id,
    isStrange: input.isStrange,
    others,
    ...(turn === undefined ? {} : { turn }),
  };
  const visits = wanted.map(({ page, engines }): Visit => ({
    ...shared,
    page,
    engines,
    restOf: ({ once }) => once?.restsOn(input.view) ?? '',
    address: served.addressOf(page),
  }));
  try {
    let done = 0;
    const keep: Plan['keep'] = (page, answers) => {
      plan.keep(page, answers);
      progress?.(input.site.site.id, ++done, wanted.length);
    };
    const visited = run.visitors.map((visitor) => visitUntilDone(visitor, visits, keep));
    return (await Promise.all(visited)).flat();
  } finally {
    await served.close();
  }
}

/** Visitors take the next page from one list, so that a slow page holds up one tab only. */
async function visitUntilDone(visitor: Visitor, visits: Visit[], keep: Plan['keep']): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let visit = visits.shift(); visit !== undefined; visit = visits.shift()) {
    const seen = await visitor.visit(visit);
    keep(visit.page, seen);
    answers.push(...seen);
  }
  return answers;
}

/** Lets the engines that see across pages look at the whole site. */
export async function askSiteEngines(run: Run, input: SiteInput): Promise<{ siteAnswers: SiteAnswer[]; gaps: Gap[] }> {
  const given = { view: input.view, theme: input.pages.theme.id, limitMs: run.limitMs };
  const siteAnswers: SiteAnswer[] = [];
  const gaps: Gap[] = [];
  for (const engine of run.engines) {
    if (engine.sees !== 'site') continue;
    const answer = await askSiteEngine(engine, given);
    if ('because' in answer) gaps.push(answer);
    else siteAnswers.push(answer);
  }
  return { siteAnswers, gaps };
}
