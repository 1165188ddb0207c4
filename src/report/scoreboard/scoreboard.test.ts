import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import fixture from '#tests/fixtures/report/cards.json' with { type: 'json' };
import { csvCell } from '#lib/csv.ts';
import { ScoreCards, type ScoreCard } from '#model/score-card.ts';
import { rankRows } from '#report/scoreboard/rank-rows.ts';
import { openScoreboard } from '#report/scoreboard/scoreboard.ts';
import { rowOf } from '#report/scoreboard/site-row.ts';

const [card] = ScoreCards.parse(fixture);
if (card === undefined) throw new Error('the fixture has no card');
const clear = card.vetoes.map((veto) => ({ ...veto, outcome: 'clear' as const }));

const site = (id: string, change: Partial<ScoreCard>): ScoreCard => ({
  ...card,
  vetoes: clear,
  ...change,
  site: { ...card.site, id, name: `${id}省残联`, ...change.site },
});

const rows = (cards: readonly ScoreCard[]): [string, number | null][] =>
  rankRows(cards.map(rowOf)).flatMap((ranking) =>
    ranking.rows.map(({ row, rank }): [string, number | null] => [row.site.id, rank]),
  );

/** All files of a scoreboard; the cards of a site go in together. */
function writeScoreboard(cards: readonly ScoreCard[], lang: 'zh-CN' | 'en'): Map<string, string> {
  const board = openScoreboard(lang);
  for (const own of Map.groupBy(cards, (one) => one.site.id).values()) board.add(own);
  return new Map(board.files());
}

describe('the ranking', () => {
  it('puts the highest score first and shares a rank between equals', () => {
    expect(
      rows([site('c', { score: 70 }), site('b', { score: 90 }), site('a', { score: 70 }), site('d', { score: 9 })]),
    ).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 2],
      ['d', 4],
    ]);
  });

  it('puts a site with a hit veto after every other site, also after one without a score', () => {
    const best = site('best', { score: 99, vetoes: card.vetoes });
    expect(rows([best, site('none', { score: null }), site('low', { score: 1 })])).toEqual([
      ['low', 1],
      ['none', null],
      ['best', 3],
    ]);
  });

  it('never compares levels, systems or versions with one another', () => {
    const city = site('city', { site: { ...card.site, level: 'city' } });
    const later = site('later', { system: { ...card.system, version: '2027.1', hash: '0123456789abcdef' } });
    expect(rankRows([city, later, site('a', {})].map(rowOf)).map((ranking) => ranking.rows.length)).toEqual([1, 1, 1]);
  });

  it('does not depend on the order in which the cards come', () => {
    const cards = [site('a', { score: 5 }), site('b', { score: 5 }), site('c', { score: null }), card];
    expect(writeScoreboard(cards.toReversed(), 'zh-CN')).toEqual(writeScoreboard(cards, 'zh-CN'));
  });
});

describe('the files', () => {
  const hostile = site('x', {
    score: 99.97,
    floor: 12.34,
    site: { ...card.site, id: 'x', name: '=HYPERLINK("https://evil.example")<script>alert(1)</script>', level: 'city' },
  });
  const files = writeScoreboard([card, site('good', { score: 91.25 }), hostile], 'zh-CN');
  const page = files.get('index.html') ?? '';
  const csv = files.get('scores.csv') ?? '';

  it('are pages that link to files that there are, and to reports', () => {
    const names = new Set(files.keys());
    for (const [name, content] of files) {
      if (!name.endsWith('.html')) continue;
      const targets = Array.from(content.matchAll(/href="([^"#]+)"/g), ([, href = '']) => href);
      expect(targets.filter((href) => !names.has(href) && !/^\.\.\/[a-z]+\/report\.html$/.test(href))).toEqual([]);
    }
  });

  it('tell causes of defects apart by who can mend them, and charge no province for the shared theme', () => {
    const table = files.get('defects.csv') ?? '';
    expect(table).toContain('1.4.3,theme,haichuan,');
    expect(table).toContain('2.4.4,content,,');
  });

  it('show a score only with its bounds, its coverage and its vetoes', () => {
    const row = page.split('<tr>').find((part) => part.includes('../haichuan/report.html')) ?? '';
    expect(row).toContain('60.3');
    expect(row).toContain('49.9 到 67.1');
    expect(row).toContain('82.8%');
    expect(row).toContain('一票否决：首页超过 14 天未更新');
    expect(row).toContain('1 项没有结论');
  });

  it('mark example data', () => {
    expect(page).toContain('示例数据');
    const real = site('real', { site: { ...card.site, name: '云岭省残联', example: false } });
    expect(writeScoreboard([real], 'zh-CN').get('index.html')).not.toContain('示例');
  });

  it('never round up to the full score', () => {
    expect(page).toContain('<b>99.9</b>');
  });

  it('escape what a site calls itself', () => {
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
  });

  it('carry no script, no inline style and nothing from elsewhere', () => {
    expect(page).not.toMatch(/<script|\sstyle=|\son\w+=|url\(|@import|src=/);
  });

  it('give Excel a byte order mark, quoted cells and no formula', () => {
    expect(csv.startsWith('\uFEFF体系,级别,名次,')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"")<script>`);
    expect(csv.split('\r\n')).toHaveLength(5);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('keep the numbers for machines unrounded', () => {
    const data: { rankings: { sites: { site: string; score: number }[] }[] } = JSON.parse(
      files.get('scores.json') ?? '',
    );
    expect(data.rankings[0]?.sites.find((row) => row.site === 'haichuan')?.score).toBe(card.score);
  });

  it('are valid markup in both languages, also without any site', async () => {
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
    const names = ['index', 'region-x', 'sites-vetoed-1', 'defects', 'waiting-1', 'indicators-federation-2026-1'];
    for (const cards of [[card, hostile], []]) {
      for (const lang of ['zh-CN', 'en'] as const) {
        const written = writeScoreboard(cards, lang);
        for (const name of cards.length === 0 ? ['index', 'sites-all-1'] : names) {
          const report = await validator.validateString(written.get(`${name}.html`) ?? '');
          expect(report.results.flatMap((result) => result.messages)).toEqual([]);
        }
      }
    }
  });

  it('say so when no site has been scored, and do not call it a pass', () => {
    expect(writeScoreboard([], 'zh-CN').get('index.html')).toContain('没有评分不等于合格');
  });
});

it.each([
  ['云岭', '云岭'],
  ['a,b', '"a,b"'],
  ['+86', "'+86"],
  ['-1', "'-1"],
  ['@SUM', "'@SUM"],
  ['\t=1', "'\t=1"],
  ['say "x"\n', '"say ""x""\n"'],
])('writes the cell %j as %j', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});
