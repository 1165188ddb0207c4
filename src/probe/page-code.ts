import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import type { Tab } from '#contracts/engine.ts';
import { sourcesHash } from '#lib/own-sources.ts';

/** A module of ours that runs inside pages, with all it imports. */
export interface PageCode<Module> {
  /** Calls one of the module's functions in the page. What it keeps in its own variables stays until the page is loaded anew. */
  call<Name extends Callable<Module>>(
    tab: Tab,
    name: Name,
    ...args: ArgumentsOf<Module, Name>
  ): Promise<ResultOf<Module, Name>>;
}

type AnyFunction = (...args: never[]) => unknown;
type Callable<Module> = { [Name in keyof Module]: Module[Name] extends AnyFunction ? Name : never }[keyof Module] &
  string;
type ArgumentsOf<Module, Name extends keyof Module> = Module[Name] extends (...args: infer Args) => unknown
  ? Args
  : never;
type ResultOf<Module, Name extends keyof Module> = Module[Name] extends (...args: never[]) => infer Result
  ? Awaited<Result>
  : never;

/**
 * `pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url))`. It is bundled when a page is first
 * asked, once a process, and is sent to each page once. Arguments and results are JSON.
 */
export function pageCode<Module>(entry: URL): PageCode<Module> {
  const file = fileURLToPath(entry);
  const key = `Symbol.for('mangdao ${sourcesHash(file)}')`;
  let bundled: Promise<string> | null = null;
  return {
    async call(tab, name, ...args) {
      const call = `const own = globalThis[${key}];
        return own === undefined ? { isHere: false } : { isHere: true, gave: await own.${name}(...${JSON.stringify(args)}) };`;
      const first = await tab.evaluate<{ isHere: boolean; gave?: never }>(call);
      if (first.isHere) return first.gave as never;
      const source = await (bundled ??= bundle(file));
      if (source.includes(asksForNames)) await tab.ask('Accessibility.enable');
      const second = await tab.evaluate<{ gave: never }>(`${source}\nglobalThis[${key}] = inPage;\n${call}`);
      return second.gave;
    },
  };
}

/** Unless somebody listens, the browser makes the tree of all names anew for each name: on a large page a tenth of a second. */
const asksForNames = 'computedName';

async function bundle(file: string): Promise<string> {
  const bundler = await rolldown({ input: file, platform: 'browser' });
  try {
    const { output } = await bundler.generate({ format: 'iife', name: 'inPage' });
    return output[0].code;
  } finally {
    await bundler.close();
  }
}
