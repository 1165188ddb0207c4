import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ScoreCard } from '#model/score-card.ts';
import junitFormat from '#report/formats/junit/format.ts';
import sarifFormat from '#report/formats/sarif/format.ts';
import { hostileCard, sharedCards } from './report-cards.ts';

/** Machine formats are held to the schema of whoever published the format, by validators that we did not write. */

const require = createRequire(import.meta.url);
const cases: [string, readonly ScoreCard[]][] = [
  ['the shared cards', sharedCards],
  ['a card whose every text is hostile', [hostileCard]],
  ['no card at all', []],
];
const langs = ['zh-CN', 'en'] as const;

describe('SARIF', () => {
  const schemaFile = path.join(
    path.dirname(require.resolve('@microsoft/jest-sarif')),
    'schemas/sarif-2.1.0-rtm.5.json',
  );
  const Ajv = require('ajv-draft-04').default;
  const validate = new Ajv({
    strict: false,
    allErrors: true,
    unicodeRegExp: false,
    formats: {
      uri: (value: string) => URL.canParse(value),
      'uri-reference': (value: string) => URL.canParse(value, 'https://base.example/') && !/[\s"<>^`{|}\\]/.test(value),
      'date-time': (value: string) => !Number.isNaN(Date.parse(value)),
    },
  }).compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
  const wrongWith = (log: unknown): string[] => {
    validate(log);
    return (validate.errors ?? []).map(
      (error: { instancePath: string; message: string }) => `${error.instancePath} ${error.message}`,
    );
  };

  it.each(cases)('holds to the schema that Microsoft ships, for %s', (_says, cards) => {
    for (const lang of langs) expect(wrongWith(JSON.parse(sarifFormat.write(cards, lang)))).toEqual([]);
  });

  it('would not pass with a level that SARIF does not know, so the validator does look', () => {
    const log = JSON.parse(sarifFormat.write(sharedCards, 'en'));
    log.runs[0].results[0].level = 'bad';
    expect(wrongWith(log)).not.toEqual([]);
  });

  it('refers to rules and criteria that it defines, and gives every result a place', () => {
    const { runs } = JSON.parse(sarifFormat.write(sharedCards, 'en'));
    const [run] = runs;
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.locations[0].physicalLocation.artifactLocation.uri).toMatch(/^(content|themes)\//);
      expect(result.kind === 'fail').toBe(result.level !== 'none');
    }
    for (const rule of run.tool.driver.rules) {
      for (const { target } of rule.relationships ?? [])
        expect(run.taxonomies[0].taxa[target.index].id).toBe(target.id);
    }
  });

  it('shows what is unknown as open, and gaps as warnings of the tool', () => {
    const { runs } = JSON.parse(sarifFormat.write(sharedCards, 'en'));
    const open = runs[0].results.filter((result: { kind: string }) => result.kind === 'open');
    expect(open.map((result: { ruleId: string }) => result.ruleId)).toEqual([
      'indicator/serious-wording',
      'indicator/replies-kept',
      'indicator/keyboard',
      'indicator/survey',
    ]);
    expect(runs[0].invocations[0].toolExecutionNotifications).toHaveLength(2);
  });
});

describe('JUnit XML', () => {
  const schema = readFileSync(path.resolve(import.meta.dirname, '../fixtures/report/junit.xsd'), 'utf8');
  const wrongWith = async (...written: string[]): Promise<string[]> => {
    const { validateXML } = require('xmllint-wasm');
    const result = await validateXML({
      xml: written.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
      schema: [{ fileName: 'junit.xsd', contents: schema }],
    });
    return result.errors.map((error: { rawMessage: string }) => error.rawMessage);
  };

  it.each(cases)('holds to what Jenkins reads, for %s', async (_says, cards) => {
    expect(await wrongWith(...langs.map((lang) => junitFormat.write(cards, lang)))).toEqual([]);
  });

  it('would not pass without a name, so the validator does look', async () => {
    const xml = junitFormat.write(sharedCards, 'en').replace(/ name="[^"]*" time/, ' time');
    expect(await wrongWith(xml)).not.toEqual([]);
  });

  it('counts what it lists, and takes nothing unknown for a pass', () => {
    const xml = junitFormat.write(sharedCards, 'en');
    const count = (pattern: RegExp): number => xml.match(pattern)?.length ?? 0;
    expect(xml).toContain(
      `<testsuites name="Mangdao" tests="${count(/<testcase /g)}" failures="${count(/<failure /g)}" errors="0">`,
    );
    const lines = sharedCards.flatMap((card) => [...card.vetoes, ...card.lines]);
    const unknown = lines.filter(({ verdict }) => verdict.kind === 'unknown');
    const inapplicable = lines.filter(({ verdict }) => verdict.kind === 'inapplicable');
    expect(count(/<skipped>Unknown/g)).toBe(unknown.length);
    expect(count(/<skipped>Not applicable/g)).toBe(inapplicable.length);
  });
});
