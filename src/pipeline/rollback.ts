import type { RunReport } from '#model/run-report.ts';
import { Problem, sortProblems } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { exitCodeOf } from '#pipeline/exit-code.ts';
import { loadTargets } from '#pipeline/plug-ins.ts';
import { forSite, openRun, type RunOptions, type Say } from '#pipeline/run-state.ts';
import { rollbackSite } from '#publish/publish-site.ts';

/** Takes the named sites back to the release before their current one. One that cannot go back stops no other. */
export async function rollback(options: RunOptions, say: Say): Promise<RunReport> {
  // To leave the names out must not take a whole federation back.
  if (options.sites === null) throw namesNoSite();
  const state = openRun(options, say);
  const targets = await loadTargets(options.root);
  for (const id of state.outcomes.keys()) {
    await forSite(state, id, async (outcome) => {
      const { release, outcome: published } = await rollbackSite({ ...options, site: id, targets });
      outcome.published = published;
      say(text(`${id}：已退回版本 ${release}`, `${id}: back to release ${release}`));
    });
  }
  const sites = [...state.outcomes.values()];
  const problems = sortProblems(state.problems);
  return {
    schema: 1,
    now: state.now,
    exit: exitCodeOf(sites, problems, null),
    stages: ['publish'],
    sites,
    problems,
  };
}

const namesNoSite = (): Problem =>
  new Problem({
    code: 'E_ROLLBACK_SITES',
    message: text('要说明退回哪些网站', 'Name the sites to take back'),
    fix: text(
      '例如：mangdao publish --rollback --site yunling',
      'For example: mangdao publish --rollback --site yunling',
    ),
  });
