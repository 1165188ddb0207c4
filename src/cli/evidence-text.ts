import type { Evidence, Finding, Owner } from '#model/evidence.ts';
import { pagesLooked } from '#model/looks.ts';
import { criterionOf } from '#model/wcag.ts';
import { speaker, type SpokenLang } from '#lib/text.ts';

const mostQuestions = 20;
const mostGaps = 20;

/** Evidence as a person reads it in a terminal: barriers, then questions, then what nobody could look at, then the sum. */
export function evidenceText(evidence: Evidence, lang: SpokenLang): string {
  const { say } = speaker(lang);
  const failed = evidence.findings.filter(({ outcome }) => outcome === 'failed');
  const open = evidence.findings.filter(({ outcome }) => outcome === 'cantTell');
  const gaps = gapLines(evidence, lang);
  const pages = pagesLooked(evidence);
  return [
    ...failed.flatMap((finding) => [block('✖', finding, lang), '']),
    ...section(
      say('要人来判断', 'For a person to decide'),
      open.map((one) => block('?', one, lang)),
      mostQuestions,
      lang,
    ),
    ...section(say('没看成的', 'Not looked at'), gaps, mostGaps, lang),
    say(
      `${pages} 页，${Object.keys(evidence.engines).length} 个引擎：障碍 ${failed.length} 个，要人判断 ${open.length} 个，没看成 ${evidence.gaps.length} 处`,
      `${pages} pages, ${Object.keys(evidence.engines).length} engines: ${failed.length} barriers, ${open.length} for a person, ${evidence.gaps.length} gaps`,
    ),
  ].join('\n');
}

/** What is wrong, then a line for each example, then who said so. */
function block(sign: string, finding: Finding, lang: SpokenLang): string {
  const { say } = speaker(lang);
  const { message, criteria, rules, at, places, owner, engines } = finding;
  const names = criteria.map((number) => `${number} ${criterionOf(number)?.title[lang] ?? ''}`.trim());
  const rest = places - at.length;
  return [
    `${sign} ${message[lang]}`,
    `  ${names.length > 0 ? names.join('；') : rules.join(' ')} · ${engines.join('、')}`,
    ...at.map(({ page, selector, snippet, state }) =>
      `  ${page}${state === undefined ? '' : ` (${state})`}  ${selector ?? ''}${snippet === undefined ? '' : `\n    ${snippet}`}`.trimEnd(),
    ),
    ...(rest > 0 ? [say(`  另有 ${rest} 处`, `  and ${rest} more places`)] : []),
    `  → ${ownerText(owner, lang)}`,
  ].join('\n');
}

function ownerText(owner: Owner, lang: SpokenLang): string {
  if (owner.kind === 'theme') return `${speaker(lang).say('主题', 'theme')} ${owner.theme} / ${owner.component}`;
  return owner.line === undefined ? owner.file : `${owner.file}:${owner.line}`;
}

/** A line a page and reason, with the engines that have it in common. */
function gapLines({ gaps }: Evidence, lang: SpokenLang): string[] {
  const alike = Map.groupBy(gaps, ({ page, because }) => `${page}  ${because[lang]}`);
  return [...alike].map(([line, group]) => `- ${line} (${group.map(({ engine }) => engine).join('、')})`);
}

function section(title: string, blocks: readonly string[], most: number, lang: SpokenLang): string[] {
  if (blocks.length === 0) return [];
  const rest = blocks.length - most;
  const more = rest > 0 ? [speaker(lang).say(`另有 ${rest} 条，见 --json`, `and ${rest} more, see --json`)] : [];
  return [`${title}：`, ...blocks.slice(0, most), ...more, ''];
}
