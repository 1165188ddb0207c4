import type { FormatDefinition } from '#contracts/format.ts';
import { speaker } from '#lib/text.ts';
import { pricedFindings } from '#model/priced-finding.ts';
import { findingAssertions, lineAssertions } from './assertions.ts';
import { assertors, context, criteria, criterionId, pages } from './vocabulary.ts';

/**
 * EARL 1.0 (https://www.w3.org/TR/EARL10-Schema/) as JSON-LD: an assertion a problem, criterion and page, and an assertion an
 * indicator, by whoever answered it. What nobody looked at is `earl:untested`.
 */
const format: FormatDefinition = {
  extension: 'earl.jsonld',
  write(cards, lang) {
    const speech = speaker(lang);
    const findings = pricedFindings(cards).map(({ finding }) => finding);
    const [first] = cards;
    const assertions =
      first === undefined
        ? []
        : [
            ...findings.flatMap((finding) => findingAssertions(finding, first, speech)),
            ...cards.flatMap((card) =>
              [...card.vetoes, ...card.lines].flatMap((line) => lineAssertions(line, card, speech)),
            ),
          ];
    const graph = [
      ...(first === undefined ? [] : [...assertors(cards, speech), ...pages(first, findings)]),
      ...criteria(new Set(findings.flatMap((finding) => finding.criteria.map(criterionId))), speech),
      ...assertions,
    ];
    return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 2)}\n`;
  },
};
export default format;
