#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';

// Types are stripped and code is compiled once, not at every start; worker processes find the cache by the variable.
// Only in a project: anywhere else the folder would be litter.
if (existsSync('content')) {
  const { directory } = enableCompileCache(path.resolve('.mangdao/code'));
  if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] = path.resolve('.mangdao/code');
}

const { start } = await import('#cli/start.ts');
await start(process.argv);
