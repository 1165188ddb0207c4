import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { xlsx } from '#lib/xlsx-write.ts';
import badgeFormat from '#report/formats/badge/format.ts';
import earlFormat from '#report/formats/earl/format.ts';
import statementFormat from '#report/formats/statement/format.ts';
import xlsxFormat from '#report/formats/xlsx/format.ts';
import { hostileCard, sharedCards } from './report-cards.ts';

/** Formats without a published schema that a program could check are opened by readers that we did not write. */

const require = createRequire(import.meta.url);

const earl = 'http://www.w3.org/ns/earl#';
interface Quad {
  subject: { value: string };
  predicate: { value: string };
  object: { value: string };
}
/** As a JSON-LD processor reads it, without asking anybody on the network. */
const quadsOf = (json: string): Promise<Quad[]> =>
  require('jsonld').toRDF(JSON.parse(json), {
    documentLoader: () => {
      throw new Error('it must not fetch anything');
    },
  });

const ofType = (quads: readonly Quad[], type: string): string[] =>
  quads.flatMap(({ subject, predicate, object }) =>
    predicate.value.endsWith('#type') && object.value === earl + type ? [subject.value] : [],
  );

describe('EARL', () => {
  // EARL 1.0 Schema, https://www.w3.org/TR/EARL10-Schema/: what of it a report uses.
  const classes = ['Assertion', 'Assertor', 'Software', 'TestSubject', 'TestCase', 'TestRequirement', 'TestResult'];
  const properties = ['assertedBy', 'subject', 'test', 'result', 'mode', 'outcome', 'info', 'pointer'];
  const outcomes = ['passed', 'failed', 'cantTell', 'inapplicable', 'untested'];

  it.each([
    ['the shared cards', sharedCards],
    ['a card whose every text is hostile', [hostileCard]],
  ])('uses the terms of EARL 1.0 and no others, for %s', async (_says, cards) => {
    const quads = await quadsOf(earlFormat.write(cards, 'en'));
    const terms = quads.flatMap(({ predicate, object }) => [predicate.value, object.value]);
    const own = terms.filter((term) => term.startsWith(earl)).map((term) => term.slice(earl.length));
    expect(
      [...new Set(own)].filter(
        (term) => ![...classes, ...properties, ...outcomes, 'automatic', 'manual'].includes(term),
      ),
    ).toEqual([]);
    expect(ofType(quads, 'Assertion').length).toBeGreaterThan(10);
  });

  it('gives every assertion one assertor, subject, test and result, and each of them is described', async () => {
    const quads = await quadsOf(earlFormat.write(sharedCards, 'en'));
    const valuesOf = (subject: string, property: string): string[] =>
      quads.flatMap((quad) =>
        quad.subject.value === subject && quad.predicate.value === earl + property ? [quad.object.value] : [],
      );
    const typed = new Map<string, readonly string[]>([
      ['assertedBy', ofType(quads, 'Assertor')],
      ['subject', ofType(quads, 'TestSubject')],
      ['test', [...ofType(quads, 'TestCase'), ...ofType(quads, 'TestRequirement')]],
      ['result', ofType(quads, 'TestResult')],
    ]);
    for (const assertion of ofType(quads, 'Assertion')) {
      for (const [property, described] of typed) {
        const values = valuesOf(assertion, property);
        expect(values).toHaveLength(1);
        expect(described).toContain(values[0]);
      }
      const [result = ''] = valuesOf(assertion, 'result');
      const [outcome = '', ...others] = valuesOf(result, 'outcome');
      expect(others).toEqual([]);
      expect(outcomes).toContain(outcome.slice(earl.length));
    }
  });
});

