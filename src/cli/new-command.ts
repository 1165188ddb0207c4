import { runOptions, type SharedOptions } from '#cli/options.ts';
import { newEntry, newPlugIn } from '#pipeline/new-from-template.ts';
import { oneSite } from '#cli/which-site.ts';

/** Makes a new entry or plug-in from its template; overwrites nothing. */
export async function newCommand(what: string, name: string, shared: SharedOptions): Promise<void> {
  const options = runOptions(shared, 'content', 'content');
  const made =
    what === 'entry'
      ? await newEntry(options, oneSite(shared, 'new entry news/…'), name)
      : newPlugIn(options, what, name);
  for (const file of made) console.log(shared.lang === 'en' ? `Made ${file}` : `已新建 ${file}`);
}
