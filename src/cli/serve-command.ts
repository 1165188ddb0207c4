import { runOptions, type SharedOptions } from '#cli/options.ts';
import { oneSite } from '#cli/which-site.ts';
import { serve } from '#pipeline/serve.ts';

/** Serves one built site at the path of its own url, until it is stopped. */
export async function serveCommand(shared: SharedOptions & { port: number }): Promise<void> {
  const address = await serve(runOptions(shared, 'content', 'site'), oneSite(shared, 'serve'), shared.port);
  console.log(shared.lang === 'en' ? `Open ${address} (Ctrl+C ends it)` : `请打开 ${address} （按 Ctrl+C 结束）`);
}
