#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Types are stripped and code is compiled once an installation, not at every start; workers find the cache by the
// variables. Portable: a copy of the project that shares the packages shares it too.
const cache = fileURLToPath(new URL('../../node_modules/.cache/mangdao', import.meta.url));
const { directory } = enableCompileCache({ directory: cache, portable: true });
if (directory !== undefined)
  Object.assign(process.env, { NODE_COMPILE_CACHE: cache, NODE_COMPILE_CACHE_PORTABLE: '1' });

const { start } = await import('#cli/start.ts');
await start(process.argv);
