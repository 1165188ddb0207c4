import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { PagesArtifact } from '#model/page.ts';
import type { Manifest } from '#model/release.ts';
import { isMissing } from '#lib/files.ts';
import { Problem, type ProblemReport } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { digestFile, walkFiles } from '#lib/walk-files.ts';
import { nginxFile } from '#publish/nginx-config.ts';

/** Every file under `www` with its SHA-256, sorted. Refuses links, and a `www` that is not what pages.json says. */
export function manifestOf(www: string, pages: Pick<PagesArtifact, 'pages' | 'assets'>): Manifest {
  if (!isFolder(www)) refuse([notBuilt()]);
  const { files, others } = walkFiles(www);
  refuse(others.map(linked));
  const manifest: Manifest = { schema: 1, files: files.map((file) => ({ file, ...digestFile(path.join(www, file)) })) };
  refuse(unlikePages(manifest, pages));
  return manifest;
}

/** The web server's configuration, which the site stage leaves beside `www`. */
export function configIn(folder: string): Manifest['files'][number] {
  try {
    return { file: nginxFile, ...digestFile(path.join(folder, nginxFile)) };
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    throw new Problem(notBuilt());
  }
}

/** A killed build, or a hand that wrote into `www`: what would be published is not what was looked at. */
function unlikePages(manifest: Manifest, { pages, assets }: Pick<PagesArtifact, 'pages' | 'assets'>): ProblemReport[] {
  const built = new Map([...pages, ...assets].map(({ file, bytes }) => [file, bytes]));
  const there = new Map(manifest.files.map(({ file, bytes }) => [file, bytes]));
  if (built.size === 0) return [notBuilt()];
  const missing = [...built.keys()].filter((file) => !there.has(file));
  const added = [...there.keys()].filter((file) => !built.has(file));
  const changed = [...built]
    .filter(([file, bytes]) => there.has(file) && there.get(file) !== bytes)
    .map(([file]) => file);
  return [
    ...missing.map((file) => unlike(file, text('这个文件不见了', 'This file is missing'))),
    ...added.map((file) => unlike(file, text('这个文件不是构建出来的', 'This file was not built'))),
    ...changed.map((file) => unlike(file, text('这个文件构建以后变了', 'This file changed after it was built'))),
  ];
}

const unlike = (file: string, what: ProblemReport['message']): ProblemReport => ({
  code: 'E_PUBLISH_WWW',
  message: text(`${what['zh-CN']}：www/${file}。没有发布。`, `${what.en}: www/${file}. Nothing was published.`),
  fix: text(
    '从 site 阶段起重新运行，构建、检测和评分都要重做。',
    'Run again from the site stage: build, audit and score.',
  ),
});

const linked = (file: string): ProblemReport => ({
  code: 'E_PUBLISH_LINK',
  message: text(
    `www/${file} 是链接或特殊文件，发布时不会跟着它走。没有发布。`,
    `www/${file} is a link or a special file, which publishing never follows. Nothing was published.`,
  ),
  fix: text('删除它，再从 site 阶段起重新运行。', 'Delete it and run again from the site stage.'),
});

const notBuilt = (): ProblemReport => ({
  code: 'E_PUBLISH_EMPTY',
  message: text('网站还没有构建，没有可以发布的页面。', 'The site has not been built: there is nothing to publish.'),
  fix: text('先运行 mangdao run，从 site 阶段起。', 'First run mangdao run from the site stage.'),
});

// A thousand changed files say no more than the first few.
const mostReports = 10;

function refuse(reports: readonly ProblemReport[]): void {
  const [first, ...others] = reports.slice(0, mostReports);
  if (first !== undefined) throw new Problem(first, ...others);
}

function isFolder(folder: string): boolean {
  try {
    return lstatSync(folder).isDirectory();
  } catch (cause) {
    if (isMissing(cause)) return false;
    throw cause;
  }
}
