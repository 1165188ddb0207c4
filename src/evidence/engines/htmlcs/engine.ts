import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import type { BrowserEngine, Sighting } from '#contracts/engine.ts';
import type { Page } from '#model/page.ts';
import { pageScript } from '#lib/page-script.ts';
import { chineseMessage } from './chinese-messages.ts';

const require = createRequire(import.meta.url);
const build = require.resolve('@pa11y/html_codesniffer/build/HTMLCS.js');
const manifest = path.resolve(path.dirname(build), '..', 'package.json');

const standard = 'WCAG2AA';

/**
 * Only errors leave the page. HTML_CodeSniffer's warnings and notices are questions for a person ("check that …"), asked
 * of every link and picture whether or not anything is wrong: as facts they would bury what is.
 */
const run = `${pageScript}
return new Promise((resolve, reject) => {
  HTMLCS.process(${JSON.stringify(standard)}, document, () => {
    resolve(HTMLCS.getMessages()
      .filter((message) => message.type === HTMLCS.ERROR)
      .map(({ code, msg, element }) => ({
        code,
        message: msg,
        at: element instanceof Element ? placeOf(element) : placeOf(document.documentElement),
      })));
  }, () => reject(new Error('HTML_CodeSniffer could not load its standard')), 'en');
});`;

interface Message {
  code: string;
  message: string;
  at: { selector: string; snippet: string };
}

/** Reports the errors of HTML_CodeSniffer's WCAG2AA. */
const engine: BrowserEngine = {
  sees: 'browser',
  version: z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8'))).version,
  options: { standard, levels: ['error'] },
  inject: readFileSync(build, 'utf8'),
  async look(tab, page) {
    const messages = await tab.evaluate<Message[]>(run);
    // It counts nothing that passed: this says that it looked.
    return { passed: { [standard]: 1 }, inapplicable: [], sightings: messages.map((one) => toSighting(one, page)) };
  },
};

export default engine;

/** `WCAG2AA.Principle1.Guideline1_1.1_1_1.H37` */
function toSighting({ code, message, at }: Message, page: Page): Sighting {
  const number = /\.(\d)_(\d)_(\d{1,2})\./.exec(code)?.slice(1).join('.') ?? '';
  return {
    rule: code.replace(/^WCAG2AA\.Principle\d\.Guideline\d_\d\./, ''),
    outcome: 'failed',
    // 4.1.1 is no longer in WCAG 2.2; what it says may still hurt, so it stays, without a criterion.
    criteria: number === '' || number === '4.1.1' ? [] : [number],
    message: { 'zh-CN': chineseMessage(code, number), en: message },
    at,
    ...(number === '2.4.2' ? { owner: { kind: 'content' as const, file: page.source } } : {}),
  };
}
