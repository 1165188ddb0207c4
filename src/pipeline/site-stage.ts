import path from 'node:path';
import { text } from '#lib/text.ts';
import { loadKinds, loadThemes } from '#pipeline/plug-ins.ts';
import { forSite, goodSites, readSiteArtifact, type RunState } from '#pipeline/run-state.ts';
import { buildSite } from '#site/build-site.ts';
import { compileTheme, type CompiledTheme } from '#site/compile-theme.ts';

/** Builds the sites into `out/<site>/www/`: each theme in use is compiled once, only changed pages are rendered. */
export async function siteStage(state: RunState): Promise<void> {
  const { root, outDir } = state.options;
  const kinds = await loadKinds(root);
  const themes = await compileThemesInUse(state);
  const total = { pages: 0, rendered: 0, removed: 0 };
  for (const id of goodSites(state)) {
    await forSite(state, id, async (outcome) => {
      const artifact = readSiteArtifact(outDir, id);
      if (artifact === null) throw new Error(`no site.json for ${id}`);
      const built = await buildSite({ ...state.options, kinds, themes }, artifact);
      Object.assign(outcome, { pages: built.pages, rendered: built.rendered, www: posixUnder(outDir, id, 'www') });
      total.pages += built.pages;
      total.rendered += built.rendered;
      total.removed += built.removed;
    });
  }
  const compiled = [...themes.values()].filter((theme) => theme.isNew).length;
  state.say(
    text(
      `建站：编译主题 ${compiled} 个；共 ${total.pages} 页，渲染 ${total.rendered} 页，沿用 ${total.pages - total.rendered} 页，移除 ${total.removed} 个文件`,
      `site: ${compiled} themes compiled; ${total.pages} pages, ${total.rendered} rendered, ${total.pages - total.rendered} kept, ${total.removed} files removed`,
    ),
  );
}

async function compileThemesInUse({ options, ...state }: RunState): Promise<Map<string, CompiledTheme>> {
  const used = new Set(
    goodSites({ options, ...state }).map((id) => readSiteArtifact(options.outDir, id)?.site.theme.id),
  );
  const compiled = new Map<string, CompiledTheme>();
  // One after the other: a compile fills both cores by itself.
  for (const theme of await loadThemes(options.root)) {
    if (used.has(theme.id)) compiled.set(theme.id, await compileTheme(options.root, options.cacheDir, theme));
  }
  return compiled;
}

const posixUnder = (outDir: string, ...parts: string[]): string => path.posix.join(path.basename(outDir), ...parts);
