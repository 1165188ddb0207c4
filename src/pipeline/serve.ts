import { existsSync } from 'node:fs';
import path from 'node:path';
import { basePathOf } from '#model/site.ts';
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
  const server = await serveFolder({ folder, basePath: basePathOf(artifact.site), port });
  return server.address;
}
