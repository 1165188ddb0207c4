import type { EngineDefinition, SiteLook, SiteView } from '#contracts/engine.ts';
import { stringsIn } from '#lib/strings-in.ts';
import { text, type Text } from '#lib/text.ts';
import type { Owner } from '#model/evidence.ts';
import { allColumns, mainLangOf } from '#model/site.ts';
import { Lang } from '#model/words.ts';
import { findWords, type WordHit } from './find-words.ts';
import { lexicon, lexiconHash, type Word } from './lexicon.ts';

/** Words that hurt, names that are wrong, and sure typos, in everything that a site's people wrote. */
const engine: EngineDefinition = {
  version: '3',
  options: { lexicon: lexiconHash },
  sees: 'site',
  onlyOurs: true,
  look(view) {
    const all = textsOf(view);
    // Of other languages the lexicon knows nothing, and a pass would be no pass.
    const texts = all.filter(({ lang }) => judged.has(lang));
    const sightings = texts.flatMap((one) => findWords(one.text).map((hit) => sightingOf(one, hit)));
    const failed = new Set(sightings.map((one) => one.rule));
    return {
      // A rule passes once a text that does not break it; the count says how much was read.
      passed: Object.fromEntries(
        lexicon
          .map(ruleOf)
          .filter((rule) => texts.length > 0 && !failed.has(rule))
          .map((rule) => [rule, texts.length]),
      ),
      inapplicable: texts.length > 0 ? [] : lexicon.map(ruleOf),
      sightings,
      measures: [{ name: 'texts-read', of: '', value: texts.length, unit: 'count', detail: {} }, ...skipped(all)],
    };
  },
};
export default engine;

const judged: ReadonlySet<Lang> = new Set(['zh-CN', 'en']);

/** How many texts of each language were not judged. */
const skipped = (texts: readonly WrittenText[]) =>
  Lang.options
    .filter((lang) => !judged.has(lang))
    .map((lang) => ({ lang, value: texts.filter((one) => one.lang === lang).length }))
    .filter(({ value }) => value > 0)
    .map(({ lang, value }) => ({ name: 'texts-not-judged', of: lang, value, unit: 'count' as const, detail: {} }));

interface WrittenText {
  text: string;
  lang: Lang;
  page: string;
  owner: Owner;
}

/** Titles, summaries and bodies with their lines, and what site.yaml says. */
function textsOf(view: SiteView): WrittenText[] {
  const { site, entries } = view;
  const main = mainLangOf(site);
  const names = Lang.options.flatMap((lang) => ({ lang, text: site.name[lang] ?? '' }));
  const siteTexts = [
    site.description,
    ...allColumns(site.columns).flatMap(({ title, description, keywords }) => [title, description, ...keywords]),
  ];
  return [
    ...[...names.filter(({ text: one }) => one !== ''), ...siteTexts.map((one) => ({ lang: main, text: one }))].map(
      (one) => ({
        ...one,
        page: '/',
        owner: { kind: 'content' as const, file: site.file },
      }),
    ),
    ...entries.flatMap((entry) => {
      const { file, lang, path: page, title, summary, keywords, source, author, image, fields } = entry;
      const front = [title, summary, ...keywords, ...stringsIn([source, author, image?.alt, fields])].map((one) => ({
        text: one,
        lang,
        page,
        owner: { kind: 'content' as const, file },
      }));
      const body = view.bodyOf(entry).text.map(({ line, text: one, lang: own = lang }) => ({
        text: one,
        lang: own,
        page,
        owner: { kind: 'content' as const, file, line },
      }));
      return [...front, ...body];
    }),
  ];
}

const ruleOf = ({ id, severity }: Word): string => `${severity === 'typo' ? 'typo' : 'wording'}/${id}`;

function sightingOf({ text: line, page, owner }: WrittenText, hit: WordHit): SiteLook['sightings'][number] {
  const { word, term, index } = hit;
  const isSure = word.severity !== 'warn' && !hit.isQuoted;
  return {
    rule: ruleOf(word),
    outcome: isSure ? 'failed' : 'cantTell',
    criteria: [],
    impact: word.severity === 'error' ? 'serious' : 'minor',
    message: messageOf(word, term, hit.isQuoted),
    at: { page, snippet: line.slice(Math.max(0, index - 20), index + term.length + 20) },
    owner,
  };
}

function messageOf({ use, source }: Word, term: string, isQuoted: boolean): Text {
  const quoted = isQuoted ? text('（在引号或书名号里，请人工判断）', ' (quoted: a person must judge)') : text('', '');
  return text(
    `“${term}”应改为“${use}”${quoted['zh-CN']}，依据：${source}`,
    `"${term}" should read "${use}"${quoted.en}; source: ${source}`,
  );
}
