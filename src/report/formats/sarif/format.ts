import type { FormatDefinition } from '#contracts/format.ts';
import { speaker } from '#lib/text.ts';
import { resultsOf } from './results.ts';
import { notificationsOf, rulesOf, wcagTaxonomy } from './rules.ts';

/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), as code platforms show it beside the lines of a merge
 * request. What could not be looked at stands among the notifications, and what has no verdict among the results, as `open`.
 */
const format: FormatDefinition = {
  extension: 'sarif',
  write(cards, lang) {
    const speech = speaker(lang);
    const results = resultsOf(cards, speech);
    const rules = rulesOf(cards, results, speech);
    const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'Mangdao',
              language: lang,
              rules,
              supportedTaxonomies: [{ name: 'WCAG', index: 0 }],
            },
          },
          invocations: [{ executionSuccessful: true, toolExecutionNotifications: notificationsOf(cards, speech) }],
          originalUriBaseIds: {
            PROJECT: { description: { text: speech.say('项目的根文件夹', 'The root folder of the project') } },
          },
          taxonomies: [wcagTaxonomy(speech)],
          columnKind: 'utf16CodeUnits',
          results: results.map((result) => ({ ...result, ruleIndex: indexOf.get(result.ruleId) ?? -1 })),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};
export default format;
