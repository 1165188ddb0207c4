import type { Evidence, Fact } from '#model/evidence.ts';
import { byCodeUnit } from '#lib/order.ts';
import { whyAloneIsLittle } from '#evidence/false-alarms.ts';

/** An error as `pa11y-ci` says it: the page's path, and axe's rule or HTML_CodeSniffer's code. */
export interface Pa11yError {
  page: string;
  code: string;
}

/** Where the two differ on a page, and why they may; null where nobody can say. */
export interface Difference {
  page: string;
  rule: string;
  saidBy: 'pa11y' | 'mangdao';
  because: string | null;
}

const both = new Set(['axe', 'htmlcs']);

/** What `pa11y-ci` said, and of which pages it might have. */
export interface Pa11yOpinion {
  looked: readonly string[];
  errors: readonly Pa11yError[];
}

/** Holds what `pa11y-ci` says against what our axe and HTML_CodeSniffer say, page by page and rule by rule. */
export function compareOpinions({ looked, errors }: Pa11yOpinion, evidence: Evidence): Difference[] {
  const facts = evidence.facts.filter(({ engine, outcome }) => both.has(engine) && outcome === 'failed');
  const theirs = new Set(errors.map(({ page, code }) => `${page}\n${ruleOf(code)}`));
  const ours = new Map(
    facts.filter(({ at }) => looked.includes(at.page)).map((fact) => [`${fact.at.page}\n${fact.rule}`, fact]),
  );
  const differences = [
    ...[...theirs].filter((key) => !ours.has(key)).map((key) => differing(key, 'pa11y', whyNotOurs(ruleIn(key)))),
    ...[...ours]
      .filter(([key]) => !theirs.has(key))
      .map(([key, fact]) => differing(key, 'mangdao', whyNotTheirs(fact))),
  ];
  return differences.toSorted((a, b) => byCodeUnit(a.page + a.rule, b.page + b.rule));
}

/** `WCAG2AA.Principle1.Guideline1_1.1_1_1.H37` is `1_1_1.H37` with us; axe's rules are called alike. */
const ruleOf = (code: string): string => code.replace(/^WCAG2AA\.Principle\d\.Guideline\d_\d\./, '');

const ruleIn = (key: string): string => key.split('\n')[1] ?? '';

function differing(key: string, saidBy: Difference['saidBy'], because: string | null): Difference {
  const [page = '', rule = ''] = key.split('\n');
  return { page, rule, saidBy, because };
}

/** Rules that we believe only where a second engine agrees. */
const whyNotOurs = (rule: string): string | null =>
  whyAloneIsLittle({ engine: 'htmlcs', rule }) ?? whyAloneIsLittle({ engine: 'axe', rule });

/** pa11y asks axe for WCAG 2.1, A and AA, without Deque's best practice. */
function whyNotTheirs({ criteria, rule }: Fact): string | null {
  if (criteria.length === 0) return 'pa11y does not ask axe for best practice';
  return rule === 'target-size' ? 'pa11y does not ask axe for WCAG 2.2' : null;
}
