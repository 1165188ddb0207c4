import { argv } from 'node:process';

/** `npm run bench`, and `npm run bench -- barriers`. */
if (argv[2] === 'barriers') await import('#tests/bench/bench-barriers.ts');
else await import('#tests/bench/bench-build.ts');
