import type { Site } from '#model/site.ts';
import { loadThemes } from '#pipeline/plug-ins.ts';
import type { RunState } from '#pipeline/run-state.ts';
import type { CompiledTheme } from '#site/compile-theme.ts';

/**
 * Compiles every theme that the sites use and that is not under way yet, one after the other: two at once only take
 * twice the memory. Never throws: the site stage asks for each theme and hears what is wrong with it.
 */
export async function compileThemes({ options, themes }: RunState, sites: readonly Site[]): Promise<void> {
  const { root, cacheDir } = options;
  const used = new Set(sites.map((site) => site.theme.id));
  const { compileTheme } = await import('#site/compile-theme.ts');
  for (const theme of await loadThemes(root)) {
    if (!used.has(theme.id) || themes.has(theme.id)) continue;
    const before = Promise.allSettled(themes.values());
    themes.set(
      theme.id,
      before.then(() => compileTheme(root, cacheDir, theme)),
    );
  }
  await Promise.allSettled(themes.values());
}

/** Waits for all compiles; a failure is thrown. */
export async function compiledThemes({ themes }: RunState): Promise<ReadonlyMap<string, CompiledTheme>> {
  const compiled = new Map<string, CompiledTheme>();
  for (const [id, compile] of themes) compiled.set(id, await compile);
  return compiled;
}
