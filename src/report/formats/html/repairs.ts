import { markup, type Html } from '#lib/html.ts';
import { partOf } from '#lib/numbers.ts';
import { text, type Speaker, type Text } from '#lib/text.ts';
import { menders, type Mender } from '#model/effort.ts';
import { hitVetoes, repairsFor, repairsOf, type Repair } from '#model/repair.ts';
import type { ScoreCard, VetoLine } from '#model/score-card.ts';
import { findingSection, ownerWords } from './findings.ts';
import { problemGroups, type ProblemGroup } from './problem-groups.ts';

/** What to mend first: vetoes, then the lines by points to win; then each problem for those who can mend it. */
export function repairSection(card: ScoreCard, prefix: string, speech: Speaker): Html {
  const { say } = speech;
  const repairs = repairsOf(card);
  const hits = hitVetoes(card);
  const groups = problemGroups(card, repairs, prefix);
  return markup`<h3 id="${prefix}-repairs">${say('先修什么', 'What to mend first')}</h3>
    ${hits.length === 0 ? null : vetoRepairs(hits, groups, speech)}${repairs.length === 0 ? nothingToWin(card, speech) : lineRepairs({ repairs, groups, prefix }, speech)}${findingSection(groups, prefix, speech)}`;
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
              <dd>${of(veto.fix)}</dd>
              ${where(veto.findings, groups, speech)}
            </dl>
          </li>
`,
      )}
    </ul>
`;
};

/** Most points for the effort first, for each of those who can mend; a repair that takes two of them stands with both. */
function lineRepairs(
  { repairs, groups, prefix }: { repairs: readonly Repair[]; groups: readonly ProblemGroup[]; prefix: string },
  speech: Speaker,
): Html {
  const { say, of } = speech;
  return markup`<p>
      ${say('再按“可挽回的分数 ÷ 工作量”，从高到低，各做各的。工作量是估计：小，一小时以内；中，一天以内；大，更久。', 'Then by points to win for the effort, each their own part. The effort is an estimate: small within an hour, medium within a day, large longer.')}
    </p>
    ${menders.map((mender) => {
      const own = repairsFor(mender, repairs);
      return markup`<h4 id="${prefix}-first-${mender}">${of(firstWords[mender])} (${own.length})</h4>
        ${
          own.length === 0
            ? markup`<p>${say('没有要做的。', 'Nothing to do.')}</p>
`
            : markup`<ol class="items">
                ${own.map((repair) => lineRepair(repair, groups, speech))}
              </ol>
`
        }`;
    })}`;
}

const firstWords: Readonly<Record<Mender, Text>> = {
  editor: text('编辑先做', 'Editors first'),
  technician: text('技术员先做', 'Technicians first'),
  national: text('国家办公室先做', 'The national office first'),
};

const sizeWords: Readonly<Record<Repair['line']['effort']['size'], Text>> = {
  small: text('工作量小', 'small effort'),
  medium: text('工作量中', 'medium effort'),
  large: text('工作量大', 'large effort'),
};

/** So many places stand with the repair itself; the others with their problems below. */
const placesShown = 3;

function lineRepair({ line, worth, findings }: Repair, groups: readonly ProblemGroup[], speech: Speaker): Html {
  const { say, of } = speech;
  const points = partOf(line.points, worth);
  const places = [...new Set(findings.map(({ owner }) => owner))].slice(0, placesShown);
  return markup`<li>
    <p class="what">
      <span>${of(line.title)}</span>
      <span class="worth">${say(`可挽回 ${points} 分`, `${points} points to win`)}${say('，', ', ')}${of(sizeWords[line.effort.size])}</span>${
        findings.length < line.findings.length
          ? markup` <span>${say('还要和别人一起改', 'others have their part, too')}</span>`
          : null
      }
    </p>
    <dl class="facts">
      <dt>${say('问题', 'Problem')}</dt>
      <dd>${of(line.verdict.because)}</dd>
      <dt>${say('怎么改', 'Remedy')}</dt>
      <dd>${of(line.fix)}</dd>
      ${
        places.length === 0
          ? null
          : markup`<dt>${say('从这里改', 'Begin at')}</dt>
              <dd>
                <ul>
                  ${places.map(
                    (owner) => markup`<li>${ownerWords(owner, speech)}</li>
`,
                  )}
                </ul>
              </dd>
`
      }${where(
        findings.map(({ id }) => id),
        groups,
        speech,
      )}
    </dl>
  </li>
`;
}

/** Links to the groups below that hold these problems. */
function where(findings: readonly string[], groups: readonly ProblemGroup[], { say, of }: Speaker): Html | null {
  const held = groups
    .map((group) => ({ group, count: group.problems.filter(({ finding }) => findings.includes(finding.id)).length }))
    .filter(({ count }) => count > 0);
  if (held.length === 0) return null;
  const who = {
    editor: say('编辑来改', 'for editors'),
    technician: say('技术员来改', 'for technicians'),
    national: say('国家办公室来改', 'for the national office'),
  };
  const links = held.map(({ group: { id, mender, under }, count }, index) => {
    const title = under === null ? '' : of(under.kind === 'veto' ? under.veto.title : under.repair.line.title);
    const words = say(`“${title}”下 ${count} 个，${who[mender]}`, `${count} under "${title}", ${who[mender]}`);
    return markup`${index === 0 ? null : say('；', '; ')}<a href="#${id}">${words}</a>`;
  });
  return markup`<dt>${say('在哪里', 'Where')}</dt>
    <dd>${links}</dd>
`;
}
