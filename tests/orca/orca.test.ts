import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExample, type BuiltExample } from '#tests/browser/example.ts';
import { missingPrograms, openDesktop, type Desktop } from '#tests/orca/session.ts';
import { scenarios, type Scenario } from '#tests/orca/scenarios.ts';

/**
 * A real screen reader reads built pages; what it says is held against what a person has listened to and found good.
 * `MANGDAO_UPDATE_GOLDEN=1` writes the transcripts anew: read them as a listener before you keep them.
 */
const missing = missingPrograms();
if (missing.length > 0) console.log(`no screen reader here, skipped: ${missing.join(', ')} missing`);

describe.skipIf(missing.length > 0)('what Orca says', () => {
  let example: BuiltExample | undefined;
  let desktop: Desktop | undefined;
  beforeAll(async () => {
    example = await buildExample(['yunling']);
    desktop = await openDesktop();
  });
  afterAll(async () => {
    await desktop?.close();
    await example?.close();
  });

  it.each(scenarios)('of $name', { timeout: 300_000, retry: 2 }, async (scenario) => {
    await desktop!.show(example!.sites.get('yunling')!.server.address + scenario.page, scenario.waitFor ?? 'h1');
    const said = (await desktop!.press(scenario.keys)).filter(isAboutThePage);
    expect(said.length).toBeGreaterThan(0);
    expect(englishIn(said)).toEqual([]);
    expect(said.join('\n')).toBe(transcriptOf(scenario, said));
  });
});

/** Orca also names modifier keys, and says when keys go to the page and when to itself. */
const isAboutThePage = (line: string): boolean =>
  !/^(?:(?:left|right) (?:control|shift|alt)|(?:Focus|Browse) mode|highlight (?:start|end)\.?)$/.test(line);

/** Orca's own words, since it speaks English on a machine without its Chinese. */
const orcasWords =
  /\b(?:link|visited|heading|level|list|with|items?|leaving|entering|banner|navigation|main|content|content info|complementary|search|form|region|article|figure|image|push|button|toggle|radio|check|checked|not|selected|entry|combo|box|collapsed|expanded|table|rows?|columns?|column|row|end|of|cell|header|blank|clickable|separator|paragraph|section|group|panel|status|bar|dialog|pressed|wrapping|to|top|bottom|no|more|landmarks?|headings?|page|has|forms?|and|unvisited|off|on|press|space|text|found|information|value|description value|terms?|read|only|required|grayed|list box|option|description|definition|term|quote|block|landmark|info|tooltip|mark|slider|percent|note|new|item|numbered|bulleted|nesting|caption|contents|current|tables?|entries)\b/gi;

/** Words of the page itself that a Chinese voice would have to spell: none is expected but addresses and file types. */
const englishIn = (said: readonly string[]): string[] =>
  said.filter((line) =>
    /[a-z]{3,}/i.test(
      line
        .replaceAll(orcasWords, '')
        .replaceAll(
          /\S+@\S+|https?:\/\/\S+|\b(?:PDF|DOCX|XLSX|CSV|WEBM|MP3|OGG|ICP|Pagefind|Tab|Enter|Alt|Shift|Ctrl)\b/g,
          '',
        ),
    ),
  );

function transcriptOf({ name }: Scenario, said: readonly string[]): string {
  const file = fileURLToPath(new URL(`transcripts/${name.replaceAll(' ', '-')}.txt`, import.meta.url));
  if (process.env['MANGDAO_UPDATE_GOLDEN'] === '1') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${said.join('\n')}\n`);
  }
  if (!existsSync(file))
    throw new Error(`no transcript of "${name}": listen to it and keep it with MANGDAO_UPDATE_GOLDEN=1`);
  return readFileSync(file, 'utf8').trimEnd();
}
