import { argv } from 'node:process';

/** `npm run bench`, `npm run bench -- barriers`, `npm run bench -- audit`, `npm run bench -- score`. */
if (argv[2] === 'barriers') await import('#tests/bench/bench-barriers.ts');
else if (argv[2] === 'audit') await import('#tests/bench/bench-audit.ts');
else if (argv[2] === 'score') await import('#tests/bench/bench-score.ts');
else if (argv[2] === 'score-many') await import('#tests/bench/score-many.ts');
else await import('#tests/bench/bench-build.ts');
