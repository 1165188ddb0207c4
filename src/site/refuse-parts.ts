import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ComponentFile } from '#contracts/component.ts';
import type { Theme } from '#contracts/theme.ts';
import { byCodeUnit } from '#lib/order.ts';
import { Problem, type ProblemReport } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { parseYamlAs, readYamlFile } from '#lib/yaml-file.ts';

/** Refuses a theme that puts a component of its own in the place of one that readers depend on: its yaml says which may be replaced. */
export function refuseParts({ id, folders: [own = '', ...others] }: Pick<Theme, 'id' | 'folders'>): void {
  const inherited = new Map(
    others.toReversed().flatMap((folder) => componentsIn(folder).map((name) => [name, folder])),
  );
  const [first, ...more] = componentsIn(own)
    .filter((name) => !mayReplace(inherited.get(name), name))
    .map((name) =>
      notReplaceable(
        id,
        name,
        [...inherited].filter(([part, folder]) => mayReplace(folder, part)),
      ),
    );
  if (first !== undefined) throw new Problem(first, ...more);
}

function mayReplace(folder: string | undefined, name: string): boolean {
  if (folder === undefined) return true;
  const shown = `themes/${path.basename(folder)}/components/${name}/${name}.yaml`;
  const source = readYamlFile(path.join(folder, 'components', name, `${name}.yaml`), shown);
  return source !== null && parseYamlAs(ComponentFile, source).replaceable;
}

function componentsIn(folder: string): string[] {
  const components = path.join(folder, 'components');
  if (!existsSync(components)) return [];
  return readdirSync(components, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .toSorted(byCodeUnit);
}

function notReplaceable(theme: string, name: string, allowed: readonly (readonly [string, string])[]): ProblemReport {
  const names = allowed.map(([part]) => part);
  return {
    code: 'E_THEME_PART',
    message: text(
      `主题“${theme}”不能替换部件“${name}”：读者要靠它使用每个网站。`,
      `The theme "${theme}" may not replace the component "${name}": readers depend on it on every site.`,
    ),
    at: `themes/${theme}/components/${name}`,
    fix: text(
      `删去这个文件夹。可以替换的部件：${names.join('、')}。`,
      `Delete this folder. Components that may be replaced: ${names.join(', ')}.`,
    ),
  };
}
