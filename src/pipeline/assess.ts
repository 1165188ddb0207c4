import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { Assessment } from '#model/assessment.ts';
import { asksOf, nameOf } from '#model/indicator-system.ts';
import { ScoreCards, type ScoreCard } from '#model/score-card.ts';
import { SiteArtifact } from '#model/site.ts';
import { isDay } from '#lib/calendar.ts';
import { writeFileAtomic } from '#lib/files.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { BrokenZip } from '#lib/unzip.ts';
import { readXlsx } from '#lib/xlsx-read.ts';
import { xlsx } from '#lib/xlsx-write.ts';
import { parseLocatedAs, parseYaml, readYamlFile } from '#lib/yaml-file.ts';
import { loadSystem } from '#pipeline/load-systems.ts';
import { namedSystems } from '#pipeline/load-decisions.ts';
import { loadChecks } from '#pipeline/plug-ins.ts';
import { readArtifact } from '#pipeline/read-artifact.ts';
import type { RunOptions } from '#pipeline/run-state.ts';
import { checkAssessments } from '#score/check-assessments.ts';

/** A question that waits for a person. */
interface Question {
  system: string;
  indicator: string;
  title: string;
  question: string;
  unit: string;
  build: string;
}

const fields = [
  'system',
  'indicator',
  'title',
  'question',
  'unit',
  'value',
  'role',
  'date',
  'evidence',
  'build',
] as const;
const heads = [
  '体系',
  '指标',
  '名称',
  '问题',
  '单位',
  '结果',
  '角色（不写姓名）',
  '日期',
  '依据',
  '内容编号（不要改）',
];

/** Writes a site's open questions as a form, `assess.yaml` and `assess.xlsx` below its output; returns their number. */
export async function writeForm(site: string, options: RunOptions): Promise<number> {
  const { cards, systems } = await scoredSite(site, options);
  const questions = cards.flatMap((card) => questionsOf(card, systems));
  const folder = path.join(options.outDir, site);
  const blank = questions.map((one) => ({ ...one, value: null, role: null, date: null, evidence: null }));
  const about = '# 填好 value、role、date、evidence 四项；不填 value 的不读。比例写 0 到 1 之间的数。\n';
  writeFileAtomic(path.join(folder, 'assess.yaml'), about + stringify(blank, { nullStr: '', lineWidth: 0 }));
  const rows = questions.map(({ build, ...one }) => [...Object.values(one), null, null, null, null, build]);
  const sheet = { name: '评估', heads, widths: [20, 22, 26, 50, 10, 10, 24, 14, 50, 20], rows };
  writeFileAtomic(path.join(folder, 'assess.xlsx'), xlsx('评估', [sheet]));
  return questions.length;
}

type Systems = ReturnType<typeof namedSystems>;

function questionsOf(card: ScoreCard, systems: Systems): Question[] {
  const open = new Set(
    [...card.vetoes, ...card.lines].flatMap(({ verdict, by, indicator }) =>
      verdict.kind === 'unknown' && by.kind === 'nobody' ? [indicator] : [],
    ),
  );
  const system = systems.find((one) => nameOf(one) === nameOf(card.system));
  if (system === undefined) return [];
  return asksOf(system).flatMap(({ id, title, answer, from }) =>
    'assessed' in answer && open.has(id)
      ? [
          {
            system: from ?? nameOf(system),
            indicator: id,
            title: title['zh-CN'],
            question: answer.assessed['zh-CN'],
            unit: answer.unit,
            build: card.build,
          },
        ]
      : [],
  );
}

async function scoredSite(
  site: string,
  { root, outDir }: RunOptions,
): Promise<{ cards: ScoreCard[]; systems: Systems }> {
  const artifact = readArtifact(path.join(outDir, site, 'site.json'), SiteArtifact);
  const cards = readArtifact(path.join(outDir, site, 'score-card.json'), ScoreCards);
  const checks = await loadChecks(root);
  const { score, file } = artifact.site;
  return {
    cards,
    systems: namedSystems(score.systems.map((name) => loadSystem(name, { root, checks, askedAt: file }))),
  };
}

const Answer = Assessment.extend({ title: z.string(), question: z.string(), unit: z.string() }).partial({
  title: true,
  question: true,
  unit: true,
});

