import type { BrowserEngine, Tab } from '#contracts/engine.ts';
import { pageCode } from '#probe/page-code.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import { holdScript, watchScript } from '#probe/watch.ts';
import { words } from './words.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

/** Goes to every control and fills every field in, with real keys, and sees whether the page changes under its user. */
const engine: BrowserEngine = {
  sees: 'browser',
  version: '1.0.0',
  options: {},
  criteria: criteriaOf(words),
  inject: watchScript,
  changes: true,
  wants: (content) => /<(?:input|select|textarea|script)\b|\son(?:focus|change|blur|input)/i.test(content),
  async look(tab) {
    await tab.evaluate(holdScript);
    await tab.reload();
    await code.call(tab, 'focusAll');
    for (const { index, keys, letters } of await code.call(tab, 'fields')) {
      if (!(await code.call(tab, 'enter', index))) continue;
      await fill(tab, keys, letters);
      await code.call(tab, 'leave', index);
    }
    return lookOf(await code.call(tab, 'told'), words);
  },
};

export default engine;

/** Presses and types as a person would. */
async function fill(tab: Tab, keys: readonly string[], letters: string): Promise<void> {
  for (const key of keys) await tab.press(key);
  if (letters !== '') await tab.type(letters);
}
