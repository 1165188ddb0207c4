import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Check } from '#contracts/check.ts';
import { Evidence } from '#model/evidence.ts';
import { checkOf } from '#model/answered-by.ts';
import { nameOf } from '#model/indicator-system.ts';
import { ScoreCards, type ScoreCard } from '#model/score-card.ts';
import type { Site } from '#model/site.ts';
import { closest } from '#lib/closest.ts';
import { Problem } from '#lib/problem.ts';
import { speaker, text } from '#lib/text.ts';
import { loadChecks } from '#pipeline/plug-ins.ts';
import { readArtifact } from '#pipeline/read-artifact.ts';
import { readSiteArtifact, type RunOptions } from '#pipeline/run-state.ts';
import { explain, type Explained } from '#report/explain.ts';
import { seenBy } from '#score/ask-check.ts';
import { seenOf } from '#score/overrule.ts';

/** Tells how an indicator came to its points, in every system of the site that asks it, from what the last run left on disk. */
export async function explainIndicator(options: RunOptions, site: string, indicator: string): Promise<string> {
  const { root, outDir, lang } = options;
  const artifact = readSiteArtifact(outDir, site);
  if (artifact === null) throw notScored(site);
  const cards = cardsOf(path.join(outDir, site), options.systems ?? []);
  const asked = cards.flatMap((card) => linesOf(card).map((line) => ({ card, line })));
  const found = asked.filter(({ line }) => line.indicator === indicator);
  if (found.length === 0) {
    throw unknownIndicator(
      indicator,
      asked.map(({ line }) => line.indicator),
    );
  }
  const evidence = readArtifact(path.join(outDir, site, 'evidence.json'), Evidence);
  const checks = await loadChecks(root);
  return found
    .map((one) => explain(withFacts(one, { checks, site: artifact.site, evidence }), speaker(lang)))
    .join('\n');
}

/** The cards of site.yaml's systems, or those of the systems that are asked for. */
function cardsOf(folder: string, systems: readonly string[]): ScoreCard[] {
  const own = readArtifact(path.join(folder, 'score-card.json'), ScoreCards);
  if (systems.length === 0) return own;
  return systems.flatMap((name) => {
    const card = own.find((one) => nameOf(one.system) === name);
    const file = path.join(folder, `score-card.${name}.json`);
    if (card !== undefined) return [card];
    if (existsSync(file)) return readArtifact(file, ScoreCards);
    throw new Problem({
      code: 'E_NO_CARD',
      message: text(`还没有按 ${name} 评过分`, `There is no card by ${name} yet`),
      fix: text(`先运行 mangdao score --system ${name}`, `Run mangdao score --system ${name} first`),
    });
  });
}

const linesOf = (card: ScoreCard): Explained['line'][] => [...card.vetoes, ...card.lines];

function withFacts(
  { card, line }: Pick<Explained, 'card' | 'line'>,
  { checks, site, evidence }: { checks: readonly Check[]; site: Site; evidence: Evidence },
): Explained {
  const id = checkOf(line.by);
  const check = checks.find((one) => one.id === id) ?? null;
  if (check === null) return { card, line, check, seen: null, seenHash: null };
  const machine = line.by.kind === 'overruled' ? line.by.machine : line.verdict;
  const seenHash = machine.kind === 'measured' ? seenOf(check, machine, evidence) : null;
  return { card, line, check, seen: seenBy(check.needs, site, evidence), seenHash };
}

const notScored = (site: string): Problem =>
  new Problem({
    code: 'E_NO_CARD',
    message: text(`网站“${site}”还没有评过分`, `Site "${site}" has not been scored yet`),
    fix: text(`先运行 mangdao score --site ${site}`, `Run mangdao score --site ${site} first`),
  });

function unknownIndicator(indicator: string, known: readonly string[]): Problem {
  const meant = closest(indicator, known);
  return new Problem({
    code: 'E_NO_INDICATOR',
    message: text(`评分里没有指标“${indicator}”`, `No card has an indicator "${indicator}"`),
    fix:
      meant === null
        ? text('全部指标见 docs/indicators.md', 'All indicators stand in docs/indicators.md')
        : text(`是不是“${meant}”？`, `Did you mean "${meant}"?`),
  });
}
