import type { Site } from '#model/site.ts';
import { Problem } from '#lib/problem.ts';
import { loadThemes } from '#pipeline/plug-ins.ts';
import type { RunState } from '#pipeline/run-state.ts';
import { bundleOf, compileTheme, type CompiledTheme } from '#site/compile-theme.ts';

/**
 * Compiles every theme that the sites use and that is not under way yet, one after the other: two at once only take twice
 * the memory. Never throws: what is wrong with a theme, the site stage hears when it asks for it.
 */
export async function runCompiles(
  { options, themes, compiler, farm }: RunState,
  sites: readonly Site[],
): Promise<void> {
  const used = new Set(sites.map((site) => site.theme.id));
  for (const theme of await loadThemes(options.root)) {
    if (!used.has(theme.id) || themes.has(theme.id)) continue;
    const isFirst = themes.size === 0;
    const before = Promise.allSettled(themes.values());
    themes.set(
      theme.id,
      before.then(async () => {
        const compiled = await compileTheme({ ...options, compiler: isFirst ? compiler : null }, theme);
        farm.preload(bundleOf(compiled));
        return compiled;
      }),
    );
  }
  await Promise.allSettled(themes.values());
}

/** Waits for all compiles. A theme that is refused stops its own sites; any other failure is thrown. */
export async function compiledThemes({ themes }: RunState): Promise<{
  compiled: ReadonlyMap<string, CompiledTheme>;
  refused: ReadonlyMap<string, Problem>;
}> {
  const compiled = new Map<string, CompiledTheme>();
  const refused = new Map<string, Problem>();
  for (const [id, compile] of themes) {
    try {
      compiled.set(id, await compile);
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause;
      refused.set(id, cause);
    }
  }
  return { compiled, refused };
}
