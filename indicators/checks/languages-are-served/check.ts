import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text(
    '网站声明的其他语言中，有内容的占多少？',
    'What share of the further languages that the site declares has content?',
  ),
  fix: text(
    '为每种声明的语言至少发布一篇译文（如 about.ug.md），或从 languages 中删去。',
    'Publish a translation (such as about.ug.md) in each declared language, or remove it from `languages`.',
  ),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'freshness' }],
  judge({ site, measures }) {
    const further = site.languages.slice(1);
    if (further.length === 0) {
      return { kind: 'inapplicable', because: text('网站只声明一种语言', 'the site declares one language only') };
    }
    const counts = further.map((lang) => ({
      lang,
      entries: measures.find((one) => one.name === 'language-entries' && one.of === lang)?.value ?? null,
    }));
    if (counts.some(({ entries }) => entries === null)) {
      return { kind: 'unknown', because: text('没有测到各语言的内容', 'content by language was not measured') };
    }
    const served = counts.filter(({ entries }) => entries !== null && entries > 0);
    const list = counts.map(({ lang, entries }) => `${lang} ${entries}`).join(', ');
    const because = text(`各语言的篇数：${list}`, `entries by language: ${list}`);
    return { kind: 'measured', value: served.length / further.length, unit: 'share', because };
  },
};
export default check;
