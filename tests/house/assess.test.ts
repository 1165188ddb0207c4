import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeJson } from '#lib/files.ts';
import { readXlsx } from '#lib/xlsx-read.ts';
import { runOptions } from '#cli/options.ts';
import { readAnswers, writeForm } from '#pipeline/assess.ts';
import { loadSystem } from '#pipeline/load-systems.ts';
import { loadChecks } from '#pipeline/plug-ins.ts';
import { scoreSite } from '#score/score-site.ts';
import type { PlacedAssessment } from '#score/latest-assessment.ts';
import { assessment, evidenceOf } from './score-example.ts';
import { fixtureSite } from './load-checks.ts';

const name = 'federation@2026.1';
let root = '';
const options = () => ({
  ...runOptions({ out: 'out', lang: 'en' }, 'score', 'score'),
  root,
  outDir: path.join(root, 'out'),
});
const site = fixtureSite({ id: 'example', score: { systems: [name] } });

async function cardOf(assessments: readonly PlacedAssessment[]) {
  const checks = await loadChecks(root);
  const { system, hash, base } = loadSystem(name, { root, checks, askedAt: site.file });
  const decisions = { exemptions: [], plans: [] };
  const evidence = evidenceOf([]);
  return scoreSite({ site, evidence, system, systemHash: hash, base, checks, assessments, decisions });
}

beforeAll(async () => {
  mkdirSync('.mangdao', { recursive: true });
  root = mkdtempSync(path.resolve('.mangdao/assess-'));
  symlinkSync(path.resolve('indicators'), path.join(root, 'indicators'));
  const folder = path.join(root, 'out/example');
  writeJson(path.join(folder, 'site.json'), { schema: 1, now: '2026-11-23 09:00', site, entries: [], refusals: [] });
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

const lineOf = async (build: string) => {
  const card = await cardOf([assessment('reply-timeliness', { system: name, build })]);
  return card.lines.find(({ indicator }) => indicator === 'reply-timeliness');
};

it('lets a judgement lapse when the pages it was about have changed', async () => {
  expect((await lineOf('0123456789abcdef'))?.verdict.kind).toBe('measured');
  const lapsed = await lineOf('fedcba9876543210');
  expect(lapsed?.verdict).toMatchObject({ kind: 'unknown', because: { en: expect.stringContaining('is over') } });
});
