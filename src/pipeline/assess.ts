import { existsSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { isAwaited, type Judgement } from '#model/answered-by.ts';
import { asksOf, nameOf } from '#model/indicator-system.ts';
import { ScoreCards, type ScoreCard } from '#model/score-card.ts';
import { SiteArtifact, type Site } from '#model/site.ts';
import { writeFileAtomic } from '#lib/files.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { xlsx } from '#lib/xlsx-write.ts';
import { readForm } from '#pipeline/assess-form.ts';
import { loadSystem } from '#pipeline/load-systems.ts';
import { namedSystems } from '#pipeline/load-decisions.ts';
import { loadChecks } from '#pipeline/plug-ins.ts';
import { readArtifact } from '#pipeline/read-artifact.ts';
import type { RunOptions } from '#pipeline/run-state.ts';
import { checkAssessments } from '#score/check-assessments.ts';
import type { PlacedAssessment } from '#score/hear-assessors.ts';
import { columnsOfKinds, contentOf, entriesOf, type EntryMark } from '#score/judged-content.ts';

/** A question that waits for a person. */
interface Question {
  system: string;
  indicator: string;
  title: string;
  question: string;
  unit: string;
  views: string | null;
  about: string[];
  content: string;
}

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
  '意见不一的评估',
  '裁定的理由（意见不一时由第三人写）',
  '看了哪些栏目和稿件（空格隔开）',
  '内容编号（不要改）',
];

/** Writes a site's open questions as a form, `assess.yaml` and `assess.xlsx` below its output; returns their number. */
export async function writeForm(site: string, options: RunOptions): Promise<number> {
  const scored = await scoredSite(site, options);
  const questions = scored.cards.flatMap((card) => questionsOf(card, scored));
  const folder = path.join(options.outDir, site);
  const blank = questions.map(({ views, about, content, ...asked }) => ({
    ...asked,
    value: null,
    role: null,
    date: null,
    evidence: null,
    ...(views === null ? {} : { views, settles: null }),
    ...(about.length === 0 ? {} : { about, content }),
  }));
  const about =
    '# 填好 value、role、date、evidence 四项；不填 value 的不读。比例写 0 到 1 之间的数。\n' +
    '# about 是看了哪些栏目和稿件，可以改窄或补上；这些内容一改，评估就失效。意见不一的，由第三人裁定，在 settles 写理由。\n';
  writeFileAtomic(path.join(folder, 'assess.yaml'), about + stringify(blank, { nullStr: '', lineWidth: 0 }));
  const rows = questions.map(({ views, about: names, content, ...asked }) => [
    ...Object.values(asked),
    null,
    null,
    null,
    null,
    views,
    null,
    ...(names.length === 0 ? [null, null] : [names.join(' '), content]),
  ]);
  const sheet = { name: '评估', heads, widths: [20, 22, 26, 50, 10, 10, 24, 14, 50, 40, 40, 30, 20], rows };
  writeFileAtomic(path.join(folder, 'assess.xlsx'), xlsx('评估', [sheet]));
  return questions.length;
}

interface ScoredSite {
  site: Site;
  entries: readonly EntryMark[];
  cards: ScoreCard[];
  systems: ReturnType<typeof namedSystems>;
}

function questionsOf(card: ScoreCard, { site, entries, systems }: ScoredSite): Question[] {
  const open = new Map(
    [...card.vetoes, ...card.lines].flatMap(({ verdict, by, indicator }) =>
      verdict.kind === 'unknown' && isAwaited(by) ? [[indicator, by]] : [],
    ),
  );
  const system = systems.find((one) => nameOf(one) === nameOf(card.system));
  if (system === undefined) return [];
  return asksOf(system).flatMap(({ id, title, answer, from }) => {
    const by = open.get(id);
    if (!('assessed' in answer) || by === undefined) return [];
    const about = columnsOfKinds(answer.about, site);
    return [
      {
        system: from ?? nameOf(system),
        indicator: id,
        title: title['zh-CN'],
        question: answer.assessed['zh-CN'],
        unit: answer.unit,
        views: by.kind === 'disputed' ? by.judgements.map(viewWords).join('；') : null,
        about,
        content: contentOf(about, { site, entries }),
      },
    ];
  });
}

const viewWords = ({ role, date, value, evidence }: Judgement): string =>
  `${role} ${date} 评为 ${value}，依据：${evidence}`;

async function scoredSite(site: string, { root, outDir }: RunOptions): Promise<ScoredSite> {
  const artifact = readArtifact(path.join(outDir, site, 'site.json'), SiteArtifact);
  const cards = readArtifact(path.join(outDir, site, 'score-card.json'), ScoreCards);
  const checks = await loadChecks(root);
  const { score, file } = artifact.site;
  return {
    site: artifact.site,
    entries: artifact.entries,
    cards,
    systems: namedSystems(score.systems.map((name) => loadSystem(name, { root, checks, askedAt: file }))),
  };
}

/** Reads the answers of a form back into the site's assessments; nothing is written when one of them is wrong. */
export async function readAnswers(
  site: string,
  form: string,
  options: RunOptions,
): Promise<{ file: string; answers: number }> {
  const scored = await scoredSite(site, options);
  const { cards, systems } = scored;
  const answers = readForm(form).map((answer) => bound(answer, scored));
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

/** Binds an answer to what it is about, as it is now; a form that was written before an edit is refused. */
function bound({ about, content, ...answer }: PlacedAssessment, scored: ScoredSite): PlacedAssessment {
  if (about === undefined) return answer;
  if (entriesOf(about, scored).length === 0) throw noContent(about, answer.at);
  const now = contentOf(about, scored);
  const asked = scored.systems.flatMap(asksOf).find(({ id }) => id === answer.indicator)?.answer;
  const whole = asked !== undefined && 'assessed' in asked ? columnsOfKinds(asked.about, scored.site) : [];
  // Whoever looked at less, or more, than the form proposed has changed `about`; its content must not have changed.
  if (content !== undefined && content !== now && content !== contentOf(whole, scored)) throw hasChanged(answer.at);
  return { ...answer, about, content: now };
}

const noContent = (about: readonly string[], at: string): Problem =>
  new Problem({
    code: 'E_ASSESSMENT_ABOUT',
    message: text(`没有这样的栏目或稿件：${about.join('、')}`, `There is no such column or entry: ${about.join(', ')}`),
    at,
    fix: text(
      '栏目写编号，如 services；稿件写 services/disability-certificate 这样的编号。',
      'A column by its id, such as services; an entry as services/disability-certificate.',
    ),
  });

const hasChanged = (at: string): Problem =>
  new Problem({
    code: 'E_ASSESSMENT_CHANGED',
    message: text('问卷写出以后，所看的内容改过了。', 'What was looked at has changed since the form was written.'),
    at,
    fix: text(
      '再运行 mangdao assess，核对以后重新填写。',
      'Run mangdao assess again, look again, and fill it in anew.',
    ),
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
