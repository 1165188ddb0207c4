#!/usr/bin/env node
import module from 'node:module';
import path from 'node:path';

const needed = 24;
if (Number.parseInt(process.versions.node, 10) < needed) {
  console.error(
    `盲道需要 Node ${needed}，现在运行的是 ${process.versions.node}。请用 npx mangdao 或 npm start / Mangdao needs Node ${needed}, this is ${process.versions.node}: use npx mangdao or npm start`,
  );
  process.exit(2);
}

// Types are stripped and code is compiled once an installation, not at every start; workers find the cache by the
// variables. Portable: a copy of the project that shares the packages shares it too.
const root = path.resolve(import.meta.dirname, '../..');
const cache = path.join(root, 'node_modules/.cache/mangdao');
const { directory } = module.enableCompileCache({ directory: cache, portable: true });
if (directory !== undefined)
  Object.assign(process.env, { NODE_COMPILE_CACHE: cache, NODE_COMPILE_CACHE_PORTABLE: '1' });

const { packedStart } = await import('#cli/packed-program.ts');
const packed = await packedStart(root, path.join(cache, 'packs'));
const { start } = await (packed === null ? import('#cli/start.ts') : import(packed));
await start(process.argv);
