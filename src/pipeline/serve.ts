import { existsSync } from 'node:fs';
import path from 'node:path';
import { basePathOf } from '#model/site.ts';
import { hasCode } from '#lib/files.ts';
import { Problem } from '#lib/problem.ts';
import { serveFolder } from '#lib/static-server.ts';
import { text } from '#lib/text.ts';
import { readSiteArtifact, type RunOptions } from '#pipeline/run-state.ts';

/** Serves a built site on the loopback interface; returns its address. */
export async function serve({ outDir }: RunOptions, site: string, port: number): Promise<string> {
  const artifact = readSiteArtifact(outDir, site);
  const folder = path.join(outDir, site, 'www');
  if (artifact === null || !existsSync(folder)) {
    throw new Problem({
      code: 'E_NOT_BUILT',
      message: text(`网站“${site}”还没有生成`, `Site "${site}" is not built yet`),
      fix: text(`先运行 mangdao build --site ${site}`, `Run mangdao build --site ${site} first`),
    });
  }
  try {
    const server = await serveFolder({ folder, basePath: basePathOf(artifact.site), port });
    return server.address;
  } catch (cause) {
    throw hasCode(cause, 'EADDRINUSE') || hasCode(cause, 'EACCES') ? noPort(port) : cause;
  }
}

const noPort = (port: number): Problem =>
  new Problem({
    code: 'E_PORT',
    message: text(`端口 ${port} 不能用：已被占用，或没有权限`, `Port ${port} is in use, or not allowed`),
    fix: text('用 --port 换一个，例如 --port 8090', 'Choose another with --port, such as --port 8090'),
  });
