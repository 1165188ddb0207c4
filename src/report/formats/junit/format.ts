import { ownerPlace } from '#contracts/card-rows.ts';
import type { FormatDefinition } from '#contracts/format.ts';
import { partOf } from '#lib/numbers.ts';
import { speaker, type Speaker } from '#lib/text.ts';
import { escapeXml } from '#lib/xml.ts';
import { systemName } from '#model/priced-finding.ts';
import type { Line, ScoreCard, VetoLine } from '#model/score-card.ts';

/**
 * JUnit XML, as CI servers read it: a suite a card, a case a veto or indicator. What lost points fails; what is unknown or
 * does not apply is skipped and says why, because a skipped case never counts as passed.
 */
const format: FormatDefinition = {
  extension: 'junit.xml',
  write(cards, lang) {
    const suites = cards.map((card) => suiteOf(card, speaker(lang)));
    const sum = (count: 'tests' | 'failures' | 'skipped'): number =>
      suites.reduce((total, suite) => total + suite[count], 0);
    return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Mangdao" tests="${sum('tests')}" failures="${sum('failures')}" errors="0">
${suites.map(({ xml }) => xml).join('')}</testsuites>
`;
  },
};
export default format;

interface Suite {
  tests: number;
  failures: number;
  skipped: number;
  xml: string;
}

function suiteOf(card: ScoreCard, speech: Speaker): Suite {
  const { say } = speech;
  const cases = [
    ...card.vetoes.map((veto) => caseOf('veto', veto, vetoState(veto), { card, speech })),
    ...card.lines.map((line) => caseOf(line.part, line, lineState(line, speech), { card, speech })),
  ];
  const count = (state: State['is']): number => cases.filter((one) => one.state.is === state).length;
  const [tests, failures, skipped] = [cases.length, count('failed'), count('skipped')];
  const figures = {
    score: shown(card.score, say),
    floor: shown(card.floor, say),
    ceiling: shown(card.ceiling, say),
    coverage: String(card.coverage),
    build: card.build,
  };
  const name = escapeXml(`${card.site.id} ${systemName(card)}`);
  const properties = Object.entries(figures).map(
    ([figure, value]) => `      <property name="${figure}" value="${escapeXml(value)}"/>\n`,
  );
  return {
    tests,
    failures,
    skipped,
    xml: `  <testsuite name="${name}" tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}" timestamp="${card.now.replace(' ', 'T')}:00">
    <properties>
${properties.join('')}    </properties>
${cases.map(({ xml }) => xml).join('')}  </testsuite>
`,
  };
}

const shown = (value: number | null, say: Speaker['say']): string =>
  value === null ? say('没有', 'none') : partOf(100, value);

type State = { is: 'passed' } | { is: 'skipped' } | { is: 'failed'; says: string };

const vetoState = ({ outcome, title }: VetoLine): State => {
  if (outcome === 'clear') return { is: 'passed' };
  return outcome === 'hit' ? { is: 'failed', says: title['zh-CN'] } : { is: 'skipped' };
};

function lineState({ earned, points }: Line, { say }: Speaker): State {
  if (earned === null) return { is: 'skipped' };
  if (earned >= points) return { is: 'passed' };
  const [won, all] = [partOf(points, earned), partOf(points, points)];
  return { is: 'failed', says: say(`得 ${won} 分，满分 ${all} 分`, `${won} of ${all} points`) };
}

function caseOf(
  part: string,
  line: Line | VetoLine,
  state: State,
  { card, speech }: { card: ScoreCard; speech: Speaker },
): { state: State; xml: string } {
  const { say, of } = speech;
  const open = `    <testcase classname="${escapeXml(`${card.site.id}.${part}`)}" name="${escapeXml(`${of(line.title)} (${line.indicator})`)}" time="0"`;
  if (state.is === 'passed') return { state, xml: `${open}/>\n` };
  const because = of(line.verdict.because);
  if (state.is === 'skipped') {
    const kind = line.verdict.kind === 'inapplicable' ? say('不适用', 'Not applicable') : say('未知', 'Unknown');
    return {
      state,
      xml: `${open}>\n      <skipped>${escapeXml(`${kind}${say('：', ': ')}${because}`)}</skipped>\n    </testcase>\n`,
    };
  }
  const says = part === 'veto' ? say('触发一票否决', 'Veto hit') : state.says;
  const body = [because, of(line.fix), ...findingLines(line, card, speech)];
  return {
    state,
    xml: `${open}>
      <failure type="${part === 'veto' ? 'veto' : 'points'}" message="${escapeXml(says)}">${escapeXml(body.join('\n'))}</failure>
    </testcase>
`,
  };
}

const findingLines = ({ findings }: Line | VetoLine, card: ScoreCard, { of }: Speaker): string[] =>
  card.findings
    .filter(({ id }) => findings.includes(id))
    .map((finding) => `${ownerPlace(finding)}: ${of(finding.message)}`);
