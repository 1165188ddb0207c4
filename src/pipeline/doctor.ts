import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { diskProblem, shownPath } from '#lib/disk-problem.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { findBrowser } from '#evidence/browser.ts';
import { ill, well, type HealthFinding } from '#pipeline/health.ts';
import type { RunOptions } from '#pipeline/run-state.ts';
import { sitesBehind } from '#pipeline/sites-behind.ts';

/** Looks at the machine, the browser, the folders, and whether each built site is behind its theme. */
export async function examine(options: RunOptions): Promise<HealthFinding[]> {
  if (!existsSync(path.join(options.root, 'content/federation.yaml'))) return [nodeVersion(), noProject()];
  return [nodeVersion(), ...folders(options), await browser(options), ...(await sitesBehind(options))];
}

function nodeVersion(): HealthFinding {
  const says = text(`Node ${process.versions.node}`, `Node ${process.versions.node}`);
  return Number(process.versions.node.split('.')[0]) >= 24
    ? well(says)
    : ill(
        says,
        text('需要 Node 24：用 npm run 或 npx mangdao 启动', 'Node 24 is needed: start through npm run or npx mangdao'),
      );
}

const noProject = (): HealthFinding =>
  ill(
    text('这里没有 content/federation.yaml', 'There is no content/federation.yaml here'),
    text('在项目文件夹里运行', 'Run this in the folder of the project'),
  );

async function browser({ root, cacheDir }: RunOptions): Promise<HealthFinding> {
  try {
    const found = await findBrowser(cacheDir);
    return well(text(`浏览器：${found.name}`, `Browser: ${found.name}`));
  } catch (cause) {
    const problem = cause instanceof Problem ? cause : diskProblem(cause, root);
    if (problem === null) throw cause;
    const [report] = problem.reports;
    return ill(report?.message ?? text('没有浏览器', 'No browser'), report?.fix ?? text('', ''));
  }
}

function folders({ root, outDir, cacheDir }: RunOptions): HealthFinding[] {
  return [outDir, cacheDir].map((folder) => {
    const name = shownPath(folder, root);
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
      return well(text(`可以写入 ${name}/`, `${name}/ can be written`));
    } catch {
      return ill(
        text(`不能写入 ${name}/`, `${name}/ cannot be written`),
        text('检查文件夹权限和磁盘空间', 'Check the folder’s permissions and the disk space'),
      );
    }
  });
}