/** Reads the answers of a form back into the site's assessments; nothing is written when one of them is wrong. */
export async function readAnswers(
  site: string,
  form: string,
  options: RunOptions,
): Promise<{ file: string; answers: number }> {
  const { cards, systems } = await scoredSite(site, options);
  const answers = form.endsWith('.xlsx') ? fromWorkbook(form) : fromYaml(form);
  const now = cards[0]?.now ?? '';
  const [first, ...others] = checkAssessments(answers, systems, now);
  if (first !== undefined) throw new Problem(first, ...others);
  if (answers.length === 0) throw noAnswer(form);
  const file = path.posix.join('content/sites', site, 'assessments', `${now.slice(0, 10)}-form.yaml`);
  if (existsSync(path.join(options.root, file))) throw isThere(file);
  const kept = answers.map(({ at: _at, ...answer }) => answer);
  writeFileAtomic(path.join(options.root, file), stringify(kept, { lineWidth: 0 }));
  return { file, answers: kept.length };
}

type Placed = Assessment & { at: string };

function fromYaml(form: string): Placed[] {
  const source = readYamlFile(path.resolve(form), form);
  if (source === null) throw noForm(form);
  const located = parseYaml(source);
  const all = parseLocatedAs(z.array(z.record(z.string(), z.unknown())), located);
  return all.flatMap((one, index) =>
    one['value'] === null || one['value'] === undefined ? [] : [placed(one, located.at([index]))],
  );
}

function fromWorkbook(form: string): Placed[] {
  if (!existsSync(form)) throw noForm(form);
  const rows = rowsOf(form);
  return rows.slice(1).flatMap(({ number, cells }) => {
    const one = Object.fromEntries(
      fields.flatMap((field, column) => {
        const cell = cells.get(column);
        return cell === undefined || cell === '' ? [] : [[field, field === 'date' ? dayOf(cell) : cell]];
      }),
    );
    return one['value'] === undefined ? [] : [placed(one, `${form}:${number}`)];
  });
}

function rowsOf(form: string): ReturnType<typeof readXlsx> {
  try {
    return readXlsx(readFileSync(form));
  } catch (cause) {
    if (!(cause instanceof BrokenZip)) throw cause;
    throw new Problem({
      code: 'E_XLSX',
      message: text(
        `这不是能读的 Excel 工作簿：${cause.message}`,
        `This is no workbook that can be read: ${cause.message}`,
      ),
      at: form,
      fix: text('在 Excel 里另存为 .xlsx。', 'Save it in Excel as .xlsx.'),
    });
  }
}

/** Excel keeps a day as the number of days since 30 December 1899. */
function dayOf(cell: string | number): string {
  if (typeof cell === 'string') return cell.trim().replaceAll('/', '-');
  return new Date(Date.UTC(1899, 11, 30) + cell * 86_400_000).toISOString().slice(0, 10);
}

function placed(one: Record<string, unknown>, at: string): Placed {
  const parsed = Answer.safeParse(one);
  const day = parsed.success ? parsed.data.date : '';
  if (parsed.success && isDay(day)) {
    const { title: _title, question: _question, unit: _unit, ...answer } = parsed.data;
    return { ...answer, at };
  }
  const wrong = parsed.success ? 'date' : parsed.error.issues.map(({ path: field }) => field.join('.')).join(', ');
  throw new Problem({
    code: 'E_ASSESSMENT',
    message: text(`这一条答案缺少或写错：${wrong}`, `This answer lacks or mistakes: ${wrong}`),
    at,
    fix: text(
      '结果写数字，角色、依据写文字，日期写 2026-11-23 这样的日子。',
      'A number as value, words for role and evidence, a day such as 2026-11-23 as date.',
    ),
  });
}

const noForm = (form: string): Problem =>
  new Problem({
    code: 'E_NO_FORM',
    message: text(`没有这个文件：${form}`, `There is no such file: ${form}`),
    fix: text('写 assess.yaml 或 assess.xlsx 的路径。', 'Give the path of assess.yaml or assess.xlsx.'),
  });

const noAnswer = (form: string): Problem =>
  new Problem({
    code: 'E_NO_ANSWER',
    message: text('问卷里还没有填结果', 'No value is filled in on the form'),
    at: form,
    fix: text('填好“结果”（value）再读。', 'Fill in value, then read it.'),
  });

const isThere = (file: string): Problem =>
  new Problem({
    code: 'E_ASSESS_EXISTS',
    message: text('今天的答案已经读过一次', "Today's answers have been read once already"),
    at: file,
    fix: text('改那个文件，或者先给它改名。', 'Change that file, or rename it first.'),
  });
