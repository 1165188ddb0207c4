import { markup, type Html } from '#lib/html.ts';
import { partOf } from '#lib/numbers.ts';
import type { Speaker } from '#lib/text.ts';
import type { Mender } from '#model/effort.ts';
import type { Finding, Owner, Place } from '#model/evidence.ts';
import type { Repair } from '#model/repair.ts';
import type { Priced, ProblemGroup } from './problem-groups.ts';

/** Every problem in three parts by who can mend it; within a part, one remedy for all that it mends. */
export function findingSection(groups: readonly ProblemGroup[], prefix: string, speech: Speaker): Html {
  const { say } = speech;
  const part = (mender: Mender, title: string, none: string): Html => {
    const own = groups.filter((group) => group.mender === mender);
    const count = own.reduce((sum, { problems }) => sum + problems.length, 0);
    return markup`<h4 id="${prefix}-${mender}">${title} (${count})</h4>
      ${
        count === 0
          ? markup`<p>${none}</p>
`
          : own.map((group) => problemGroup(group, prefix, speech))
      }`;
  };
  return markup`<h3 id="${prefix}-findings">${say('发现的问题', 'Problems found')}</h3>
    ${part(
      'editor',
      say('编辑来改：内容中的问题', 'For editors: problems in the content'),
      say('没有发现内容中的问题。', 'No problem was found in the content.'),
    )}${part(
      'technician',
      say('技术员来改：主题中的问题', 'For technicians: problems in the theme'),
      say('没有发现主题中的问题。', 'No problem was found in the theme.'),
    )}${part(
      'national',
      say('国家办公室来改：共用主题中的问题', 'For the national office: problems in the shared theme'),
      say('没有发现共用主题中的问题。', 'No problem was found in the shared theme.'),
    )}`;
}

function problemGroup(group: ProblemGroup, prefix: string, speech: Speaker): Html {
  const { say } = speech;
  const remedy = remedyOf(group.under, speech);
  const also = group.problems.map((one) => alsoWords(one, group.under, speech));
  const shared = also.length > 1 && new Set(also).size === 1 ? (also[0] ?? null) : null;
  return markup`<div class="group">
    <h5 id="${group.id}">${groupTitle(group, speech)}</h5>
    ${
      remedy === null
        ? null
        : markup`<p><b>${say('怎么改：', 'Remedy: ')}</b>${remedy}</p>
`
    }
    ${
      shared === null
        ? null
        : markup`<p>${shared}</p>
`
    }
    <ul class="finds">
      ${group.problems.map((one, index) => findingItem(one.finding, shared === null ? (also[index] ?? null) : null, prefix, speech))}
    </ul>
  </div>
`;
}

function groupTitle({ under, problems }: ProblemGroup, { say, of }: Speaker): Html {
  const count = say(`${problems.length} 个问题`, problems.length === 1 ? '1 problem' : `${problems.length} problems`);
  if (under === null) return markup`${say('不影响得分', 'Costs no points')} <span class="count">${count}</span>`;
  if (under.kind === 'veto') {
    return markup`<span class="bad">${say(`触发一票否决“${of(under.veto.title)}”`, `Hits the veto "${of(under.veto.title)}"`)}</span> <span class="count">${count}</span>`;
  }
  return markup`${of(under.repair.line.title)} <span class="count">${count}</span> <span class="worth">${worthWords(under.repair, say)}</span>`;
}

const worthWords = ({ line, worth }: Repair, say: Speaker['say']): string =>
  say(`可挽回 ${partOf(line.points, worth)} 分`, `${partOf(line.points, worth)} points to win`);

function remedyOf(under: ProblemGroup['under'], speech: Speaker): string | null {
  if (under === null) return null;
  return speech.of(under.kind === 'veto' ? under.veto.fix : under.repair.line.fix);
}

function findingItem(finding: Finding, also: string | null, prefix: string, speech: Speaker): Html {
  const { say, of } = speech;
  return markup`<li id="${prefix}-f-${finding.id}">
    <p class="what">
      <span>${of(finding.message)}</span
      >${finding.outcome === 'cantTell' ? markup` <span class="worth">${say('要人来确认', 'needs a person to confirm')}</span>` : null}
    </p>
    ${
      also === null
        ? null
        : markup`<p>${also}</p>
`
    }
    <details>
      <summary>${ownerWords(finding.owner, speech)}${countWords(finding, speech)}</summary>
      <ul>
        ${finding.at.map(
          (place) => markup`<li>${placeWords(place, speech)}</li>
`,
        )}
        ${finding.places > finding.at.length ? markup`<li>${say('其余从略。', 'The others are left out.')}</li>` : null}
      </ul>
      ${pictureOf(finding, speech)}
      <p>
        ${say('依据：', 'By: ')}${finding.criteria.length === 0 ? null : `WCAG ${finding.criteria.join(', ')}${say('；', '; ')}`}${finding.rules.map((rule, index) => markup`${index === 0 ? null : ' '}<code>${rule}</code>`)}
      </p>
    </details>
  </li>
`;
}

/** The report lies beside the pictures. */
const pictureOf = ({ picture, at }: Finding, { say }: Speaker): Html | null =>
  picture === undefined
    ? null
    : markup`<p><img src="${picture.file}" width="${picture.width}" height="${picture.height}" loading="lazy" alt="${say(`${at[0]?.page ?? ''} 上这个问题的截图`, `Screenshot of this problem on ${at[0]?.page ?? ''}`)}"></p>
`;

export const ownerWords = (owner: Owner, { say }: Speaker): Html =>
  owner.kind === 'content'
    ? markup`${say('文件', 'File')} <code>${owner.file}${owner.line === undefined ? '' : `:${owner.line}`}</code>`
    : markup`${say('主题', 'Theme')} <code>${owner.theme}</code> ${say('的部件', 'component')}
        <code>${owner.component}</code>`;

const countWords = ({ places }: Finding, { say }: Speaker): string =>
  say(`，${places} 处`, places === 1 ? ', 1 place' : `, ${places} places`);

const placeWords = (place: Place, { say }: Speaker): Html =>
  markup`${say('页面', 'Page')} <code>${place.page}</code>${
    place.state === undefined ? null : markup`${say('，状态', ', state')} <code>${place.state}</code>`
  }${place.selector === undefined ? null : markup`${say('，元素', ', element')} <code>${place.selector}</code>`}${
    place.snippet === undefined ? null : markup`<br><code>${place.snippet}</code>`
  }`;

/** What else it costs; null when the group says all. */
function alsoWords({ costs, vetoes }: Priced, under: ProblemGroup['under'], { say, of }: Speaker): string | null {
  const others = [
    ...vetoes
      .filter((veto) => under?.kind !== 'veto' || veto !== under.veto)
      .map(({ title }) => say(`“${of(title)}”（一票否决）`, `"${of(title)}" (veto)`)),
    ...costs
      .filter((repair) => under?.kind !== 'line' || repair !== under.repair)
      .map((repair) => {
        const worth = worthWords(repair, say);
        return say(`“${of(repair.line.title)}”（${worth}）`, `"${of(repair.line.title)}" (${worth})`);
      }),
  ];
  return others.length === 0 ? null : say(`也影响${others.join('、')}。`, `Also costs ${others.join(', ')}.`);
}
