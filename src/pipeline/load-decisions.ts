import path from 'node:path';
import { DecisionsFile, noDecisions } from '#model/decisions.ts';
import { asksOf, type IndicatorSystem } from '#model/indicator-system.ts';
import { Problem } from '#lib/problem.ts';
import { parseLocatedAs, parseYaml, readYamlFile } from '#lib/yaml-file.ts';
import { checkDecisions } from '#score/check-decisions.ts';

/** What the national office decided about a site, from `indicators/decisions/<site>.yaml`; nothing where there is no file. */
export function loadDecisions(
  { root, site, now }: { root: string; site: string; now: string },
  systems: readonly IndicatorSystem[],
): DecisionsFile {
  const file = `indicators/decisions/${site}.yaml`;
  const source = readYamlFile(path.join(root, file), file);
  if (source === null) return noDecisions;
  const located = parseYaml(source);
  const decisions = parseLocatedAs(DecisionsFile, located);
  const reports = checkDecisions(decisions, systems, now).map(({ path: field, ...report }) => ({
    ...report,
    at: located.at(field),
  }));
  const [first, ...others] = reports;
  if (first !== undefined) throw new Problem(first, ...others);
  return decisions;
}

/** The systems that decisions and assessments may name: those a site is scored by, and those that they extend. */
export function namedSystems(
  loaded: readonly { system: IndicatorSystem; base: { system: IndicatorSystem } | null }[],
): IndicatorSystem[] {
  const all = loaded.flatMap(({ system, base }) => (base === null ? [system] : [system, base.system]));
  return all.filter((one, index) => all.findIndex((other) => sameAsks(other, one)) === index);
}

const sameAsks = (a: IndicatorSystem, b: IndicatorSystem): boolean =>
  a.id === b.id && a.version === b.version && asksOf(a).length === asksOf(b).length;
