import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { firstBroken, linkTo } from '#lib/hash-chain.ts';
import { writeJson } from '#lib/files.ts';
import { Problem } from '#lib/problem.ts';
import { noDecisions } from '#model/decisions.ts';
import type { Evidence } from '#model/evidence.ts';
import type { Site } from '#model/site.ts';
import { runOptions } from '#cli/options.ts';
import { comparePeriods } from '#pipeline/compare.ts';
import { gate } from '#pipeline/gate.ts';
import { readLedger, recordPeriod, type History } from '#pipeline/history.ts';
import { loadSystem } from '#pipeline/load-systems.ts';
import { loadChecks } from '#pipeline/plug-ins.ts';
import { scoreSite } from '#score/score-site.ts';
import type { PlacedAssessment } from '#score/hear-assessors.ts';
import { assessment, evidenceOf, finding, measure } from './score-example.ts';
import { fixtureSite } from './load-checks.ts';

const name = 'federation@2026.1';
let root = '';
let history: History;

beforeEach(() => {
  mkdirSync('.mangdao', { recursive: true });
  root = mkdtempSync(path.resolve('.mangdao/history-'));
  mkdirSync(path.join(root, 'indicators'));
  symlinkSync(path.resolve('indicators/checks'), path.join(root, 'indicators/checks'));
  cpSync('indicators/systems', path.join(root, 'indicators/systems'), { recursive: true });
  for (const id of ['example', 'other']) {
    mkdirSync(path.join(root, 'content/sites', id), { recursive: true });
    writeFileSync(path.join(root, 'content/sites', id, 'site.yaml'), '');
  }
  history = { root, folder: path.join(root, 'history') };
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const options = () => ({
  ...runOptions({ out: 'out', lang: 'en' }, 'score', 'score'),
  root,
  outDir: path.join(root, 'out'),
});

/** Scores what was seen and judged, as the stages leave it on disk. */
async function scored(
  evidence: Evidence,
  assessments: readonly PlacedAssessment[] = [],
  { id = 'example', by = name } = {},
): Promise<number> {
  const site: Site = fixtureSite({ id, score: { systems: [by] } });
  const checks = await loadChecks(root);
  const { system, hash, base } = loadSystem(by, { root, checks, askedAt: site.file });
  const card = scoreSite({
    site,
    evidence,
    system,
    systemHash: hash,
    base,
    checks,
    entries: [],
    assessments,
    decisions: noDecisions,
  });
  const folder = path.join(root, 'out', id);
  writeJson(path.join(folder, 'site.json'), { schema: 1, now: evidence.now, site, entries: [], refusals: [] });
  writeJson(path.join(folder, 'evidence.json'), evidence);
  writeJson(path.join(folder, 'assessments.json'), { schema: 1, assessments });
  writeJson(path.join(folder, 'score-card.json'), [card]);
  return card.score ?? 0;
}

const judged = (value: number, by = name): PlacedAssessment[] => [
  assessment('reply-timeliness', { system: by, value }),
];
const seen = (age: number, findings: string[]): Evidence =>
  evidenceOf(['freshness', 'privacy'], {
    measures: [{ ...measure('freshness', age), name: 'home-age', unit: 'days' }],
    findings: findings.map((id) => finding(id)),
  });

it('chains every line to the one before, and sees which was altered, taken away or put in', () => {
  const first = linkTo(undefined, { period: '1' });
  const second = linkTo(first, { period: '2' });
  const third = linkTo(second, { period: '3' });
  expect(firstBroken([first, second, third])).toBe(null);
  expect(firstBroken([first, Object.assign({}, second, { period: 'x' }), third])).toBe(1);
  expect(firstBroken([first, third])).toBe(1);
  expect(firstBroken([second, third])).toBe(0);
});

it('keeps periods in their order, and refuses a ledger that somebody edited, with its line', async () => {
  await scored(seen(3, ['a']), judged(0.5));
  await recordPeriod('2026-01', history, options());
  await recordPeriod('2026-02', history, options());
  await expect(recordPeriod('2026-02', history, options())).rejects.toThrow('does not come after');
  expect(readLedger(history).map(({ period }) => period)).toEqual(['2026-01', '2026-02']);
  const file = path.join(history.folder, 'ledger.jsonl');
  const [first = '', second = ''] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, `${first}\n${second.replace('"coverage":', '"coverage":0')}\n`);
  const thrown = ((): unknown => {
    try {
      return readLedger(history);
    } catch (cause) {
      return cause;
    }
  })();
  expect(thrown).toBeInstanceOf(Problem);
  expect(thrown instanceof Problem ? thrown.reports[0]?.at : '').toBe('history/ledger.jsonl:2');
  await expect(recordPeriod('2026-03', history, options())).rejects.toThrow('ledger is broken');
});

it('splits a change into content and judgement, and the parts add up to the whole', async () => {
  const before = await scored(seen(12, ['a', 'b']), judged(0.5));
  await recordPeriod('2026-01', history, options());
  const after = await scored(seen(3, ['b', 'c']), judged(1));
  await recordPeriod('2026-02', history, options());
  const { sites, means } = await comparePeriods('2026-01', '2026-02', history);
  const [change] = sites;
  const split = change?.split ?? null;
  if (split === null || change === undefined) throw new Error('no split');
  expect(change).toMatchObject({ site: 'example', before, after });
  expect(split.content + split.rules + split.judgement + split.sample).toBeCloseTo(after - before, 9);
  expect(split.judgement).toBeGreaterThan(0);
  expect(split.rules).toBeCloseTo(0, 9);
  expect(change.findings).toEqual({ added: [finding('c').id], gone: [finding('a').id] });
  expect(means[0]?.split.sample).toBeCloseTo(0, 9);
});

const newName = 'federation@2026.2';
/** Where an indicator's points stand in the text of a system. */
const pointsOf = (id: string, value: number) =>
  new RegExp(`(- id: ${id}\\n(?:(?!- id:)[^])*?points: \\{ value: )${value},`);

/** The next version asks less of a fresh home page, and more of what columns state. */
function writeNewSystem(): void {
  const file = path.join(root, 'indicators/systems', `${name}.yaml`);
  const next = readFileSync(file, 'utf8')
    .replace("version: '2026.1'", "version: '2026.2'")
    .replace(pointsOf('home-page-fresh', 3), '$12,')
    .replace(pointsOf('columns-terms', 1), '$12,');
  writeFileSync(path.join(root, 'indicators/systems', `${newName}.yaml`), next);
}

it('scores old evidence by a new system: what changes then is rules alone', async () => {
  writeNewSystem();
  const before = await scored(seen(12, ['a']), judged(0.9));
  await recordPeriod('2026-01', history, options());
  const after = await scored(seen(12, ['a']), judged(0.9, newName), { by: newName });
  await recordPeriod('2026-02', history, options());
  expect(after).not.toBeCloseTo(before, 3);
  const { sites } = await comparePeriods('2026-01', '2026-02', history);
  expect(sites[0]).toMatchObject({ systems: { before: name, after: newName }, before, after });
  expect(sites[0]?.split?.rules).toBeCloseTo(after - before, 9);
  for (const part of ['content', 'judgement', 'sample'] as const) expect(sites[0]?.split?.[part]).toBeCloseTo(0, 9);
});

it('tells the new system from content, judgement and sample, where all four change at once', async () => {
  writeNewSystem();
  const [old, fresh] = [seen(12, ['a']), seen(3, ['b'])];
  const before = await scored(old, judged(0.5));
  await recordPeriod('2026-01', history, options());
  const other = await scored(seen(20, []), judged(0.4, newName), { id: 'other', by: newName });
  // The steps on the way, each scored by itself.
  const newRules = await scored(old, judged(0.5, newName), { by: newName });
  const newContent = await scored(fresh, judged(0.5, newName), { by: newName });
  const after = await scored(fresh, judged(1, newName), { by: newName });
  await recordPeriod('2026-02', history, options());
  const { sites, means } = await comparePeriods('2026-01', '2026-02', history);
  const expected = { rules: newRules - before, content: newContent - newRules, judgement: after - newContent };
  for (const part of ['rules', 'content', 'judgement'] as const) {
    expect(Math.abs(expected[part])).toBeGreaterThan(0.01);
    expect(sites[0]?.split?.[part]).toBeCloseTo(expected[part], 9);
    expect(means[0]?.split[part]).toBeCloseTo(expected[part], 9);
  }
  expect(sites.map(({ site, split }) => [site, split === null])).toEqual([
    ['example', false],
    ['other', true],
  ]);
  expect(means[0]?.after).toBeCloseTo((after + other) / 2, 9);
  expect(means[0]?.split.sample).toBeCloseTo((other - after) / 2, 9);
});

it('closes the gate on a new finding, whatever was mended, and lets exceptions pass until their day', async () => {
  await scored(seen(3, ['a', 'b']));
  await recordPeriod('2026-01', history, options());
  const gated = () => gate(history, path.join(root, 'out'), null);
  expect(gated().isOpen).toBe(true);
  await scored(seen(3, ['b', 'c']));
  expect(gated().isOpen).toBe(false);
  const except = (until: string, id = 'c'): void =>
    writeFileSync(
      path.join(history.folder, 'exceptions.yaml'),
      `- site: example\n  finding: ${finding(id).id}\n  reason: 等供应商更新播放器\n  owner: 技术员\n  until: '${until}'\n`,
    );
  except('2026-12-31');
  expect(gated().isOpen).toBe(true);
  except('2026-01-01');
  expect(gated().isOpen).toBe(false);
  except('2026-12-31', 'e');
  expect(
    gated()
      .lines.map(({ en }) => en)
      .join('\n'),
  ).toContain('is over or matches nothing');
});
