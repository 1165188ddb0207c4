import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { PagesArtifact } from '#model/page.ts';
import { diskProblem, shownPath } from '#lib/disk-problem.ts';
import { Problem } from '#lib/problem.ts';
import { text, type Text } from '#lib/text.ts';
import { findBrowser } from '#evidence/browser.ts';
import { loadThemes } from '#pipeline/plug-ins.ts';
import { readArtifactIfThere } from '#pipeline/read-artifact.ts';
import { siteIds, type RunOptions } from '#pipeline/run-state.ts';

/** One thing looked at. */
export interface HealthFinding {
  isWell: boolean;
  says: Text;
  /** How to mend it; null when all is well. */
  fix: Text | null;
}

/** Looks at the machine, the browser, the folders, and whether each built site is behind its theme. */
export async function examine(options: RunOptions): Promise<HealthFinding[]> {
  if (!existsSync(path.join(options.root, 'content/federation.yaml'))) return [nodeVersion(), noProject()];
  return [nodeVersion(), ...folders(options), await browser(options), ...(await themes(options))];
}

const well = (says: Text): HealthFinding => ({ isWell: true, says, fix: null });
const ill = (says: Text, fix: Text): HealthFinding => ({ isWell: false, says, fix });

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

/** A theme's version stands in pages.json: a site that was built with another one is behind. */
async function themes({ root, outDir }: RunOptions): Promise<HealthFinding[]> {
  const versions = new Map((await loadThemes(root)).map((theme) => [theme.id, theme.version]));
  return siteIds(root).flatMap((site): HealthFinding[] => {
    const theme = themeOf(path.join(outDir, site, 'pages.json'));
    if (theme === 'not built') return [];
    if (theme !== 'unreadable' && versions.get(theme.id) === theme.version) {
      const { id, version } = theme;
      return [well(text(`${site}：主题 ${id} ${version}，是当前版本`, `${site}: theme ${id} ${version}, current`))];
    }
    return [
      ill(
        text(`${site}：生成时的主题版本已过时`, `${site} was built with an older theme or schema`),
        text(`运行 mangdao build --site ${site}`, `Run mangdao build --site ${site}`),
      ),
    ];
  });
}

function themeOf(file: string): PagesArtifact['theme'] | 'not built' | 'unreadable' {
  try {
    return readArtifactIfThere(file, PagesArtifact)?.theme ?? 'not built';
  } catch (cause) {
    if (cause instanceof Problem) return 'unreadable';
    throw cause;
  }
}
