import { ScoreCards, type ScoreCard } from '#model/score-card.ts';
import fixture from '#tests/fixtures/report/cards.json' with { type: 'json' };

/** The shared score cards: two systems, every kind of verdict, problems of editors and of the theme. */
export const sharedCards: readonly ScoreCard[] = ScoreCards.parse(fixture);

const [card] = sharedCards;
if (card === undefined) throw new Error('the fixture has no card');
const [finding] = card.findings;
if (finding === undefined) throw new Error('the fixture has no finding');

/** Text that does harm where a format does not escape it: markup, formulas, mentions, signs that XML cannot carry. */
const hostileWords =
  '=1+1 "q" \'a\' <script>alert(1)</script> ]]> & `code` | @all #1 ![x](http://e.vil) 盲\u0000\u001B\uD800道';

/** A card whose every text is hostile. */
export const hostileCard: ScoreCard = {
  ...card,
  site: { ...card.site, name: hostileWords },
  vetoes: card.vetoes.map((veto) => ({ ...veto, title: words(), why: words() })),
  lines: card.lines.map((line) => ({ ...line, title: words(), why: words() })),
  findings: card.findings.map((one) => ({
    ...one,
    message: words(),
    owner: { kind: 'content', file: `content/sites/haichuan/news/${hostileWords}.md`, line: 3 },
  })),
};

function words(): { 'zh-CN': string; en: string } {
  return { 'zh-CN': hostileWords, en: hostileWords };
}
