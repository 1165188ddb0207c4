import path from 'node:path';
import type { Check } from '#contracts/check.ts';
import { IndicatorSystem, ReleasedSystems, SystemExtension } from '#model/indicator-system.ts';
import { shortHash } from '#lib/hash.ts';
import { Problem, type ProblemReport } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { parseLocatedAs, parseYaml, parseYamlAs, readYamlFile, type LocatedValue } from '#lib/yaml-file.ts';
import type { SystemProblem } from '#score/check-scoring.ts';
import { brokenParts, checkSystem } from '#score/check-system.ts';
import { extendSystem } from '#score/extend-system.ts';

export interface LoadedSystem {
  /** `federation@2026.1` */
  name: string;
  system: IndicatorSystem;
  /** Of the file's text, and of the one that it extends: a card names the exact rules it was scored by. */
  hash: string;
  /** The national system that it extends; null where it extends none. */
  base: { system: IndicatorSystem; hash: string } | null;
}

export interface SystemRoom {
  root: string;
  checks: readonly Check[];
  /** The file that asks for the system, for messages. */
  askedAt: string;
}

const folder = 'indicators/systems';

/** Reads one indicator system. Throws a Problem with every mistake in it, each with file and line. */
export function loadSystem(name: string, room: SystemRoom): LoadedSystem {
  const file = `${folder}/${name}.yaml`;
  const source = readYamlFile(path.join(room.root, file), file);
  if (source === null) throw noSystem(name, room.askedAt);
  const hash = shortHash(source.text);
  refuseEdited({ name, file, hash }, room.root);
  const located = parseYaml(source);
  if (isExtension(located.value)) return loadExtension({ name, file, hash, located }, room);
  const system = parseLocatedAs(IndicatorSystem, located);
  refuse([...misnamed(name, system), ...checkSystem(system, room.checks)], located);
  return { name, system, hash, base: null };
}

interface Found {
  name: string;
  file: string;
  hash: string;
  located: LocatedValue;
}

const isExtension = (value: unknown): boolean => typeof value === 'object' && value !== null && 'extends' in value;

function loadExtension({ name, file, hash, located }: Found, room: SystemRoom): LoadedSystem {
  const extension = parseLocatedAs(SystemExtension, located);
  const base = loadSystem(extension.extends, { ...room, askedAt: located.at(['extends']) });
  if (base.base !== null) throw doubleExtension(located.at(['extends']));
  const { system, problems } = extendSystem(base.system, extension);
  refuse([...misnamed(name, system), ...problems], located);
  // A mistake that shows only in the sum of both stands in the file of the extension.
  refuse(
    brokenParts(system, room.checks).map((one) => ({ ...one, path: ['add'] })),
    located,
  );
  return {
    name,
    system,
    hash: shortHash(`${hash} ${base.hash} ${file}`),
    base: { system: base.system, hash: base.hash },
  };
}

function misnamed(name: string, { id, version }: IndicatorSystem): SystemProblem[] {
  if (name === `${id}@${version}`) return [];
  return [
    {
      code: 'E_SYSTEM_NAME',
      message: text(
        `文件名是 ${name}，里面写的却是 ${id}@${version}。`,
        `The file is named ${name}, and says that it is ${id}@${version}.`,
      ),
      path: ['id'],
    },
  ];
}

/** A released version is never edited: scores that were published under it could not be redone. */
function refuseEdited({ name, file, hash }: Omit<Found, 'located'>, root: string): void {
  const source = readYamlFile(path.join(root, folder, 'released.yaml'), `${folder}/released.yaml`);
  const released = source === null ? {} : parseYamlAs(ReleasedSystems, source);
  const known = released[name];
  if (known === undefined || known.hash === hash) return;
  throw new Problem({
    code: 'E_SYSTEM_RELEASED',
    message: text(
      `${name} 已于 ${known.on} 发布，不能再修改（应为 ${known.hash}，现为 ${hash}）。`,
      `${name} was released on ${known.on} and must not be edited (it should be ${known.hash} and is ${hash}).`,
    ),
    at: file,
    fix: text('改回原样，把改动另存为新版本。', 'Put it back, and save the change as a new version.'),
  });
}

function refuse(problems: readonly SystemProblem[], located: LocatedValue): void {
  const reports = problems.map(({ path: field, ...report }): ProblemReport => ({ ...report, at: located.at(field) }));
  const [first, ...others] = reports;
  if (first !== undefined) throw new Problem(first, ...others);
}

const doubleExtension = (at: string): Problem =>
  new Problem({
    code: 'E_SYSTEM_EXTENDS',
    message: text('扩展不能再被扩展。', 'An extension cannot be extended.'),
    at,
    fix: text('在 extends 里写全国的体系。', 'Name a national system in extends.'),
  });

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
