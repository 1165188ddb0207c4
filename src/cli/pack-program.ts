import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown, type Plugin } from 'rolldown';
import { moveFolder, writeFileAtomic } from '#lib/files.ts';
import { shortHash } from '#lib/hash.ts';
import { byCodeUnit } from '#lib/order.ts';
import { stampOfFile, trustedStamp } from '#lib/stamp.ts';
import { plugInModules } from '#pipeline/plug-ins.ts';
import { readPack, type Pack } from '#cli/packed-program.ts';

/** Files that a process starts with, by the names that they get in the pack. */
const entries = {
  start: 'src/cli/start.ts',
  'site-worker': 'src/pipeline/site-worker.ts',
  'compile-worker': 'src/site/compile-worker.ts',
} as const;

/** Packages of many modules that nearly every run needs, or every compile of a theme. */
const packed: ReadonlySet<string> = new Set([
  'astro',
  'commander',
  'css-tree',
  'entities',
  'get-east-asian-width',
  'linkify-it',
  'markdown-it',
  'markdown-it-cjk-friendly',
  'mdurl',
  'punycode.js',
  'uc.micro',
  'unifont',
  'yaml',
  'zod',
]);

const packageOf = (id: string): string =>
  id
    .split('/')
    .slice(0, id.startsWith('@') ? 2 : 1)
    .join('/');

/** Packs the sources of a project into few files; the record says of which. Throws where the disk or a source refuses. */
export async function packProgram(root: string, record: string): Promise<Pack> {
  const plugIns = plugInModules(root).filter((file) => existsSync(file));
  const startedMs = Date.now();
  const draft = `${record}-${process.pid}.part`;
  const bundler = await rolldown({
    cwd: root,
    platform: 'node',
    input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, path.join(root, file)])),
    external: (id) => /^[\w@]/.test(id) && !packed.has(packageOf(id)),
    plugins: [sourcePlaces(root), packedOnDemand, plugInList(plugIns)],
  });
  try {
    const { output } = await bundler.write({
      dir: draft,
      format: 'es',
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
      sourcemap: true,
      codeSplitting: {
        groups: [
          { name: 'kinds', test: /\/content\/kinds\// },
          { name: 'checks', test: /\/indicators\/checks\// },
        ],
      },
    });
    const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
    const seen = seenOf(root, { modules, plugIns, startedMs });
    const folder = shortHash(JSON.stringify([root, seen]));
    const former = readPack(record)?.folder ?? null;
    const pack = { root, folder, former, seen };
    // The record first: a run beside this one that tidies up then knows whose the folder is.
    writeFileAtomic(record, JSON.stringify(pack));
    moveFolder(draft, path.join(path.dirname(record), folder));
    removeUnused(path.dirname(record));
    return pack;
  } finally {
    await bundler.close();
    rmSync(draft, { recursive: true, force: true });
  }
}

/** A file that asks for its own place is told where its source lies; a worker starts from the pack. */
const sourcePlaces = (root: string): Plugin => ({
  name: 'source-places',
  transform: {
    filter: { code: /import\.meta\./ },
    handler(code, id) {
      const places: Readonly<Record<string, string>> = { url: pathToFileURL(id).href, dirname: path.dirname(id) };
      const own = code.replaceAll(ownPlace, (whole, beside: string | undefined, field: string) => {
        const file = beside === undefined ? null : path.relative(root, path.resolve(path.dirname(id), beside));
        const entry = Object.entries(entries).find(([, source]) => source === file);
        if (entry !== undefined) return `new URL('${entry[0]}.mjs', import.meta.url)`;
        return beside === undefined ? JSON.stringify(places[field]) : `new URL('${beside}', '${places['url']}')`;
      });
      return { code: own, map: null };
    },
  },
});

const ownPlace = /new URL\('([^']+)', import\.meta\.url\)|import\.meta\.(url|dirname)/g;

/** A packed package that is loaded on demand (`on-demand.ts`) is still evaluated no sooner. */
const packedOnDemand: Plugin = {
  name: 'packed-on-demand',
  transform: {
    filter: { code: /onDemand/ },
    handler: (code) => ({
      code: code.replaceAll(/\(require\) => require\('(\w+)'\)/g, (whole, name: string) =>
        packed.has(name) ? `() => require('${name}')` : whole,
      ),
      map: null,
    }),
  },
};

/** Plug-ins become part of the pack, each loaded when it is asked for. */
const plugInList = (plugIns: readonly string[]): Plugin => ({
  name: 'plug-in-list',
  load: {
    filter: { id: /\/pipeline\/packed-modules\.ts$/ },
    handler: () => {
      const list = plugIns.map((file) => JSON.stringify(file)).map((file) => `${file}: () => import(${file})`);
      return `export const packedModules = {\n${list.join(',\n')}\n};\n`;
    },
  },
});

/** What a pack depends on: its own modules, the rooms in which plug-ins may appear, the packages, and how it is packed. */
function seenOf(root: string, { modules, plugIns, startedMs }: PackedFrom): Pack['seen'] {
  const own = modules.filter((file) => file.startsWith(root) && !file.includes('/node_modules/'));
  const rooms = plugIns.map((file) => path.resolve(file, '../..'));
  const lock = path.join(root, 'node_modules/.package-lock.json');
  const files = new Set([...own, ...rooms, lock, import.meta.filename]);
  return [...files].toSorted(byCodeUnit).map((file) => {
    const stamp = stampOfFile(file);
    return [file, stamp && trustedStamp(stamp, startedMs)];
  });
}

interface PackedFrom {
  modules: readonly string[];
  plugIns: readonly string[];
  startedMs: number;
}

/** Packs that no record of a project that is still there names. */
function removeUnused(cache: string): void {
  const wanted = new Set<string>();
  for (const name of readdirSync(cache).filter((file) => file.endsWith('.json'))) {
    const pack = readPack(path.join(cache, name));
    if (pack === null || !existsSync(pack.root)) rmSync(path.join(cache, name), { force: true });
    else for (const used of [name, pack.folder, pack.former]) if (used !== null) wanted.add(used);
  }
  // Somebody else may be at work on a draft.
  for (const name of readdirSync(cache))
    if (!wanted.has(name) && !name.endsWith('.part')) rmSync(path.join(cache, name), { recursive: true, force: true });
}
