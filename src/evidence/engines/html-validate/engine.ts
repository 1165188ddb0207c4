import { HtmlValidate, StaticConfigLoader, version, type Message } from 'html-validate';
import type { HtmlEngine, PageView, Sighting } from '#contracts/engine.ts';
import { byCodeUnit } from '#lib/order.ts';
import { chineseMessage, criteriaOf, rules } from './rules.ts';

const config = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules,
};
const validator = new HtmlValidate(new StaticConfigLoader(config));

/** Reports what is wrong with a page's HTML by html-validate. */
const engine: HtmlEngine = {
  sees: 'html',
  version,
  options: config,
  criteria: [...new Set(Object.values(criteriaOf).flat())].toSorted(byCodeUnit),
  look(view) {
    const report = validator.validateStringSync(view.html, view.page.file);
    const messages = report.results.flatMap((result) => result.messages);
    // It counts nothing that passed: this says that it looked.
    return { passed: { document: 1 }, inapplicable: [], sightings: messages.map((one) => toSighting(one, view)) };
  },
};

export default engine;

function toSighting(message: Message, { html, page }: PageView): Sighting {
  const selector = plainSelector(message.selector ?? 'html');
  const isTitle = message.ruleId === 'empty-title' || /^Element <title>|<head> .*<title>/.test(message.message);
  return {
    rule: message.ruleId,
    outcome: 'failed',
    criteria: criteriaOf[message.ruleId] ?? [],
    message: { 'zh-CN': chineseMessage(message.ruleId, message.message), en: message.message },
    at: { selector, snippet: tagAt(html, message.offset) },
    ...(isTitle ? { owner: { kind: 'content' as const, file: page.source } } : {}),
  };
}

/** html-validate escapes signs that need none: `#\残\联`. */
const plainSelector = (selector: string): string => selector.replaceAll(/\\([\u0080-\uFFFF])/g, '$1');

/** The tag that holds an offset, its white space folded, cut at 200 signs. */
function tagAt(html: string, offset: number): string {
  const start = Math.max(0, html.lastIndexOf('<', offset));
  const end = html.indexOf('>', Math.max(start, offset - 1));
  const tag = html.slice(start, end === -1 ? start + 200 : end + 1).replaceAll(/\s+/g, ' ');
  return tag.length > 200 ? `${tag.slice(0, 199).replace(/[\uD800-\uDBFF]$/, '')}…` : tag;
}
