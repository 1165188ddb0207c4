import path from 'node:path';
import type { Target } from '#contracts/target.ts';
import type { Site } from '#model/site.ts';
import { closest } from '#lib/closest.ts';
import { relativeTo } from '#lib/safe-path.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';

/** The target that site.yaml names. */
export function targetOf({ publish, file }: Pick<Site, 'publish' | 'file'>, targets: readonly Target[]): Target {
  const found = targets.find(({ id }) => id === publish.target);
  if (found !== undefined) return found;
  const ids = targets.map(({ id }) => id);
  const meant = closest(publish.target, ids);
  throw new Problem({
    code: 'E_PUBLISH_TARGET',
    message: text(`没有“${publish.target}”这种发布目标。`, `There is no publish target "${publish.target}".`),
    at: file,
    fix:
      meant === null
        ? text(`publish.target 可以写：${ids.join('、')}。`, `publish.target may be: ${ids.join(', ')}.`)
        : text(`是不是“${meant}”？`, `Did you mean "${meant}"?`),
  });
}

export interface Folders {
  root: string;
  outDir: string;
}

/** The folder that a site is published to. An absolute one may lie anywhere; a relative one stays in the project. */
export function destinationOf(
  { id, publish, file }: Pick<Site, 'id' | 'publish' | 'file'>,
  { root, outDir }: Folders,
): string {
  const { to } = publish;
  if (to === undefined) return path.join(outDir, 'published', id);
  const folder = path.resolve(root, to);
  if (!path.isAbsolute(to) && (folder === root || !isInside(root, folder))) {
    throw new Problem({
      code: 'E_PUBLISH_TO',
      message: text(
        `publish.to“${to}”不是项目里的一个文件夹。`,
        `publish.to "${to}" is not a folder inside the project.`,
      ),
      at: file,
      fix: text(
        '写项目里的相对路径，如 published/yunling；要发布到别处，写以 / 开头的完整路径。',
        'Write a path inside the project such as published/yunling, or a full path that starts with / for a place elsewhere.',
      ),
    });
  }
  const www = path.join(outDir, id, 'www');
  if (isInside(www, folder) || isInside(folder, www)) {
    throw new Problem({
      code: 'E_PUBLISH_TO',
      message: text(
        `publish.to“${to}”和构建结果所在的文件夹重叠。`,
        `publish.to "${to}" overlaps the folder that is built into.`,
      ),
      at: file,
      fix: text('换一个单独的文件夹。', 'Choose a folder of its own.'),
    });
  }
  return folder;
}

const isInside = (folder: string, other: string): boolean => {
  const relative = relativeTo(folder, other);
  return relative !== '..' && !relative.startsWith('../') && !path.isAbsolute(relative);
};