describe('xlsx', () => {
  const XLSX = require('@e965/xlsx');
  const open = (bytes: Uint8Array): { SheetNames: string[]; Sheets: Record<string, unknown> } =>
    XLSX.read(bytes, { type: 'array' });
  const rowsOf = (sheet: unknown): unknown[][] => XLSX.utils.sheet_to_json(sheet, { header: 1, defval: null });

  it('opens in SheetJS with every card, indicator and problem', () => {
    const { SheetNames, Sheets } = open(xlsxFormat.write(sharedCards, 'en'));
    expect(SheetNames).toEqual(['Scores', 'Indicators', 'Problems', 'Gaps']);
    const [scores = [], indicators = [], problems = []] = SheetNames.map((name) => rowsOf(Sheets[name]));
    expect(scores[1]?.[3]).toBe(sharedCards[0]?.score);
    expect(indicators).toHaveLength(1 + sharedCards.flatMap((card) => [...card.vetoes, ...card.lines]).length);
    expect(problems).toHaveLength(1 + sharedCards.flatMap((card) => card.findings).length);
    expect(problems[1]?.[1]).toBe('3426125bf109d4bb');
  });

  it('keeps what looks like a formula, an escape or markup as the text that it is', () => {
    const texts = ['=1+1', '_x0041_', '<b>&', ' blanks ', 'a\nb', '盲\u{1F9AF}道'];
    const { Sheets } = open(
      xlsx('t', [{ name: 'S', heads: ['same', 'same'], rows: texts.map((text) => [text, 0.1]) }]),
    );
    expect(rowsOf(Sheets['S'])).toEqual([['same', 'same 2'], ...texts.map((text) => [text, 0.1])]);
    expect(JSON.stringify(Sheets['S'])).not.toContain('"f":');
  });

  it('opens without a card, and with hostile text', () => {
    expect(open(xlsxFormat.write([], 'zh-CN')).SheetNames).toHaveLength(4);
    const { SheetNames, Sheets } = open(xlsxFormat.write([hostileCard], 'zh-CN'));
    expect(JSON.stringify(SheetNames.map((name) => rowsOf(Sheets[name])))).toContain('=1+1 \\"q\\"');
  });
});

describe('the badge', () => {
  const clear = sharedCards.map((card) => ({ ...card, vetoes: [] }));
  it('is markup that html-validate accepts inside a page, with a name', async () => {
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
    for (const cards of [sharedCards, clear, [hostileCard], []]) {
      const report = await validator.validateString(badgeFormat.write(cards, 'zh-CN'));
      expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([]);
    }
  });

  it('never shows a bare total', () => {
    expect(badgeFormat.write(clear, 'en')).toContain('>60.3 (49.9 to 67.1)</text>');
    expect(badgeFormat.write(sharedCards, 'en')).toContain('>vetoed</text>');
  });
});

describe('the statement', () => {
  it('is MDX in which nothing from the audit runs', async () => {
    const { compile } = await import(require.resolve(['@mdx-js', 'mdx'].join('/')));
    for (const cards of [sharedCards, [hostileCard], []]) {
      const body = statementFormat.write(cards, 'zh-CN').replace(/^---\n[^]*?\n---\n/, '');
      const code = String(await compile(body));
      // Every element that it makes, by the name that MDX looks it up by.
      const made = Array.from(code.matchAll(/_jsxs?\(([^,]+),/g), ([, name = '']) => name);
      expect(new Set(made.filter((name) => !/^(_Fragment|MDXLayout|_createMdxContent)$/.test(name)))).toEqual(
        new Set(
          cards.length === 0
            ? ['_components.p']
            : ['h2', 'h3', 'p', 'ul', 'li', 'strong', 'code'].map((name) => `_components.${name}`),
        ),
      );
    }
  });

  it('names what does not conform by its criterion, and claims nothing for pages that nobody saw', () => {
    const text = statementFormat.write(sharedCards, 'en');
    expect(text).toContain('### 1.4.10 Reflow (AA)');
    expect(text).toContain('**Partially conformant**: 5 success criteria');
    const [card] = sharedCards;
    const unseen = statementFormat.write([{ ...card!, findings: [], pagesLooked: 0 }], 'en');
    expect(unseen).toContain('conformance is unknown');
  });
});
