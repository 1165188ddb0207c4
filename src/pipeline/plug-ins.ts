import { existsSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Check, CheckDefinition } from '#contracts/check.ts';
import type { Engine, EngineDefinition } from '#contracts/engine.ts';
import type { Format, FormatDefinition } from '#contracts/format.ts';
import type { ContentKind, KindDefinition } from '#contracts/kind.ts';
import type { Target, TargetDefinition } from '#contracts/target.ts';
import type { Theme, ThemeDefinition } from '#contracts/theme.ts';
import { byCodeUnit } from '#lib/order.ts';
import { sourcesHash } from '#lib/own-sources.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { packedModules } from '#pipeline/packed-modules.ts';

/** Each room of plug-ins that is part of the program: a folder a plug-in, its name the id; the file that defines it. */
const rooms = {
  kinds: ['src/content/kinds', 'schema.ts'],
  engines: ['src/evidence/engines', 'engine.ts'],
  checks: ['indicators/checks', 'check.ts'],
  formats: ['src/report/formats', 'format.ts'],
  targets: ['src/publish/targets', 'target.ts'],
} as const;

export const loadKinds = (root: string): Promise<ContentKind[]> => loadRoom<KindDefinition>(root, ...rooms.kinds);
/** Id of each kind → the module that defines it, absolute. */
export const kindModules = (root: string, kinds: readonly ContentKind[]): Record<string, string> =>
  Object.fromEntries(kinds.map(({ id }) => [id, moduleOf(root, rooms.kinds, id)]));
export const loadEngines = async (root: string, isDeep = false): Promise<Engine[]> =>
  (await loadRoom<EngineDefinition>(root, ...rooms.engines))
    .filter(({ deep }) => isDeep || !deep)
    .map((engine) => ({ ...engine, sources: sourcesHash(moduleOf(root, rooms.engines, engine.id)) }));
export const loadChecks = (root: string): Promise<Check[]> => loadRoom<CheckDefinition>(root, ...rooms.checks);
export const loadFormats = (root: string): Promise<Format[]> =>
  loadRoom<FormatDefinition<string | Uint8Array>>(root, ...rooms.formats);
export const loadTargets = (root: string): Promise<Target[]> => loadRoom<TargetDefinition>(root, ...rooms.targets);

/** The modules that define the program's own plug-ins, absolute. */
export const plugInModules = (root: string): string[] =>
  Object.values(rooms).flatMap((room) => idsIn(root, room[0]).map((id) => moduleOf(root, room, id)));

const moduleOf = (root: string, [room, file]: readonly [string, string], id: string): string =>
  path.join(root, room, id, file);

/** Folders that start with `_` are templates. */
const idsIn = (root: string, room: string): string[] =>
  readdirSync(path.join(root, room), { withFileTypes: true })
    .filter((item) => item.isDirectory() && !item.name.startsWith('_'))
    .map((item) => item.name)
    .toSorted(byCodeUnit);

/** All themes, each with the folders that its parts are looked for in: its own, then those of the theme it extends. */
export async function loadThemes(root: string): Promise<Theme[]> {
  const themes = await loadRoom<ThemeDefinition>(root, 'themes', 'theme.ts');
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  return themes.map((theme) => {
    const chain = chainOf(theme.id, byId);
    const colours = chain.map((id) => byId.get(id)?.colours).find((own) => own !== undefined);
    return {
      ...theme,
      ...(colours === undefined ? {} : { colours }),
      folders: chain.map((id) => path.join(root, 'themes', id)),
    };
  });
}

/** Theme ids from a theme down to the one that extends nothing. */
function chainOf(id: string, themes: ReadonlyMap<string, ThemeDefinition>): string[] {
  const chain: string[] = [];
  for (let next: string | undefined = id; next !== undefined; next = themes.get(next)?.extends) {
    if (chain.includes(next) || !themes.has(next)) throw brokenChain(chain.at(-1) ?? id, next);
    chain.push(next);
  }
  return chain;
}

const brokenChain = (theme: string, next: string): Problem =>
  new Problem({
    code: 'E_THEME_EXTENDS',
    message: text(
      `主题“${theme}”继承的“${next}”不存在，或者互相继承`,
      `Theme "${theme}" extends "${next}", which is missing or extends it in turn`,
    ),
    at: `themes/${theme}/theme.ts`,
    fix: text('把 extends 改成 themes/ 下的另一个文件夹名', 'Name another folder of themes/ in extends'),
  });

async function loadRoom<Definition extends object>(
  root: string,
  room: string,
  file: string,
): Promise<(Definition & { id: string })[]> {
  if (!existsSync(path.join(root, room))) throw notAProject(root, room);
  return Promise.all(
    idsIn(root, room).map(async (id) => {
      const module = moduleOf(root, [room, file], id);
      if (!existsSync(module)) throw new Error(`${room}/${id} has no ${file}: a plug-in's folder holds what it does`);
      const loaded = await (packedModules[realpathSync(module)]?.() ?? import(pathToFileURL(module).href));
      const { default: definition } = loaded as { default: Definition };
      return { ...definition, id };
    }),
  );
}

const notAProject = (root: string, room: string): Problem =>
  new Problem({
    code: 'E_PROJECT',
    message: text(
      `这个文件夹不是盲道的项目：没有 ${room}`,
      `This folder is no project of Mangdao: there is no ${room}`,
    ),
    at: root,
    fix: text('在项目文件夹里运行', "Run the command in the project's folder"),
  });
