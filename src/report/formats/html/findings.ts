import { markup, type Html } from '#lib/html.ts';
import { partOf } from '#lib/numbers.ts';
import type { Speaker } from '#lib/text.ts';
import type { Finding, Owner, Place } from '#model/evidence.ts';
import { hitVetoes, type Repair } from '#model/repair.ts';
import type { ScoreCard, VetoLine } from '#model/score-card.ts';

/** A problem with what it costs: points of lines, or a veto. */
interface Priced {
  finding: Finding;
  costs: readonly Repair[];
  vetoes: readonly VetoLine[];
}

/** Every problem that was found, once, in two groups by who can mend it; what is worth most stands first. */
export function findingGroups(card: ScoreCard, repairs: readonly Repair[], prefix: string, speech: Speaker): Html {
  const { say } = speech;
  const hits = hitVetoes(card);
  const priced = card.findings
    .map((finding) => ({
      finding,
      costs: repairs.filter((repair) => repair.findings.includes(finding)),
      vetoes: hits.filter((veto) => veto.findings.includes(finding.id)),
    }))
    .toSorted(
      (a, b) =>
        b.vetoes.length - a.vetoes.length || worthOf(b.costs) - worthOf(a.costs) || b.finding.places - a.finding.places,
    );
  const group = (kind: Owner['kind'], title: string, none: string): Html => {
    const own = priced.filter(({ finding }) => finding.owner.kind === kind);
    return markup`<h4>${title} (${own.length})</h4>
      ${
        own.length === 0
          ? markup`<p>${none}</p>
`
          : markup`<ul class="items">
              ${own.map((one) => findingItem(one, `${prefix}-f-${one.finding.id}`, speech))}
            </ul>
`
      }`;
  };
  return markup`${group(
    'content',
    say('编辑来改：内容中的问题', 'For editors: problems in the content'),
    say('没有发现内容中的问题。', 'No problem was found in the content.'),
  )}${group(
    'theme',
    say('技术员来改：主题中的问题', 'For technicians: problems in the theme'),
    say('没有发现主题中的问题。', 'No problem was found in the theme.'),
  )}`;
}

const worthOf = (costs: readonly Repair[]): number => costs.reduce((sum, repair) => sum + repair.worth, 0);

function findingItem(priced: Priced, id: string, speech: Speaker): Html {
  const { say, of } = speech;
  const { finding, costs, vetoes } = priced;
  const answers = [...vetoes, ...costs.map(({ line }) => line)].map(({ by }) => by);
  const fixes = [...new Set(answers.flatMap((by) => (by.kind === 'check' ? [of(by.fix)] : [])))];
  return markup`<li id="${id}">
    <p class="what">
      <span>${of(finding.message)}</span
      >${finding.outcome === 'cantTell' ? markup` <span class="worth">${say('要人来确认', 'needs a person to confirm')}</span>` : null}
    </p>
    <dl class="facts">
      <dt>${say('在哪里', 'Where')}</dt>
      <dd>${ownerWords(finding.owner, speech)}${placeList(finding, speech)}</dd>
      ${
        fixes.length === 0
          ? null
          : markup`<dt>${say('怎么改', 'Remedy')}</dt>
              <dd>${fixes.join(' ')}</dd>
`
      }
      <dt>${say('影响的分数', 'Points at stake')}</dt>
      <dd>${costWords(priced, speech)}</dd>
      <dt>${say('依据', 'By')}</dt>
      <dd>
        ${finding.criteria.length === 0 ? null : `WCAG ${finding.criteria.join(', ')}${say('；', '; ')}`}${finding.rules.map((rule, index) => markup`${index === 0 ? null : ' '}<code>${rule}</code>`)}
      </dd>
    </dl>
  </li>
`;
}

const ownerWords = (owner: Owner, { say }: Speaker): Html =>
  owner.kind === 'content'
    ? markup`${say('文件', 'File')} <code>${owner.file}${owner.line === undefined ? '' : `:${owner.line}`}</code>`
    : markup`${say('主题', 'Theme')} <code>${owner.theme}</code> ${say('的部件', 'component')}
        <code>${owner.component}</code>`;

function placeList({ at, places }: Finding, speech: Speaker): Html {
  const { say } = speech;
  const count =
    places > at.length
      ? say(`，共 ${places} 处，例如：`, `, ${places} places, for example:`)
      : say(`，共 ${places} 处：`, places === 1 ? ', 1 place:' : `, ${places} places:`);
  return markup`${count}
    <ul>
      ${at.map(
        (place) => markup`<li>${placeWords(place, speech)}</li>
`,
      )}
    </ul>
`;
}

const placeWords = (place: Place, { say }: Speaker): Html =>
  markup`${say('页面', 'Page')} <code>${place.page}</code>${
    place.state === undefined ? null : markup`${say('，状态', ', state')} <code>${place.state}</code>`
  }${place.selector === undefined ? null : markup`${say('，元素', ', element')} <code>${place.selector}</code>`}${
    place.snippet === undefined ? null : markup`<br><code>${place.snippet}</code>`
  }`;

function costWords({ costs, vetoes }: Priced, { say, of }: Speaker): string {
  const titles = vetoes
    .map((veto) => say(`触发一票否决“${of(veto.title)}”。`, `Hits the veto "${of(veto.title)}". `))
    .join('');
  if (costs.length === 0 && titles !== '') return titles;
  if (costs.length === 0) return say('不影响得分。', 'Costs no points.');
  const list = costs.map(({ line, worth }) =>
    say(
      `“${of(line.title)}”可挽回 ${partOf(line.points, worth)} 分`,
      `${partOf(line.points, worth)} to win in "${of(line.title)}"`,
    ),
  );
  return `${titles}${list.join(say('，', ', '))}${say('（与同一指标的其他问题合计）。', ' (together with the other problems of that indicator).')}`;
}
