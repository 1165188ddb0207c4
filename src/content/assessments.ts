import { readdirSync } from 'node:fs';
import path from 'node:path';
import { AssessmentFile, type AssessmentsArtifact } from '#model/assessment.ts';
import { isDay } from '#lib/calendar.ts';
import { isMissing, readTextIfThere, writeJson } from '#lib/files.ts';
import { Problem, type ProblemReport } from '#lib/problem.ts';
import { resolveInside } from '#lib/safe-path.ts';
import { text } from '#lib/text.ts';
import { parseLocatedAs, parseYaml, readYamlFile } from '#lib/yaml-file.ts';

type Assessments = AssessmentsArtifact['assessments'];

/** Reads what people judged of a site and writes `assessments.json`; returns what is refused. */
export function writeAssessments({
  folder,
  shown,
  out,
}: {
  folder: string;
  shown: string;
  out: string;
}): ProblemReport[] {
  const assessments: Assessments = [];
  const refusals: ProblemReport[] = [];
  for (const name of assessmentFiles(folder)) {
    const file = `assessments/${name}`;
    try {
      assessments.push(...readFile(folder, file, `${shown}/${file}`));
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause;
      refusals.push(...cause.reports);
    }
  }
  const target = path.join(out, 'assessments.json');
  const artifact: AssessmentsArtifact = { schema: 1, assessments };
  if (readTextIfThere(target) !== `${JSON.stringify(artifact, null, 2)}\n`) writeJson(target, artifact);
  return refusals;
}

function assessmentFiles(folder: string): string[] {
  // A folder that is a link out of the site is refused where the site is walked; its names are not even listed.
  if (resolveInside(folder, 'assessments').kind !== 'inside') return [];
  try {
    return readdirSync(path.join(folder, 'assessments'))
      .filter((name) => /\.ya?ml$/.test(name) && !name.startsWith('.'))
      .toSorted();
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

function readFile(folder: string, file: string, shown: string): Assessments {
  const resolved = resolveInside(folder, file);
  if (resolved.kind !== 'inside') throw new Problem(linkOutside(shown));
  const located = parseYaml(readYamlFile(resolved.absolute, shown) ?? { text: '', file: shown });
  if (located.value === null) return [];
  const list = parseLocatedAs(AssessmentFile, located);
  const wrong = list.flatMap(({ date }, index) => (isDay(date) ? [] : [noSuchDay(date, located.at([index, 'date']))]));
  const [first, ...others] = wrong;
  if (first !== undefined) throw new Problem(first, ...others);
  return list.map((assessment, index) => ({ ...assessment, at: lineOnly(located.at([index])) }));
}

const lineOnly = (at: string): string => at.replace(/:\d+$/, '');

const noSuchDay = (date: string, at: string): ProblemReport => ({
  code: 'E_FIELD_VALUE',
  message: text(`没有 ${date} 这一天。`, `There is no day ${date}.`),
  at,
  fix: text('写成 2026-11-03 这样的日期。', 'Write a day such as 2026-11-03.'),
});

const linkOutside = (at: string): ProblemReport => ({
  code: 'E_PATH_OUTSIDE',
  message: text('这个链接（symlink）指向本站文件夹之外。', "This symbolic link leads out of the site's folder."),
  at,
  fix: text('把文件本身放进本站的文件夹。', "Put the file itself into the site's folder."),
});
