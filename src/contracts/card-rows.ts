import type { Cell, DataTable } from '#lib/csv.ts';
import type { Speaker } from '#lib/text.ts';
import type { Finding, Owner } from '#model/evidence.ts';
import { checkOf, personOf, type By, type Judgement } from '#model/answered-by.ts';
import { pricedFindings, systemName, worthOf } from '#model/priced-finding.ts';
import type { Line, ScoreCard, VetoLine } from '#model/score-card.ts';

/** Score cards as tables for spreadsheets. Numbers are exact: a table is there to be reckoned with. */

/** A row for each veto and each indicator of each card. */
export function indicatorTable(cards: readonly ScoreCard[], speech: Speaker): DataTable {
  const { say, of } = speech;
  return {
    heads: [
      say('网站', 'site'),
      say('体系', 'system'),
      say('部分', 'part'),
      say('指标', 'indicator'),
      say('名称', 'title'),
      say('满分', 'points'),
      say('得分', 'earned'),
      say('下限', 'floor'),
      say('上限', 'ceiling'),
      say('结论', 'verdict'),
      say('数值', 'value'),
      say('单位', 'unit'),
      say('说明', 'because'),
      say('检查', 'check'),
      say('评估人', 'assessor'),
      say('评估日期', 'assessed on'),
      say('依据', 'evidence'),
      say('改判或裁定的理由', 'reason'),
      say('机器的数值', 'machine’s value'),
      say('不一致的评估', 'disagreeing'),
      say('免评', 'exemption'),
      say('整改计划', 'improvement plan'),
      say('问题数', 'findings'),
    ],
    rows: cards.flatMap((card) => {
      const parts = new Map(card.parts.map((part) => [part.id, of(part.title)]));
      const vetoPart = say('一票否决', 'veto');
      return [
        ...card.vetoes.map((veto) => [
          card.site.id,
          systemName(card),
          vetoPart,
          veto.indicator,
          of(veto.title),
          null,
          null,
          null,
          null,
          veto.outcome,
          ...answerCells(veto, speech),
        ]),
        ...card.lines.map((line) => [
          card.site.id,
          systemName(card),
          parts.get(line.part) ?? line.part,
          line.indicator,
          of(line.title),
          line.points,
          line.earned,
          line.floor,
          line.ceiling,
          line.verdict.kind,
          ...answerCells(line, speech),
        ]),
      ];
    }),
  };
}

function answerCells(line: Line | VetoLine, { of }: Speaker): Cell[] {
  const { verdict, by, findings, exemption } = line;
  const plan = 'plan' in line ? line.plan : null;
  const person = personOf(by);
  const isMeasured = verdict.kind === 'measured';
  return [
    isMeasured ? verdict.value : null,
    isMeasured ? verdict.unit : null,
    of(verdict.because),
    checkOf(by),
    ...(person === null ? [null, null, null] : [person.role, person.date, `${person.evidence} (${person.at})`]),
    ...besideCells(by),
    exemption === null ? null : `${exemption.by}: ${exemption.reason} (${exemption.until})`,
    plan === null ? null : `${plan.by}: ${plan.plan} (${plan.until})`,
    findings.length,
  ];
}

/** Why a person's verdict stands, and what stands beside it: the machine's value, or those who disagree. */
function besideCells(by: By): Cell[] {
  const machine = by.kind === 'overruled' && by.machine.kind === 'measured' ? by.machine.value : null;
  const views = by.kind === 'settled' || by.kind === 'disputed' ? by.judgements.map(viewWords).join('; ') : null;
  return [by.kind === 'settled' || by.kind === 'overruled' ? by.reason : null, machine, views];
}

const viewWords = ({ value, role, date }: Judgement): string => `${role} ${date}: ${value}`;

/** A row for each problem, what is worth most first. */
export function findingTable(cards: readonly ScoreCard[], speech: Speaker): DataTable {
  const { say, of } = speech;
  const [first] = cards;
  return {
    heads: [
      say('网站', 'site'),
      say('编号', 'id'),
      say('问题', 'problem'),
      say('结论', 'outcome'),
      say('由谁改', 'owner'),
      say('文件或部件', 'file or component'),
      say('行', 'line'),
      say('处数', 'places'),
      say('可挽回的分', 'points to win'),
      say('影响的指标', 'indicators'),
      say('触发的一票否决', 'vetoes hit'),
      say('WCAG 条款', 'WCAG criteria'),
      say('规则', 'rules'),
      say('页面', 'page'),
      say('元素', 'element'),
    ],
    rows: pricedFindings(cards).map((priced) => {
      const { finding, costs, vetoes } = priced;
      return [
        first?.site.id ?? '',
        finding.id,
        of(finding.message),
        finding.outcome,
        finding.owner.kind,
        ownerPath(finding.owner),
        finding.owner.kind === 'content' ? (finding.owner.line ?? null) : null,
        finding.places,
        worthOf(priced),
        costs.map(({ system, line }) => `${system}/${line.indicator}`).join(' '),
        vetoes.map(({ system, veto }) => `${system}/${veto.indicator}`).join(' '),
        finding.criteria.join(' '),
        finding.rules.join(' '),
        finding.at[0]?.page ?? null,
        finding.at[0]?.selector ?? null,
      ];
    }),
  };
}

/** Where in the project the owner is: an editor's file, or the folder of a theme's component. */
export function ownerPath(owner: Owner): string {
  if (owner.kind === 'content') return owner.file;
  return owner.component === 'layout'
    ? `themes/${owner.theme}/layouts/`
    : `themes/${owner.theme}/components/${owner.component}/`;
}

/** `file:line`, for those who read. */
export const ownerPlace = ({ owner }: Pick<Finding, 'owner'>): string =>
  owner.kind === 'content' && owner.line !== undefined ? `${owner.file}:${owner.line}` : ownerPath(owner);
