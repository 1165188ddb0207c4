import path from 'node:path';
import type { Check } from '#contracts/check.ts';
import { IndicatorSystem } from '#model/indicator-system.ts';
import { shortHash } from '#lib/hash.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { parseLocatedAs, parseYaml, readYamlFile } from '#lib/yaml-file.ts';
import { checkSystem } from '#score/check-system.ts';

export interface LoadedSystem {
  /** `federation@2026.1` */
  name: string;
  system: IndicatorSystem;
  /** Of the file's text: a card names the exact rules it was scored by. */
  hash: string;
}

/** Reads one indicator system. Throws a Problem with every mistake in it, each with file and line. */
export function loadSystem(root: string, name: string, checks: readonly Check[], askedAt: string): LoadedSystem {
  const file = `indicators/systems/${name}.yaml`;
  const source = readYamlFile(path.join(root, file), file);
  if (source === null) throw noSystem(name, askedAt);
  const located = parseYaml(source);
  const system = parseLocatedAs(IndicatorSystem, located);
  const problems = checkSystem(system, checks).map(({ path: field, ...report }) => ({
    ...report,
    at: located.at(field),
  }));
  const [first, ...others] = problems;
  if (first !== undefined) throw new Problem(first, ...others);
  return { name, system, hash: shortHash(source.text) };
}

const noSystem = (name: string, askedAt: string): Problem =>
  new Problem({
    code: 'E_NO_SYSTEM',
    message: text(`没有指标体系“${name}”`, `There is no indicator system "${name}"`),
    at: askedAt,
    fix: text(
      '在 score.systems 里写 indicators/systems/ 下的文件名（不带 .yaml）',
      'Name a file of indicators/systems/ (without .yaml) in score.systems',
    ),
  });
