import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { PagesArtifact } from '#model/page.ts';
import { readTextIfThere } from '#lib/files.ts';
import { Problem } from '#lib/problem.ts';
import { text, type Text } from '#lib/text.ts';
import { findBrowser } from '#evidence/browser.ts';
import { loadThemes } from '#pipeline/plug-ins.ts';
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
  return [nodeVersion(), await browser(options), ...folders(options), ...(await themes(options))];
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

async function browser({ cacheDir }: RunOptions): Promise<HealthFinding> {
  try {
    const found = await findBrowser(cacheDir);
    return well(text(`浏览器：${found.name}`, `Browser: ${found.name}`));
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    const [report] = cause.reports;
    return ill(report?.message ?? text('没有浏览器', 'No browser'), report?.fix ?? text('', ''));
  }
}

function folders({ outDir, cacheDir }: RunOptions): HealthFinding[] {
  return [outDir, cacheDir].map((folder) => {
    const name = path.basename(folder);
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
    const json = readTextIfThere(path.join(outDir, site, 'pages.json'));
    const built = json === null ? null : PagesArtifact.safeParse(JSON.parse(json));
    if (built === null) return [];
    const now = built.success ? versions.get(built.data.theme.id) : undefined;
    return built.success && now === built.data.theme.version
      ? [
          well(
            text(
              `${site}：主题 ${built.data.theme.id} ${now}，是当前版本`,
              `${site}: theme ${built.data.theme.id} ${now}, current`,
            ),
          ),
        ]
      : [
          ill(
            text(`${site}：生成时的主题版本已过时`, `${site} was built with an older theme or schema`),
            text(`运行 mangdao build --site ${site}`, `Run mangdao build --site ${site}`),
          ),
        ];
  });
}
