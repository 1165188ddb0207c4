import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { version } from '@accesslint/core';
import type { BrowserEngine, Sighting } from '#contracts/engine.ts';
import { shortHash } from '#lib/hash.ts';
import { pageScript } from '#lib/page-script.ts';
import { chineseMessage } from './chinese-messages.ts';

const require = createRequire(import.meta.url);
const source = require.resolve('@accesslint/core/iife');

/**
 * Rules of AccessLint that name a success criterion and are no mere advice. Which of them are believed alone stands in
 * `src/evidence/false-alarms.ts`, and why in docs/decisions/0002-rule-engines.md.
 */
const run = `${pageScript}
const { getActiveRules, runAudit } = globalThis.AccessLint;
const rules = new Map(getActiveRules().map((rule) => [rule.id, rule]));
const isAsked = ({ wcag, tags }) => wcag.length > 0 && !tags?.includes('best-practice');
const disabledRules = [...rules.values()].filter((rule) => !isAsked(rule)).map(({ id }) => id);
const { violations, skippedRules } = runAudit(document, { disabledRules });
if (skippedRules.length > 0) throw new Error(skippedRules[0].ruleId + ': ' + skippedRules[0].error);
const elementOf = ({ element, selector }) => {
  try { return element ?? document.querySelector(selector) ?? document.documentElement; } catch { return document.documentElement; }
};
// It knows headers that are th, not those that are headers by their role.
const hasHeadersByRole = (element) => element.closest('table')?.querySelector('[role=columnheader], [role=rowheader]') != null;
// A table that is not shown yet may be filled by the script that shows it.
const isEmptyYet = (element) => element.closest('table')?.checkVisibility() === false;
// A grid of controls, as of a crossword, is no table of data: each control tells its own place.
const isGridOfControls = (element) => {
  const grid = element.closest('[role=grid]');
  return grid !== null && [...grid.querySelectorAll('td')].every((cell) => cell.querySelector('input, button, a[href], select') !== null);
};
const isWrong = (violation) =>
  (violation.ruleId === 'adaptable/td-has-header' && (hasHeadersByRole(elementOf(violation)) || isGridOfControls(elementOf(violation)))) ||
  (violation.ruleId === 'adaptable/th-has-data-cells' && isEmptyYet(elementOf(violation)));
return violations.filter((violation) => !isWrong(violation)).map((violation) => ({
  rule: violation.ruleId,
  criteria: rules.get(violation.ruleId).wcag,
  impact: violation.impact,
  message: violation.message,
  at: placeOf(elementOf(violation)),
}));`;

interface Violation {
  rule: string;
  criteria: string[];
  impact: NonNullable<Sighting['impact']>;
  message: string;
  at: { selector: string; snippet: string };
}

/** Reports what AccessLint finds. */
const engine: BrowserEngine = {
  sees: 'browser',
  version,
  // What is left out of what it says is part of the question.
  options: { run: shortHash(run) },
  inject: `${readFileSync(source, 'utf8')};globalThis.AccessLint = AccessLint;`,
  async look(tab) {
    const violations = await tab.evaluate<Violation[]>(run);
    // It counts nothing that passed: this says that it looked.
    return { passed: { document: 1 }, inapplicable: [], sightings: violations.map(toSighting) };
  },
};

export default engine;

const toSighting = ({ message, ...rest }: Violation): Sighting => ({
  ...rest,
  outcome: 'failed',
  message: { 'zh-CN': chineseMessage(rest.rule, rest.criteria), en: message },
});
