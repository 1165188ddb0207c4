import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeJson } from '#lib/files.ts';
import { readXlsx } from '#lib/xlsx-read.ts';
import { runOptions } from '#cli/options.ts';
import { noDecisions } from '#model/decisions.ts';
import { readAnswers, writeForm } from '#pipeline/assess.ts';
import { loadSystem } from '#pipeline/load-systems.ts';
import { loadChecks } from '#pipeline/plug-ins.ts';
import { scoreSite } from '#score/score-site.ts';
import type { PlacedAssessment } from '#score/hear-assessors.ts';
import type { EntryMark } from '#score/judged-content.ts';
import { assessment, evidenceOf } from './score-example.ts';
import { fixtureSite } from './load-checks.ts';

const name = 'federation@2026.1';
let root = '';
const options = () => ({
  ...runOptions({ out: 'out', lang: 'en' }, 'score', 'score'),
  root,
  outDir: path.join(root, 'out'),
});
const site = fixtureSite({
  id: 'example',
  score: { systems: [name] },
  columns: [
    { id: 'news', title: '工作动态', description: '工作动态', kind: 'news', updates: '14d' },
    { id: 'services', title: '办事服务', description: '办事服务', kind: 'service' },
  ],
});
let entries: EntryMark[] = [];
/** Publishes an entry with this content. */
function edit(id: string, hash: string): void {
  const others = entries.filter((one) => one.id !== id);
  entries = [...others, { id, column: id.split('/')[0] ?? '', hash }];
  const whole = entries.map((one) => ({ ...blankEntry, ...one }));
  const folder = path.join(root, 'out/example');
  writeJson(path.join(folder, 'site.json'), { schema: 1, now: '2026-11-23 09:00', site, entries: whole, refusals: [] });
}
const blankEntry = {
  file: 'a.md',
  kind: 'news',
  lang: 'zh-CN',
  path: '/a/',
  title: 'a',
  date: null,
  updated: null,
  summary: '',
  source: '',
  author: null,
  keywords: [],
  image: null,
  attachments: [],
  checked: null,
  draft: false,
  fields: {},
  media: [],
};

async function cardOf(assessments: readonly PlacedAssessment[]) {
  const checks = await loadChecks(root);
  const { system, hash, base } = loadSystem(name, { root, checks, askedAt: site.file });
  const evidence = evidenceOf([]);
  return scoreSite({
    site,
    evidence,
    system,
    systemHash: hash,
    base,
    checks,
    entries,
    assessments,
    decisions: noDecisions,
  });
}

beforeAll(async () => {
  mkdirSync('.mangdao', { recursive: true });
  root = mkdtempSync(path.resolve('.mangdao/assess-'));
  symlinkSync(path.resolve('indicators'), path.join(root, 'indicators'));
  const folder = path.join(root, 'out/example');
  for (const id of ['news/a', 'services/card', 'services/aids']) edit(id, '0000000000000000');
  writeJson(path.join(folder, 'score-card.json'), [await cardOf([])]);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const answers = { value: 0.9, role: '省残联评估员', date: '2026-11-20', evidence: '抽查五十件咨询（示例）' };
const read = (form: string) => readAnswers('example', form, options());

it('asks what only a person can tell, in YAML and in a workbook, and reads both back', async () => {
  const count = await writeForm('example', options());
  const file = path.join(root, 'out/example/assess.yaml');
  const form: Record<string, unknown>[] = parse(readFileSync(file, 'utf8'));
  expect(form).toHaveLength(count);
  expect(count).toBeGreaterThan(3);
  await expect(read(file)).rejects.toThrow('No value is filled in');
  writeFileSync(file, stringify(form.map((one, index) => (index === 0 ? { ...one, ...answers } : one))));
  const fromYaml = await read(file);
  expect(fromYaml).toEqual({ file: 'content/sites/example/assessments/2026-11-23-form.yaml', answers: 1 });
  const written = path.join(root, fromYaml.file);
  const kept = readFileSync(written, 'utf8');
  await expect(read(file)).rejects.toThrow('already');
  rmSync(written);

  // As somebody else's program saves it: shared strings, dates as numbers.
  const XLSX = createRequire(import.meta.url)('@e965/xlsx');
  const book = XLSX.read(readFileSync(path.join(root, 'out/example/assess.xlsx')));
  const sheet = book.Sheets[book.SheetNames[0]];
  const cells = [[answers.value, answers.role, 46_346, answers.evidence]];
  XLSX.utils.sheet_add_aoa(sheet, cells, { origin: 'F2' });
  const workbook = path.join(root, 'filled.xlsx');
  writeFileSync(workbook, XLSX.write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }));
  expect(readXlsx(readFileSync(workbook))[1]?.cells.get(6)).toBe(answers.role);
  await read(workbook);
  expect(readFileSync(written, 'utf8')).toBe(kept);
  rmSync(written);
});

