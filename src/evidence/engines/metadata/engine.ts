import type { EngineDefinition, PageView, Sighting } from '#contracts/engine.ts';
import type { Owner } from '#model/evidence.ts';
import { basePathOf } from '#model/site.ts';
import { readPage } from './read-page.ts';
import { rules, type Rule } from './rules.ts';

/** The government's meta tags, the footer set, and that both agree with what the page shows. */
const engine: EngineDefinition = {
  version: '1',
  options: {},
  sees: 'html',
  onlyOurs: true,
  look(view) {
    const facts = readPage(view.html, `${basePathOf(view.site)}search/`);
    const answers = rules.map((rule) => ({ rule, answer: rule.answer(facts, view) }));
    return {
      passed: Object.fromEntries(answers.filter(({ answer }) => answer === 'passed').map(({ rule }) => [rule.id, 1])),
      inapplicable: answers.filter(({ answer }) => answer === 'inapplicable').map(({ rule }) => rule.id),
      sightings: answers.flatMap(({ rule, answer }): Sighting[] =>
        typeof answer === 'string'
          ? []
          : [
              {
                rule: rule.id,
                outcome: 'failed',
                criteria: [],
                impact: 'moderate',
                message: answer,
                at: { selector: rule.component },
                owner: ownerOf(rule, view),
              },
            ],
      ),
    };
  },
};
export default engine;

/** The theme writes these parts; what site.yaml leaves out, and whether there is a search, is the site's own. */
function ownerOf(rule: Rule, view: PageView): Owner {
  const { site } = view;
  const isOwn = rule.isSettingMissing?.(view) === true || (rule.id === 'search-offered' && !site.search);
  return isOwn
    ? { kind: 'content', file: site.file }
    : { kind: 'theme', theme: site.theme.id, component: rule.component };
}
