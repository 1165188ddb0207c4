import path from 'node:path';
import { build } from 'astro';
import { astroOptions } from '#site/astro-options.ts';
import type { CompileJob } from '#site/compile-theme.ts';

process.once('message', (job: CompileJob) => {
  void (async () => {
    const options = await astroOptions(job.root, job.theme, job.cacheDir);
    await build({
      ...options,
      outDir: job.outDir,
      build: {
        ...options.build,
        server: path.join(job.outDir, 'server/'),
        client: path.join(job.outDir, 'client/'),
        serverEntry: 'entry.mjs',
      },
      // Makes the bundle movable: it finds no package by name. In dev this would hang every request.
      vite: { ...options.vite, ssr: { noExternal: true } },
    });
    process.exit(0);
  })();
});
// It may have been started for a theme that was never sent.
process.on('disconnect', () => process.exit());
