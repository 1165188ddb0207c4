import { markup, type Html } from '#lib/html.ts';
import { partOf } from '#lib/numbers.ts';
import type { Speaker } from '#lib/text.ts';
import { hitVetoes, repairsOf, type Repair } from '#model/repair.ts';
import type { ScoreCard, VetoLine } from '#model/score-card.ts';
import { findingSection } from './findings.ts';
import { problemGroups, type ProblemGroup } from './problem-groups.ts';

/** What to mend first: vetoes, then the lines by points to win; then each problem for those who can mend it. */
export function repairSection(card: ScoreCard, prefix: string, speech: Speaker): Html {
  const { say } = speech;
  const repairs = repairsOf(card);
  const hits = hitVetoes(card);
  const groups = problemGroups(card, repairs, prefix);
  return markup`<h3 id="${prefix}-repairs">${say('先修什么', 'What to mend first')}</h3>
    ${hits.length === 0 ? null : vetoRepairs(hits, groups, speech)}${repairs.length === 0 ? nothingToWin(card, speech) : lineRepairs(repairs, groups, speech)}${findingSection(groups, prefix, speech)}`;
}

const nothingToWin = (card: ScoreCard, { say }: Speaker): Html => {
  const measured = card.lines.some((line) => line.verdict.kind === 'measured');
  return markup`<p>
    ${
      measured
        ? say('已有结论的指标都得了满分。', 'Every indicator with a verdict has full points.')
        : say(
            '还没有一项指标有结论，所以不知道先修什么。',
            'No indicator has a verdict yet, so nothing can be said about what to mend.',
          )
    }
  </p>
`;
};

const vetoRepairs = (hits: readonly VetoLine[], groups: readonly ProblemGroup[], speech: Speaker): Html => {
  const { say, of } = speech;
  return markup`<p>
      ${say('最先解除一票否决：不解除就不能发布。', 'Lift the vetoes before all else: until then the site is not published.')}
    </p>
    <ul class="items">
      ${hits.map(
        (veto) =>
          markup`<li>
            <p class="what"><span>${of(veto.title)}</span> <span class="bad">${say('一票否决', 'Veto')}</span></p>
            <dl class="facts">
              <dt>${say('怎么改', 'Remedy')}</dt>
              <dd>${veto.by.kind === 'check' ? of(veto.by.fix) : of(veto.why)}</dd>
              ${where(veto.findings, groups, speech)}
            </dl>
          </li>
`,
      )}
    </ul>
`;
};

const lineRepairs = (repairs: readonly Repair[], groups: readonly ProblemGroup[], speech: Speaker): Html =>
  markup`<p>${speech.say('再按可以挽回的分数，从多到少：', 'Then by the points to win, most first:')}</p>
    <ol class="items">
      ${repairs.map((repair) => lineRepair(repair, groups, speech))}
    </ol>
`;

const lineRepair = ({ line, worth }: Repair, groups: readonly ProblemGroup[], speech: Speaker): Html => {
  const { say, of } = speech;
  const points = partOf(line.points, worth);
  return markup`<li>
    <p class="what">
      <span>${of(line.title)}</span> <span class="worth">${say(`可挽回 ${points} 分`, `${points} points to win`)}</span>
    </p>
    <dl class="facts">
      <dt>${say('问题', 'Problem')}</dt>
      <dd>${of(line.verdict.because)}</dd>
      <dt>${say('怎么改', 'Remedy')}</dt>
      <dd>
        ${line.by.kind === 'check' ? of(line.by.fix) : say('按评估依据改进，再请评估人重新评估。', 'Improve what the assessment names, then ask for a new assessment.')}
      </dd>
      ${where(line.findings, groups, speech)}
    </dl>
  </li>
`;
};

/** Links to the groups below that hold these problems. */
function where(findings: readonly string[], groups: readonly ProblemGroup[], { say, of }: Speaker): Html | null {
  const held = groups
    .map((group) => ({ group, count: group.problems.filter(({ finding }) => findings.includes(finding.id)).length }))
    .filter(({ count }) => count > 0);
  if (held.length === 0) return null;
  const who = {
    content: say('编辑来改', 'for editors'),
    theme: say('技术员来改', 'for technicians'),
    national: say('国家办公室来改', 'for the national office'),
  };
  const links = held.map(({ group: { id, owner, under }, count }, index) => {
    const title = under === null ? '' : of(under.kind === 'veto' ? under.veto.title : under.repair.line.title);
    const words = say(`“${title}”下 ${count} 个，${who[owner]}`, `${count} under "${title}", ${who[owner]}`);
    return markup`${index === 0 ? null : say('；', '; ')}<a href="#${id}">${words}</a>`;
  });
  return markup`<dt>${say('在哪里', 'Where')}</dt>
    <dd>${links}</dd>
`;
}
