import type { SpokenLang } from '#lib/text.ts';

/** What an element says of the language of its letters; a quotation in Latin letters tells nothing. */
const letters: readonly { script: string; attributes: string; around: readonly SpokenLang[] }[] = [
  { script: 'Arabic', attributes: 'lang="ug" dir="rtl"', around: ['zh-CN', 'en'] },
  { script: 'Tibetan', attributes: 'lang="bo"', around: ['zh-CN', 'en'] },
  { script: 'Mongolian', attributes: 'lang="mn-Mong"', around: ['zh-CN', 'en'] },
  { script: 'Han', attributes: 'lang="zh-CN"', around: ['en'] },
];

/** A run of one script, over blanks, digits and signs between its letters, with the wide signs at both of its ends. */
const runOf = (script: string): RegExp => {
  const letter = `[\\p{sc=${script}}\\p{M}]`;
  const wide = '[\\u3001-\\u3020\\uFF00-\\uFF65]*';
  return new RegExp(
    `${wide}\\p{sc=${script}}${letter}*(?:[\\s\\p{P}\\p{N}]+\\p{sc=${script}}${letter}*)*${wide}`,
    'gu',
  );
};

const runs = letters.map((known) => ({ ...known, pattern: runOf(known.script) }));

/**
 * Puts `lang`, and `dir` where it differs, on every run of text in another script than the page's (WCAG 3.1.2): titles
 * and quotations of the sites that a report speaks of. Of the languages that share a script it is the one that
 * federations write in.
 * @param html flow content: neither `<title>`, `<style>`, `<script>` nor SVG text, where a `<span>` would be wrong
 * @param around the language of the page
 */
export function markPassages(html: string, around: SpokenLang): string {
  const foreign = runs.filter((run) => run.around.includes(around));
  // The text of a page: what stands between two tags, before the first and after the last one.
  return html.replaceAll(/(?<=^|>)[^<>]+(?=<|$)/g, (text) =>
    foreign.reduce(
      (marked, { attributes, pattern }) => marked.replaceAll(pattern, `<span ${attributes}>$&</span>`),
      text,
    ),
  );
}
