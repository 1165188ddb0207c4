import { describe, expect, it } from 'vitest';
import fixture from '#tests/fixtures/report/cards.json' with { type: 'json' };
import { text } from '#lib/text.ts';
import { ScoreCards, type Line, type ScoreCard } from '#model/score-card.ts';
import format from './format.ts';

const [card] = ScoreCards.parse(fixture);
if (card === undefined) throw new Error('the fixture has no card');
const write = (change: Partial<ScoreCard> = {}): string => format.write([{ ...card, ...change }], 'zh-CN');

/** The indicators of a report whose first line is answered so. */
const shownBy = (by: Line['by']) =>
  write({ lines: card.lines.map((line, index) => (index === 0 ? { ...line, by } : line)) }).split('id="s1-lines"')[1] ??
  '';

describe('the report', () => {
  it('never shows a total without its bounds, its coverage and its vetoes', () => {
    const headline = write().split('id="s1-repairs"')[0] ?? '';
    for (const words of [
      '60.3',
      '49.9 到 67.1',
      '82.8%',
      '一票否决：首页超过 14 天未更新',
      '没有看到的：2 项指标没有结论',
    ])
      expect(headline).toContain(words);
  });

  it('puts editors and technicians apart, and names file and line for one, component for the other', () => {
    const [, editors = '', technicians = ''] = write().split(/<h4 id="s1-(?:editor|technician)">/);
    expect(editors).toContain('content/sites/haichuan/news/2026/sea-help.md:18');
    expect(editors).not.toContain('breadcrumb');
    expect(technicians.split('<h3')[0]).toContain('<code>breadcrumb</code>');
    expect(technicians.split('<h3')[0]).not.toContain('sea-help.md');
  });

  it('puts the problems behind a veto first', () => {
    const [costless] = card.findings.filter(({ id }) => !card.lines.some((line) => line.findings.includes(id)));
    if (costless === undefined) throw new Error('the fixture has no finding without a cost');
    expect(write()).toContain('不影响得分');
    const vetoes = card.vetoes.map((veto) => (veto.outcome === 'hit' ? { ...veto, findings: [costless.id] } : veto));
    const editors = write({ vetoes }).split('<h4 id="s1-editor">')[1] ?? '';
    const [first = ''] = editors.split('</li>\n<li id=');
    expect(first).toContain(costless.message['zh-CN']);
    expect(first).toContain('触发一票否决“首页超过 14 天未更新”');
    expect(first).toContain('发布一条新的动态');
  });

  it('says a remedy once for all the problems that it mends, and links there from what to mend first', () => {
    const [overview = '', problems = ''] = write().split('id="s1-findings"');
    const groups = [...problems.matchAll(/<h5 id="([^"]+)"/g)].map(([, id]) => id);
    const linked = [...overview.matchAll(/href="#(s1-(?:editor|technician)-[^"]+)"/g)].map(([, id]) => id);
    expect(groups.length).toBeGreaterThan(0);
    expect(linked.filter((id) => !groups.includes(id))).toEqual([]);
    const listed = [...problems.matchAll(/<li id="s1-f-([0-9a-f]+)"/g)].map(([, id]) => id);
    expect(listed).toHaveLength(card.findings.length);
    expect(new Set(listed)).toEqual(new Set(card.findings.map(({ id }) => id)));
    expect(problems.match(/怎么改：/g)?.length).toBeLessThanOrEqual(groups.length);
  });

  it('puts before editors and technicians what wins most for the effort, with file and line or component', () => {
    const [, editors = '', technicians = ''] = write().split(/<h4 id="s1-first-(?:editor|technician)">/);
    const wins = [...editors.matchAll(/可挽回 ([\d.]+) 分，工作量(小|中|大)/g)].map(
      ([, points, size = '']) => Number(points) / ({ 小: 1, 中: 4, 大: 16 }[size] ?? NaN),
    );
    expect(wins.length).toBeGreaterThan(2);
    expect(wins).toEqual(wins.toSorted((a, b) => b - a));
    expect(editors.split('<h4')[0]).not.toContain('href="#s1-technician-');
    expect(editors).toContain('还要和别人一起改');
    expect(editors).toMatch(
      /从这里改<\/dt>\s*<dd>\s*<ul>\s*<li>文件 <code>content\/sites\/haichuan\/[^<]+:\d+<\/code>/,
    );
    expect(technicians.split('<h4 id="s1-first-national">')[0]).toMatch(
      /从这里改<\/dt>\s*<dd>\s*<ul>\s*<li>主题 <code>/,
    );
  });

  it('never lets a person stand silently in a machine’s place, nor one of two who disagree', () => {
    const judge = { role: '第三方评估员', date: '2026-11-12', evidence: '逐条看过', at: 'a.yaml:1' };
    const machine = {
      kind: 'measured' as const,
      value: 0.4,
      unit: 'share' as const,
      because: text('四成合格', '4 of 10'),
    };
    const judgements = [
      { ...judge, value: 0.9 },
      { ...judge, value: 0.6, role: '省残联评估员' },
    ];
    const lines = card.lines.map((line, index) =>
      index === 0 ? { ...line, by: { kind: 'disputed' as const, judgements } } : line,
    );
    expect(write({ lines }).split('id="s1-repairs"')[0]).toContain(`等第三人裁定：${card.lines[0]?.title['zh-CN']}`);
    const over = shownBy({ kind: 'overruled', check: 'one', ...judge, reason: '引文里的旧称', machine });
    for (const words of ['改判机器的结论', '第三方评估员，2026-11-12', '引文里的旧称', '40.0%，四成合格', '逐条看过'])
      expect(over).toContain(words);
    const disputed = shownBy({ kind: 'disputed', judgements });
    for (const words of ['意见不一', '第三方评估员，2026-11-12：评为 0.9', '省残联评估员，2026-11-12：评为 0.6'])
      expect(disputed).toContain(words);
    expect(shownBy({ kind: 'settled', ...judge, reason: '合并计算', judgements })).toMatch(
      /已经裁定.*合并计算.*评为 0\.9.*评为 0\.6/s,
    );
  });

  it('shows what an improvement plan gives back, by whom, why and until when', () => {
    const plan = {
      by: '全国主管部门',
      reason: '指南刚移交',
      until: '2027-02-28',
      plan: '每周核对一份',
      givesBack: 0.5,
      before: 0,
    };
    const lines = card.lines.map((line, index) => (index === 0 ? { ...line, plan } : line));
    expect(write({ lines })).toContain(
      '补回失分的 50.0%（原得 0.0 分），至 2027-02-28：每周核对一份；全国主管部门，指南刚移交',
    );
  });

  it('shows a person with role, date and evidence', () => {
    expect(write()).toMatch(/人工评估：省残联信息中心评估员，2026-11-12\s*<small>依据：抽查/);
  });

  it('shows the picture of a finding, with words for those who do not see it', () => {
    const picture = { file: 'screenshots/a.png', width: 300, height: 120 };
    const findings = card.findings.map((finding) => ({ ...finding, picture, at: [{ page: '/news/' }] }));
    expect(write({ findings })).toMatch(/<img src="screenshots\/a\.png"[^>]* alt="\/news\/ 上这个问题的截图">/);
    expect(write()).not.toContain('<img');
  });

  it('shows a snippet as text, never as markup', () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const findings = card.findings.map((finding) => ({
      ...finding,
      message: { 'zh-CN': hostile, en: hostile },
      at: [{ page: '/', selector: hostile, snippet: hostile }],
    }));
    const written = write({ findings, site: { ...card.site, name: hostile } });
    expect(written).not.toMatch(/<script|<img/);
    expect(written).toContain('&lt;script&gt;');
  });

  it('does not call a site clear that has no verdicts', () => {
    const unknown = { kind: 'unknown' as const, because: { 'zh-CN': '没有看', en: 'not seen' } };
    const lines = card.lines.map((line) => ({ ...line, earned: null, verdict: unknown }));
    const vetoes = card.vetoes.map((veto) => ({ ...veto, outcome: 'unknown' as const, verdict: unknown }));
    const written = write({ lines, vetoes, score: null, coverage: 0 });
    expect(written).toContain('没有得分');
    expect(written).toContain('<dd>未知<small>4 项都没有结论');
    expect(written).not.toContain('没有触发');
    expect(written).toContain('不知道先修什么');
    expect(written).not.toContain('都得了满分');
  });

  it('says so when there is nothing left to mend and nothing unseen', () => {
    const lines = card.lines
      .filter((line) => line.verdict.kind === 'measured')
      .map((line) => ({ ...line, earned: line.points }));
    const written = write({ lines, vetoes: [], findings: [], gaps: [], score: 100 });
    expect(written).toContain('都得了满分');
    expect(written).toContain('没有未知项，也没有缺口');
  });

  it('speaks English all through, but for names that are Chinese', () => {
    const english = format
      .write([card], 'en')
      .replaceAll(/<title>.*|<span lang="zh-CN">[^<]*<\/span>|<code>[^<]*<\/code>/g, '');
    const strange = english
      .split('\n')
      .filter((line) => /[\u4E00-\u9FFF]/.test(line))
      // The words of the audited site itself, which the finding quotes.
      .filter((line) => !/政策文件|辅助器具|图片/.test(line));
    expect(strange).toEqual([]);
  });
});
