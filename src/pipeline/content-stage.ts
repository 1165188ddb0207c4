import path from 'node:path';
import { readCommits, writeCommits } from '#content/commits/commits-of.ts';
import { readContent } from '#content/read-content.ts';
import type { Site } from '#model/site.ts';
import { text } from '#lib/text.ts';
import { runCompiles } from '#pipeline/compile-themes.ts';
import { knownNames } from '#pipeline/known-names.ts';
import { loadKinds } from '#pipeline/plug-ins.ts';
import { newOutcome, openSite, rememberSite, type RunState } from '#pipeline/run-state.ts';
import { stagesBetween } from '#pipeline/stages.ts';

/** Reads the content of the sites into `out/<site>/site.json`. */
export async function contentStage(state: RunState): Promise<void> {
  const { root, outDir, cacheDir, sites } = state.options;
  const kinds = await loadKinds(root);
  const isBuilding = stagesBetween('content', state.options.to).includes('site');
  // A compile keeps one core busy and takes most memory of all: meanwhile one worker parses. What is wrong with a theme,
  // the site stage hears when it asks again.
  let compiling: Promise<unknown> = Promise.resolve();
  const sitesKnown = (found: readonly Site[]): void => {
    if (isBuilding) compiling = runCompiles(state, found).catch(() => undefined);
  };
  // Git answers while entries are read.
  const committed = readCommits(path.join(root, 'content/sites'), cacheDir);
  const results = await readContent({
    root,
    outDir,
    cacheDir,
    kinds,
    now: state.now,
    sites,
    parse: state.farm.hands('parse', () => compiling),
    preview: false,
    names: await knownNames(root),
    sitesKnown,
    siteRead: rememberSite,
  });
  for (const { site, entries, refusals } of results) {
    const opened = openSite(outDir, site);
    const name = opened?.site.name['zh-CN'] ?? site;
    if (opened !== null) await writeCommits(path.join(outDir, site), await committed, opened);
    state.outcomes.set(site, { ...newOutcome(site, name, refusals), entries });
  }
  const sum = (count: (result: (typeof results)[number]) => number): number =>
    results.reduce((total, result) => total + count(result), 0);
  const [entries, parsed, reused] = [sum((r) => r.entries), sum((r) => r.parsed), sum((r) => r.reused)];
  const refusals = sum((result) => result.refusals.length);
  state.say(
    text(
      `内容：${results.length} 个网站，发布 ${entries} 篇；解析 ${parsed} 个文件，沿用 ${reused} 个，拒收 ${refusals} 处`,
      `content: ${results.length} sites, ${entries} entries published; ${parsed} files parsed, ${reused} reused, ${refusals} refusals`,
    ),
  );
}
