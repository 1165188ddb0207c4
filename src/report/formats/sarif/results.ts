import { ownerPath } from '#contracts/card-rows.ts';
import { partOf } from '#lib/numbers.ts';
import type { Speaker } from '#lib/text.ts';
import type { Owner, Place } from '#model/evidence.ts';
import {
  placelessRepairs,
  placelessVetoes,
  pricedFindings,
  systemName,
  worthOf,
  type PricedFinding,
} from '#model/priced-finding.ts';
import { unknownLines, unknownVetoes } from '#model/repair.ts';
import type { Line, ScoreCard, VetoLine } from '#model/score-card.ts';

/** A `result` of SARIF §3.27, in the order that its fields are written. */
export interface Result {
  ruleId: string;
  kind: 'fail' | 'open' | 'review';
  level: 'error' | 'warning' | 'note' | 'none';
  message: { text: string };
  locations: object[];
  relatedLocations?: object[];
  partialFingerprints: Record<string, string>;
  properties?: Record<string, unknown>;
}

/** Problems first, then what lost points without a place in a file, then what nobody could judge. */
export const resultsOf = (cards: readonly ScoreCard[], speech: Speaker): Result[] => [
  ...pricedFindings(cards).map((priced) => findingResult(priced, speech)),
  ...cards.flatMap((card) => [
    ...placelessVetoes(card).map((veto) =>
      lineResult({ card, line: veto, kind: 'fail', level: 'error', words: speech.of(veto.verdict.because) }, speech),
    ),
    ...placelessRepairs(card).map(({ line, worth }) => {
      const points = partOf(line.points, worth);
      const words = `${speech.of(line.verdict.because)} ${speech.say(`可挽回 ${points} 分。`, `${points} points to win.`)}`;
      return lineResult({ card, line, kind: 'fail', level: 'warning', words }, speech);
    }),
    ...[...unknownVetoes(card), ...unknownLines(card)].map((line) =>
      lineResult({ card, line, kind: 'open', level: 'none', words: speech.of(line.verdict.because) }, speech),
    ),
  ]),
];

function findingResult(priced: PricedFinding, { say, of }: Speaker): Result {
  const { finding, costs, vetoes } = priced;
  const remedy = vetoes[0]?.veto.fix ?? costs[0]?.line.fix;
  const fix = remedy === undefined ? '' : ` ${say('怎么改：', 'Remedy: ')}${of(remedy)}`;
  // SARIF §3.27.10: whatever is not of the kind `fail` has no level.
  const level = vetoes.length > 0 ? 'error' : worthOf(priced) > 0 ? 'warning' : 'note';
  return {
    ruleId: finding.rules[0] ?? 'finding',
    ...(finding.outcome === 'failed' ? { kind: 'fail', level } : { kind: 'review', level: 'none' }),
    message: { text: `${of(finding.message)}${fix}` },
    locations: [ownerLocation(finding.owner)],
    relatedLocations: finding.at.map((place) => ({ logicalLocations: [placeLocation(place)] })),
    partialFingerprints: { 'mangdaoFinding/v1': finding.id },
    properties: {
      places: finding.places,
      points: worthOf(priced),
      indicators: costs.map(({ system, line }) => `${system}/${line.indicator}`),
      vetoes: vetoes.map(({ system, veto }) => `${system}/${veto.indicator}`),
      otherRules: finding.rules.slice(1),
    },
  };
}

interface LineWords {
  card: ScoreCard;
  line: Line | VetoLine;
  kind: Result['kind'];
  level: Result['level'];
  words: string;
}

/** What concerns the whole site stands at its settings: a platform shows no result without a file. */
function lineResult({ card, line, kind, level, words }: LineWords, { say, of }: Speaker): Result {
  const fix = kind === 'fail' ? ` ${say('怎么改：', 'Remedy: ')}${of(line.fix)}` : '';
  const system = systemName(card);
  return {
    ruleId: `indicator/${line.indicator}`,
    kind,
    level,
    message: { text: `${of(line.title)}${say('：', ': ')}${words}${fix}` },
    locations: [ownerLocation({ kind: 'content', file: `content/sites/${card.site.id}/site.yaml` })],
    partialFingerprints: { 'mangdaoIndicator/v1': `${card.site.id}/${system}/${line.indicator}` },
    properties: { system },
  };
}

function ownerLocation(owner: Owner): object {
  const uri = ownerPath(owner).toWellFormed().split('/').map(encodeURIComponent).join('/');
  const line = owner.kind === 'content' ? owner.line : undefined;
  return {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: 'PROJECT' },
      ...(line === undefined ? {} : { region: { startLine: line } }),
    },
    ...(owner.kind === 'theme'
      ? { logicalLocations: [{ name: owner.component, fullyQualifiedName: `${owner.theme}/${owner.component}` }] }
      : {}),
  };
}

const placeLocation = ({ page, selector, state }: Place): object => ({
  kind: 'element',
  name: selector ?? page,
  fullyQualifiedName: [page, selector, state === undefined ? undefined : `@${state}`]
    .filter((part) => part !== undefined)
    .join(' '),
});
