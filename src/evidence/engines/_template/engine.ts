import type { HtmlEngine } from '#contracts/engine.ts';

/** Reports pages that never name the federation. Copy this folder, rename it, and replace this sentence and the rule. */
const engine: HtmlEngine = {
  sees: 'html',
  version: '1.0.0',
  options: {},
  look({ html }) {
    const isNamed = html.includes('残疾人联合会');
    return {
      passed: isNamed ? { 'names-federation': 1 } : {},
      inapplicable: [],
      sightings: isNamed
        ? []
        : [
            {
              rule: 'names-federation',
              outcome: 'failed',
              criteria: [],
              message: { 'zh-CN': '页面没有写明是哪个残疾人联合会', en: 'The page does not name its federation' },
              at: { selector: 'html > body' },
            },
          ],
    };
  },
};

export default engine;
