import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Check } from '#contracts/check.ts';
import { IndicatorSystem, SystemExtension, type Indicator, type Veto } from '#model/indicator-system.ts';
import type { Scoring } from '#model/scoring.ts';

const folder = 'indicators/systems';

/** docs/indicators.md: every system with every indicator, where it comes from, and what answers it. */
export function indicatorsDoc(checks: readonly Check[]): string {
  const files: unknown[] = readdirSync(folder)
    .filter((file) => file.includes('@'))
    .toSorted()
    .map((file): unknown => parse(readFileSync(`${folder}/${file}`, 'utf8')));
  const parts = files.map((file) => {
    const extension = SystemExtension.safeParse(file);
    return extension.success ? extensionPart(extension.data, checks) : systemPart(IndicatorSystem.parse(file), checks);
  });
  return `${[intro, ...parts].join('\n\n')}\n`;
}

const intro = `# 指标清单 Indicators

由 \`indicators/systems/\` 生成，不要手改：\`MANGDAO_UPDATE_GOLDEN=1 npx vitest run tests/house/indicators-doc.test.ts\`。
Generated from \`indicators/systems/\`; do not edit.

出处标记 Origin: **verified** 已核对原文 read in the text; **secondary** 见于可靠转引 read in a source that cites it;
**derived** 由前两类推算 follows from those; **own** 本项目自定 our own. 只凭记忆和没有查到的数字不写进体系。
测量方式 Measured: static 静态文件 files; browser 浏览器; server 线上服务器 the live server; person 由人评估 a person.`;

/** What a province asks beyond the national system: what it adds, and what it raises. */
function extensionPart(
  { id, version, title, about, add, raise, ...rest }: SystemExtension,
  checks: readonly Check[],
): string {
  return [
    `## ${title['zh-CN']} \`${id}@${version}\``,
    `${about['zh-CN']}\n\n${about.en}`,
    `省级扩展，依据 \`${rest.extends}\`：增加指标 ${add.parts.flatMap((part) => part.indicators).length} 项，提高 ${raise.length} 项。`,
    '### 增加 Added',
    table(
      indicatorHeads,
      add.parts.flatMap((part) => part.indicators.map((one) => row(one, checks))),
    ),
    '### 提高 Raised',
    table(
      ['编号', '分值', '为什么'],
      raise.map(({ indicator, points, why }) => [
        `\`${indicator}\``,
        points === undefined ? '' : `${points.value}（${points.origin}）`,
        `${why['zh-CN']} ${why.en}`,
      ]),
    ),
  ].join('\n\n');
}

const indicatorHeads = ['编号', '指标', '分值', '怎样得分', '级别', '测量', '由谁回答', '出处'];

function systemPart(system: IndicatorSystem, checks: readonly Check[]): string {
  const { id, version, title, about, vetoes, parts, notScored } = system;
  const indicators = parts.reduce((sum, part) => sum + part.indicators.length, 0);
  return [
    `## ${title['zh-CN']} \`${id}@${version}\``,
    `${about['zh-CN']}\n\n${about.en}`,
    `一票否决 ${vetoes.length} 项，指标 ${indicators} 项，不计分 ${notScored.length} 项。`,
    ...(vetoes.length === 0
      ? []
      : [
          '### 一票否决 Vetoes',
          table(
            ['编号', '指标', '触发', '测量', '由谁回答', '出处'],
            vetoes.map((veto) => vetoRow(veto, checks)),
          ),
        ]),
    ...parts.flatMap((part) => [
      `### ${part.title['zh-CN']} ${part.title.en}${part.kind === 'points' ? '' : `（${part.kind}）`}`,
      table(
        indicatorHeads,
        part.indicators.map((one) => row(one, checks)),
      ),
    ]),
    ...(notScored.length === 0
      ? []
      : [
          '### 不计分 Not scored',
          table(
            ['编号', '指标', '为什么', '出处'],
            notScored.map((one) => [
              `\`${one.id}\``,
              `${one.title['zh-CN']} ${one.title.en}`,
              one.because['zh-CN'],
              `${one.source}（${one.origin}）`,
            ]),
          ),
        ]),
  ].join('\n\n');
}

function vetoRow(veto: Veto, checks: readonly Check[]): string[] {
  const { hit } = veto;
  const mark =
    'atLeast' in hit
      ? { sign: '≥', at: hit.atLeast }
      : 'over' in hit
        ? { sign: '>', at: hit.over }
        : { sign: '<', at: hit.under };
  return [
    ...named(veto),
    `${mark.sign} ${mark.at.value}（${mark.at.origin}）`,
    veto.measured,
    answered(veto, checks),
    sourced(veto),
  ];
}

const row = (one: Indicator, checks: readonly Check[]): string[] => [
  ...named(one),
  `${one.points.value}（${one.points.origin}）`,
  scale(one.scoring),
  one.levels.length === 4 ? '各级' : one.levels.join('、'),
  one.measured,
  answered(one, checks),
  sourced(one),
];

const named = ({ id, title }: Indicator | Veto): string[] => [`\`${id}\``, `${title['zh-CN']} ${title.en}`];
const sourced = ({ source, origin }: Indicator | Veto): string => `${source}（${origin}）`;

function answered({ answer }: Indicator | Veto, checks: readonly Check[]): string {
  if ('assessed' in answer) return `人：${answer.assessed['zh-CN']}`;
  const check = checks.find(({ id }) => id === answer.check);
  return `\`${answer.check}\` ${check?.question['zh-CN'] ?? ''}`;
}

function scale(scoring: Scoring): string {
  if (scoring.kind === 'linear') return `${scoring.zero.value} → 0，${scoring.full.value} → 满分`;
  if (scoring.kind === 'per-violation') return `每处扣 ${scoring.each.value}`;
  const steps =
    scoring.kind === 'steps'
      ? scoring.steps.map(({ upTo, share }) => `≤ ${upTo} → ${share}`)
      : scoring.steps.map(({ from, share }) => `≥ ${from} → ${share}`);
  return `${steps.join('，')}，其余 → 0`;
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
