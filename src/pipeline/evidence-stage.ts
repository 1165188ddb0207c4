import type { Engine } from '#contracts/engine.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { gatherEvidence, type EvidenceResult } from '#evidence/gather-evidence.ts';
import { loadEngines } from '#pipeline/plug-ins.ts';
import { goodSites, type RunState } from '#pipeline/run-state.ts';

/** Lets every engine look at every page that changed, into `out/<site>/evidence.json`. */
export async function evidenceStage(state: RunState): Promise<void> {
  const known = await loadEngines(state.options.root, state.options.deep);
  const engines = known.filter(mayLook(process.env['MANGDAO_LOOK']));
  const sites = goodSites(state);
  const results = await gather(state, () =>
    gatherEvidence({
      ...state.options,
      engines,
      sites,
      jobs: tabsFor(state.options.jobs),
      progress: (site, done, of) => {
        if (done % pagesToSay === 0 && done < of)
          state.say(
            text(`检测 ${site}：已看 ${done} 页，共 ${of} 页`, `evidence of ${site}: ${done} of ${of} pages seen`),
          );
      },
    }),
  );
  for (const { site, audited, gaps, findings } of results) {
    const outcome = state.outcomes.get(site);
    if (outcome !== undefined) Object.assign(outcome, { audited, gaps, findings });
  }
  const sum = (count: (result: EvidenceResult) => number): number =>
    results.reduce((total, result) => total + count(result), 0);
  const [pages, audited] = [sum((r) => r.pages), sum((r) => r.audited)];
  const [gaps, findings] = [sum((r) => r.gaps), sum((r) => r.findings)];
  state.say(
    text(
      `检测：${engines.length} 个引擎，共 ${pages} 页，检测 ${audited} 页，沿用 ${pages - audited} 页；问题 ${findings} 个，没看成 ${gaps} 处`,
      `evidence: ${engines.length} engines, ${pages} pages, ${audited} audited, ${pages - audited} kept; ${findings} findings, ${gaps} gaps`,
    ),
  );
}

/** A large site takes minutes: whoever waits is told how far it is. */
const pagesToSay = 50;

/** Probes wait for a page a third of their time; meanwhile another one is looked at: with two cores, a quarter less in all. */
export const tabsFor = (jobs: number): number => Math.ceil(jobs * 1.5 - 0.5);

/**
 * With `MANGDAO_LOOK=axe,htmlcs` only these of the engines that need a browser look, for a quick run: what the others would
 * tell is unknown. Engines that read the HTML or the site always do.
 */
function mayLook(named: string | undefined): (engine: Engine) => boolean {
  if (named === undefined || named === '') return () => true;
  const ids = new Set(named.split(','));
  return ({ id, sees }) => sees !== 'browser' || ids.has(id);
}

/** Without a browser the static engines have still looked: their evidence is on disk, and the run goes on to say so. */
async function gather(state: RunState, work: () => Promise<EvidenceResult[]>): Promise<EvidenceResult[]> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    state.problems.push(...cause.reports);
    return [];
  }
}