it('refuses a wrong answer with its place, and writes nothing', async () => {
  const file = path.join(root, 'bad.yaml');
  const good = { system: name, indicator: 'reply-timeliness', ...answers };
  for (const wrong of [{ value: 90 }, { indicator: 'reply-timelines' }, { date: '2026-13-01' }, { role: null }]) {
    writeFileSync(file, stringify([good, { ...good, ...wrong }]));
    await expect(read(file)).rejects.toThrow(/bad\.yaml:\d+/);
  }
  writeFileSync(path.join(root, 'bad.xlsx'), 'no workbook');
  await expect(read(path.join(root, 'bad.xlsx'))).rejects.toThrow('no workbook');
});

const lineOf = async (changes: Partial<PlacedAssessment>) => {
  const judged = assessment('guide-accuracy', { system: name, ...changes });
  const card = await cardOf([judged]);
  return card.lines.find(({ indicator }) => indicator === 'guide-accuracy')?.verdict.kind;
};

it('binds a judgement to the entries that it is about: an edit elsewhere leaves it, an edit there ends it', async () => {
  const count = await writeForm('example', options());
  const file = path.join(root, 'out/example/assess.yaml');
  const form: Record<string, unknown>[] = parse(readFileSync(file, 'utf8'));
  const asked = form.find(({ indicator }) => indicator === 'guide-accuracy');
  expect([count > 0, asked?.['about']]).toEqual([true, ['services']]);
  const fill = (changes: Record<string, unknown>) =>
    writeFileSync(file, stringify([{ ...asked, ...answers, ...changes }]));
  fill({ about: ['services/card'] });
  const read1 = await read(file);
  const [kept]: PlacedAssessment[] = parse(readFileSync(path.join(root, read1.file), 'utf8'));
  rmSync(path.join(root, read1.file));
  const bound = { about: kept?.about ?? [], content: kept?.content ?? '' };
  expect(await lineOf(bound)).toBe('measured');
  edit('news/a', '1111111111111111');
  edit('services/aids', '1111111111111111');
  expect(await lineOf(bound)).toBe('measured');
  await expect(read(file)).rejects.toThrow('has changed since the form was written');
  edit('services/card', '1111111111111111');
  expect(await lineOf(bound)).toBe('unknown');
  fill({ about: ['nowhere'] });
  await expect(read(file)).rejects.toThrow('no such column or entry: nowhere');
});

it('shows assessors who disagree to the third, who settles it with a reason', async () => {
  const first = assessment('guide-accuracy', { system: name, value: 0.9 });
  const second = { ...first, value: 0.6, role: '第三方评估员' };
  const folder = path.join(root, 'out/example');
  writeJson(path.join(folder, 'score-card.json'), [await cardOf([first, second])]);
  await writeForm('example', options());
  const form: Record<string, unknown>[] = parse(readFileSync(path.join(folder, 'assess.yaml'), 'utf8'));
  const asked = form.find(({ indicator }) => indicator === 'guide-accuracy');
  expect(asked?.['views']).toMatch(/第三方评估员.*0\.6.*省残联信息中心评估员.*0\.9/);
  const file = path.join(root, 'settled.yaml');
  writeFileSync(
    file,
    stringify([{ ...asked, ...answers, value: 0.8, settles: '两人抽查的指南不同，合并计算（示例）' }]),
  );
  const { file: written } = await read(file);
  const kept: PlacedAssessment[] = parse(readFileSync(path.join(root, written), 'utf8'));
  rmSync(path.join(root, written));
  const third = kept.map((one) => ({ ...one, at: 'settled.yaml:1' }));
  const line = (await cardOf([first, second, ...third])).lines.find(({ indicator }) => indicator === 'guide-accuracy');
  expect(line).toMatchObject({
    verdict: { value: 0.8 },
    by: { kind: 'settled', judgements: [{ value: 0.6 }, { value: 0.9 }] },
  });
});
