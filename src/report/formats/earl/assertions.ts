import { ownerPlace } from '#contracts/card-rows.ts';
import { shortHash } from '#lib/hash.ts';
import type { Speaker } from '#lib/text.ts';
import { personOf } from '#model/answered-by.ts';
import type { Finding, Place } from '#model/evidence.ts';
import { systemName } from '#model/priced-finding.ts';
import type { Line, ScoreCard, VetoLine } from '#model/score-card.ts';
import { assertorId, criterionId, dateTime, pageId, ref, words, type Node } from './vocabulary.ts';

/** One for each place that is named, and each criterion that it fails; for a rule beyond WCAG, the rule itself. */
export function findingAssertions(finding: Finding, card: ScoreCard, speech: Speaker): Node[] {
  const tests =
    finding.criteria.length > 0
      ? finding.criteria.map((number) => ref(criterionId(number)))
      : finding.rules.slice(0, 1).map((rule) => ruleCase(rule));
  return finding.at.flatMap((place, index) =>
    tests.map((test) => ({
      '@id': `urn:mangdao:assertion:${shortHash(`${finding.id} ${index} ${JSON.stringify(test)}`)}`,
      '@type': 'earl:Assertion',
      'earl:assertedBy': ref(assertorId(null)),
      'earl:subject': ref(pageId(card, place.page)),
      'earl:test': test,
      'earl:mode': ref('earl:automatic'),
      'earl:result': {
        '@type': 'earl:TestResult',
        'earl:outcome': ref(finding.outcome === 'failed' ? 'earl:failed' : 'earl:cantTell'),
        'dct:date': dateTime(card.now),
        'earl:info': words(`${speech.of(finding.message)} (${ownerPlace(finding)})`, speech),
        ...pointerTo(place),
      },
    })),
  );
}

const ruleCase = (rule: string): Node => ({
  '@id': `urn:mangdao:rule:${encodeURIComponent(rule.toWellFormed())}`,
  '@type': 'earl:TestCase',
  'dct:title': rule,
});

const pointerTo = ({ selector }: Place): Node =>
  selector === undefined ? {} : { 'earl:pointer': { '@type': 'ptr:CSSSelectorPointer', 'ptr:expression': selector } };

/** One for each veto and indicator, of the whole site. */
export function lineAssertions(line: Line | VetoLine, card: ScoreCard, speech: Speaker): Node[] {
  const system = systemName(card);
  const person = personOf(line.by);
  const moment = person === null ? card.now : `${person.date} 00:00`;
  return [
    {
      '@id': `urn:mangdao:assertion:${shortHash(`${card.site.id} ${system} ${line.indicator}`)}`,
      '@type': 'earl:Assertion',
      'earl:assertedBy': ref(assertorId(person?.role ?? null)),
      'earl:subject': ref(pageId(card, '/')),
      'earl:test': {
        '@id': `urn:mangdao:indicator:${system}:${line.indicator}`,
        '@type': 'earl:TestCase',
        'dct:title': words(speech.of(line.title), speech),
        'dct:description': words(speech.of(line.why), speech),
      },
      'earl:mode': ref(person === null ? 'earl:automatic' : 'earl:manual'),
      'earl:result': {
        '@type': 'earl:TestResult',
        'earl:outcome': ref(`earl:${outcomeOf(line)}`),
        'dct:date': dateTime(moment),
        'earl:info': words(speech.of(line.verdict.because), speech),
      },
    },
  ];
}

/** An indicator passes with all its points; part of them is a failure that the message measures. */
function outcomeOf(line: Line | VetoLine): 'passed' | 'failed' | 'inapplicable' | 'untested' {
  if (line.verdict.kind === 'inapplicable') return 'inapplicable';
  if (line.verdict.kind === 'unknown') return 'untested';
  if ('outcome' in line) return line.outcome === 'hit' ? 'failed' : 'passed';
  return line.earned !== null && line.earned >= line.points ? 'passed' : 'failed';
}
