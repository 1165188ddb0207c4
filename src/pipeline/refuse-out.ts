import path from 'node:path';
import { shownPath } from '#lib/disk-problem.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';

/** What people write, and what the tool keeps for itself. */
const taken = ['content', 'indicators', 'themes', 'src', 'node_modules', '.git', '.mangdao'];

/** Refuses an output folder that would be mixed with what is not output: what is built there is also removed there. */
export function refuseOut(root: string, outDir: string): void {
  const [first = ''] = path.relative(root, outDir).split(path.sep);
  if (first !== '' && !taken.includes(first)) return;
  throw new Problem({
    code: 'E_OUT',
    message: text(
      `“${shownPath(outDir, root)}”是项目自己的文件夹，不能作输出文件夹`,
      `"${shownPath(outDir, root)}" is a folder of the project itself and cannot be the output folder`,
    ),
    fix: text('用 --out 写一个单独的文件夹，例如 --out out', 'Give --out a folder of its own, such as --out out'),
  });
}
