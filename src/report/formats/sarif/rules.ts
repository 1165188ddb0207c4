import type { Speaker } from '#lib/text.ts';
import type { ScoreCard } from '#model/score-card.ts';
import { wcag22 } from '#model/wcag.ts';
import type { Result } from './results.ts';

interface Rule {
  id: string;
  shortDescription: { text: string };
  fullDescription?: { text: string };
  relationships?: object[];
  properties?: { tags: string[] };
}

/** What each result is an instance of: an engine's rule with its criteria, or an indicator with its reason. */
export function rulesOf(cards: readonly ScoreCard[], results: readonly Result[], { say, of }: Speaker): Rule[] {
  const rules = new Map<string, Rule>();
  for (const card of cards) {
    for (const line of [...card.vetoes, ...card.lines]) {
      const id = `indicator/${line.indicator}`;
      rules.set(id, { id, shortDescription: { text: of(line.title) }, fullDescription: { text: of(line.why) } });
    }
    for (const { rules: ids, criteria } of card.findings) {
      const id = ids[0] ?? 'finding';
      rules.set(id, {
        id,
        shortDescription: {
          text:
            criteria.length === 0
              ? say(`检查规则 ${id}`, `Rule ${id}`)
              : say(`检查规则 ${id}，WCAG ${criteria.join('、')}`, `Rule ${id}, WCAG ${criteria.join(', ')}`),
        },
        relationships: criteria.map((target) => ({
          target: { id: target, index: indexOf(target), toolComponent: { name: 'WCAG', index: 0 } },
          kinds: ['superset'],
        })),
        properties: { tags: criteria.length === 0 ? [] : ['accessibility', ...criteria.map((one) => `wcag/${one}`)] },
      });
    }
  }
  const used = new Set(results.map(({ ruleId }) => ruleId));
  return [...rules.values()].filter(({ id }) => used.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const indexOf = (criterion: string): number => wcag22.findIndex(({ number }) => number === criterion);

/** The success criteria that rules refer to (SARIF §3.19.3). */
export const wcagTaxonomy = ({ of, lang }: Speaker): object => ({
  name: 'WCAG',
  version: '2.2',
  organization: 'W3C',
  language: lang,
  informationUri: 'https://www.w3.org/TR/WCAG22/',
  shortDescription: { text: 'Web Content Accessibility Guidelines 2.2' },
  isComprehensive: true,
  taxa: wcag22.map(({ number, level, title }) => ({
    id: number,
    shortDescription: { text: of(title) },
    properties: { level },
  })),
});

/** Where an engine could not look: without these, no result would look like no problem. */
export const notificationsOf = (cards: readonly ScoreCard[], { say, of }: Speaker): object[] => {
  const words = cards.flatMap(({ gaps }) =>
    gaps.map(({ engine, pages, because }) => {
      const where = pages === 0 ? say('整个网站', 'the whole site') : say(`${pages} 个页面`, `${pages} pages`);
      return `${say('没能查看', 'Could not look at')} ${where} (${engine})${say('：', ': ')}${of(because)}`;
    }),
  );
  return [...new Set(words)].map((message) => ({ level: 'warning', message: { text: message } }));
};
