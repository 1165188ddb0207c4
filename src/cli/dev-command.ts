import { printProblems } from '#cli/print.ts';
import { runOptions, type SharedOptions } from '#cli/options.ts';
import { oneSite } from '#cli/which-site.ts';
import { preview } from '#pipeline/preview.ts';

/** Previews one site: drafts and future entries are shown, a save reloads the page, a mistake is printed and the last good state stays. */
export async function devCommand(shared: SharedOptions & { port: number }): Promise<void> {
  const say = (url: string): void =>
    console.log(
      shared.lang === 'en' ? `Preview: ${url} (Ctrl+C ends it)` : `预览：${url} （保存即刷新，按 Ctrl+C 结束）`,
    );
  const site = oneSite(shared, 'dev');
  const opened = await preview(runOptions(shared, 'content', 'site'), { site, port: shared.port }, (refusals) =>
    printProblems(refusals, shared.lang),
  );
  say(opened.url);
}
