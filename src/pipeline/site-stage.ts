import path from 'node:path';
import type { Theme } from '#contracts/theme.ts';
import { shownPath } from '#lib/disk-problem.ts';
import { readTextIfThere, writeFileAtomic } from '#lib/files.ts';
import { text } from '#lib/text.ts';
import { compiledThemes, runCompiles } from '#pipeline/compile-themes.ts';
import { paletteOf } from '#pipeline/palette.ts';
import { loadKinds, loadThemes } from '#pipeline/plug-ins.ts';
import { forSite, goodSites, openSite, type RunState } from '#pipeline/run-state.ts';
import { nginxConfig, nginxFile } from '#publish/nginx-config.ts';
import type { Site } from '#model/site.ts';
import { buildSite } from '#site/build-site.ts';

/** Builds the sites into `out/<site>/www/`: each theme in use is compiled once, only changed pages are rendered. */
export async function siteStage(state: RunState): Promise<void> {
  const { root, outDir } = state.options;
  const [kinds, known] = [await loadKinds(root), await loadThemes(root)];
  const sites = goodSites(state);
  await runCompiles(
    state,
    sites.flatMap((id) => openSite(outDir, id)?.site ?? []),
  );
  const { compiled: themes, refused } = await compiledThemes(state);
  const total = { pages: 0, rendered: 0, removed: 0 };
  for (const id of sites) {
    await forSite(state, id, async (outcome) => {
      const opened = openSite(outDir, id);
      if (opened === null) throw new Error(`no site.json for ${id}`);
      const problem = refused.get(opened.site.theme.id);
      if (problem !== undefined) throw problem;
      const ahead = state.glance === undefined ? {} : { glance: state.glance };
      const built = await buildSite(
        { ...state.options, kinds, themes, render: state.farm.hands('render'), ...ahead },
        opened,
      );
      const beside = { [nginxFile]: nginxConfig(opened.site), 'palette.json': paletteFile(opened.site, known) };
      for (const [name, words] of Object.entries(beside)) writeIfOther(path.join(outDir, id, name), words);
      Object.assign(outcome, {
        pages: built.pages,
        rendered: built.rendered,
        www: shownPath(path.join(outDir, id, 'www'), root),
      });
      total.pages += built.pages;
      total.rendered += built.rendered;
      total.removed += built.removed;
    });
  }
  // No later stage has work for these workers, and the browser wants the memory.
  state.farm.close();
  const compiled = [...themes.values()].filter((theme) => theme.isNew).length;
  state.say(
    text(
      `建站：编译主题 ${compiled} 个；共 ${total.pages} 页，渲染 ${total.rendered} 页，沿用 ${total.pages - total.rendered} 页，移除 ${total.removed} 个文件`,
      `site: ${compiled} themes compiled; ${total.pages} pages, ${total.rendered} rendered, ${total.pages - total.rendered} kept, ${total.removed} files removed`,
    ),
  );
}

/** The promises of the site's theme, or of the theme that it extends. */
const paletteFile = ({ id, theme }: Site, themes: readonly Theme[]): string =>
  `${JSON.stringify(paletteOf(id, themes.find((one) => one.id === theme.id)?.colours))}\n`;

function writeIfOther(file: string, words: string): void {
  if (readTextIfThere(file) !== words) writeFileAtomic(file, words);
}
