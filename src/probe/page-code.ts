import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import type { Tab } from '#contracts/engine.ts';
import { hashOf } from '#lib/hash.ts';

/** A module of ours that runs inside pages, with all it imports. */
export interface PageCode<Module> {
  /** Changes with any of its sources: part of an engine's `options`. */
  identity: string;
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
  const identity = hashOf([...sourcesOf(file)].toSorted().map((source) => readFileSync(source, 'utf8')));
  const key = `Symbol.for('mangdao ${identity}')`;
  let bundled: Promise<string> | null = null;
  return {
    identity,
    async call(tab, name, ...args) {
      const call = `const own = globalThis[${key}];
        return own === undefined ? { isHere: false } : { isHere: true, gave: await own.${name}(...${JSON.stringify(args)}) };`;
      const first = await tab.evaluate<{ isHere: boolean; gave?: never }>(call);
      if (first.isHere) return first.gave as never;
      bundled ??= bundle(file);
      const second = await tab.evaluate<{ gave: never }>(`${await bundled}\nglobalThis[${key}] = inPage;\n${call}`);
      return second.gave;
    },
  };
}

async function bundle(file: string): Promise<string> {
  const bundler = await rolldown({ input: file, platform: 'browser' });
  try {
    const { output } = await bundler.generate({ format: 'iife', name: 'inPage' });
    return output[0].code;
  } finally {
    await bundler.close();
  }
}

const importPattern = /\bfrom '([^']+)'/g;

/** The file and, of our own files, those that it imports, and so on. Packages are pinned by the lockfile. */
function sourcesOf(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(importPattern)) {
    const target = ownFile(name, file);
    if (target !== null) sourcesOf(target, found);
  }
  return found;
}

const rooms = path.resolve(import.meta.dirname, '..');

/** `#lib/x.ts` is in src, `./x.ts` beside the importer. */
function ownFile(name: string, importer: string): string | null {
  if (name.startsWith('#')) return path.join(rooms, name.slice(1));
  return name.startsWith('.') ? path.resolve(path.dirname(importer), name) : null;
}
