import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExample, type BuiltExample } from '#tests/browser/example.ts';
import { missingPrograms, openDesktop, type Desktop } from '#tests/orca/session.ts';
import { readOn, scenarios, type Scenario } from '#tests/orca/scenarios.ts';

/**
 * A real screen reader reads built pages; what it says is held against what a person has listened to and found good.
 * `MANGDAO_UPDATE_GOLDEN=1` writes the transcripts anew: read them as a listener before you keep them.
 */
const missing = missingPrograms();
if (missing.length > 0) console.log(`no screen reader here, skipped: ${missing.join(', ')} missing`);

const isLong = process.env['MANGDAO_ORCA'] === '1' || process.env['MANGDAO_FULL'] === '1';
const chosen = scenarios.filter(({ isShort }) => isLong || isShort === true);

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

  it.each(chosen)('of $name', { timeout: 300_000, retry: 2 }, async (scenario) => {
    await desktop!.show(example!.sites.get('yunling')!.server.address + scenario.page, scenario.waitFor ?? 'h1');
    await desktop!.press(['ctrl+Home']);
    const heard = (await desktop!.press(scenario.keys)).filter(isAboutThePage).map(withoutBreaks);
    expect(heard.length).toBeGreaterThan(0);
    expect(englishIn(heard, scenario.codes ?? [])).toEqual([]);
    const said = scenario.keys.includes(readOn) ? textOf(heard) : heard;
    expect(said.join('\n')).toBe(transcriptOf(scenario, said));
  });
});

/** Orca also names modifier keys, says when keys go to the page and when to itself, and that a page is loading. */
const isAboutThePage = (line: string): boolean =>
  !/^(?:(?:left|right) (?:control|shift|alt)|(?:Focus|Browse) mode|highlight (?:start|end)\.?)$/.test(line) &&
  !/document web\.$|^Loading\.|^Finished loading|^Page has /.test(line);

/** Whether a line of a page breaks after a sign is Orca's guess, now this way, now that. */
const withoutBreaks = (line: string): string => line.replaceAll(/([：。，；、]) /g, '$1');

/** Orca's own words, since it speaks English on a machine without its Chinese. */
const orcasWords =
  /\b(?:link|visited|heading|level|list|with|items?|leaving|entering|banner|navigation|main|content|content info|complementary|search|form|region|article|figure|image|push|button|toggle|radio|check|checked|not|selected|entry|combo|box|collapsed|expanded|table|rows?|columns?|column|row|end|of|cell|header|blank|clickable|separator|paragraph|section|group|panel|status|bar|dialog|pressed|wrapping|to|top|bottom|no|more|landmarks?|headings?|page|has|forms?|and|unvisited|off|on|press|space|text|found|information|value|description value|terms?|read|only|required|grayed|list box|option|description|definition|term|quote|block|landmark|info|tooltip|mark|slider|percent|note|new|item|numbered|bulleted|nesting|caption|contents|current|tables?|entries)\b/gi;

/** Words of the page itself that a Chinese voice would have to spell: none is expected but addresses and file types. */
const englishIn = (said: readonly string[], codes: readonly string[]): string[] =>
  said.filter((line) => (withoutOrcasWords(line).match(/[a-z]{3,}/gi) ?? []).some((word) => !codes.includes(word)));

const withoutOrcasWords = (line: string): string =>
  line
    .replaceAll(orcasWords, '')
    .replaceAll(
      /\S+@\S+|https?:\/\/\S+|\b(?:PDF|DOCX|XLSX|CSV|WEBM|MP3|OGG|ICP|Pagefind|Tab|Enter|Alt|Shift|Ctrl)\b/g,
      '',
    );

/**
 * When it reads on, Orca now says "link" and now does not, and is cut off in the last lines: what is kept are the other
 * lines, up to the foot that all pages share. Links are heard in the walks by keys.
 */
function textOf(heard: readonly string[]): string[] {
  const lines = heard.map((line) =>
    line
      .replaceAll(/\b(?:link|leaving [a-z ]+)\b/g, '')
      .replaceAll(/\s+/g, ' ')
      .replace(/ ?[.]+$/, '')
      .trim(),
  );
  const said = lines.filter((line, index) => /\p{Script=Han}|\d/u.test(line) && line !== lines[index - 1]);
  const foot = said.findIndex((line) => line.startsWith('主办单位'));
  return foot === -1 ? said : said.slice(0, foot);
}

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
