import path from 'node:path';
import { PagesArtifact, type Page } from '#model/page.ts';
import { SiteArtifact, basePathOf } from '#model/site.ts';
import { serveFolder, type StaticServer } from '#lib/static-server.ts';
import { copyAfter } from '#tests/flow/built-example.ts';
import type { ProjectCopy } from '#tests/flow/project-copy.ts';

/** Sites of the example federation, built into a folder of their own and served. */
export interface BuiltExample {
  project: ProjectCopy;
  sites: ReadonlyMap<string, ServedSite>;
  close(): Promise<void>;
}

export interface ServedSite {
  id: string;
  server: StaticServer;
  www: string;
  pages: readonly Page[];
}

/** Builds the sites as they are; `change` may plant a fault in the copy first. Throws what the build says when it fails. */
export async function buildExample(
  ids: readonly string[],
  change: (project: ProjectCopy) => void = () => undefined,
): Promise<BuiltExample> {
  const { project } = await copyAfter('build');
  change(project);
  const { exit, stdout, stderr } = await project.mangdao('build', ...ids.flatMap((id) => ['--site', id]));
  if (exit !== 0) throw new Error(`${stdout}\n${stderr}`);
  const served = await Promise.all(ids.map((id) => serve(project, id)));
  return {
    project,
    sites: new Map(served.map((site) => [site.id, site])),
    async close() {
      for (const { server } of served) await server.close();
      project.remove();
    },
  };
}

async function serve(project: ProjectCopy, id: string): Promise<ServedSite> {
  const folder = path.join('out', id);
  const { site } = SiteArtifact.parse(JSON.parse(project.read(path.join(folder, 'site.json'))));
  const { pages } = PagesArtifact.parse(JSON.parse(project.read(path.join(folder, 'pages.json'))));
  const www = path.join(project.folder, folder, 'www');
  return { id, www, pages, server: await serveFolder({ folder: www, basePath: basePathOf(site) }) };
}

/** The address of a page on the loopback server. */
export const addressOf = (site: ServedSite, page: Pick<Page, 'path'>): string =>
  site.server.address + encodeURI(page.path.slice(1));

/** One page of each kind, each content kind and each language, the first by path; by a name that says which. */
export function pageOfEachKind(pages: readonly Page[]): Map<string, Page> {
  const chosen = new Map<string, Page>();
  for (const page of pages) {
    const name = [page.kind, page.contentKind, page.lang === 'zh-CN' ? null : page.lang]
      .filter((part) => part !== null)
      .join(' ');
    if (!chosen.has(name)) chosen.set(name, page);
  }
  return chosen;
}
