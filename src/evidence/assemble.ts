import type { Engine } from '#contracts/engine.ts';
import type { Evidence, Fact, Gap, Measure, Owner } from '#model/evidence.ts';
import { packLooks, type Counted } from '#model/looks.ts';
import type { PagesArtifact } from '#model/page.ts';
import { by } from '#lib/order.ts';
import { withoutFalseAlarms } from '#evidence/false-alarms.ts';
import { factKey, mergeFindings } from '#evidence/merge-findings.ts';
import { noTheme } from '#evidence/owner.ts';
import type { Answer, OwnedSighting, PageLook } from '#evidence/seen.ts';

/** What a site engine saw: sightings of many pages. */
export interface SiteAnswer {
  engine: string;
  look: PageLook;
  pages: readonly string[];
}

export interface Gathered {
  site: string;
  now: string;
  pages: PagesArtifact;
  browser: string | null;
  engines: readonly Engine[];
  answers: readonly Answer[];
  siteAnswers: readonly SiteAnswer[];
  gaps: readonly Gap[];
}

/** Puts a site's evidence together, in an order that does not know which engine or tab was first. */
export function assemble(gathered: Gathered): Evidence {
  const { site, now, browser, engines } = gathered;
  const states = new Map(
    engines.flatMap((engine) =>
      engine.sees === 'browser' && engine.state !== undefined ? [[engine.id, engine.state]] : [],
    ),
  );
  const looks: Counted[] = [];
  const facts: Fact[] = [];
  const rules = new Map<string, Set<string>>();
  const measures: Measure[] = [];
  const gaps: Gap[] = [...gathered.gaps];
  const take = (engine: string, look: PageLook, pageOf: (index: number) => string): void => {
    const state = states.get(engine);
    const asked = rules.get(engine) ?? new Set();
    rules.set(engine, asked);
    for (const rule of [...Object.keys(look.passed), ...look.inapplicable]) asked.add(rule);
    for (const { rule } of look.sightings) asked.add(rule);
    const found = look.sightings.map((seen, index) => toFact(engine, state, pageOf(index), seen));
    facts.push(...found.map((fact) => ({ ...fact, owner: byTheme(fact.owner, gathered.pages.theme) })));
    measures.push(...look.measures.map((measure) => ({ engine, ...measure })));
  };
  for (const answer of gathered.answers) {
    const { engine, page } = answer;
    if ('because' in answer) gaps.push({ engine, page, because: answer.because });
    else {
      looks.push({ page, engine, passed: answer.look.passed });
      take(engine, answer.look, () => page);
    }
  }
  for (const { engine, look, pages } of gathered.siteAnswers) {
    looks.push({ page: '*', engine, passed: look.passed });
    take(engine, look, (index) => pages[index]!);
  }
  const sorted = withoutTwins(withoutFalseAlarms(facts).toSorted(by(factKey)));
  return {
    schema: 2,
    site,
    now,
    build: gathered.pages.build,
    browser,
    engines: Object.fromEntries(engines.map(({ id, version }) => [id, version] as const).toSorted(by(([id]) => id))),
    judges: Object.fromEntries(engines.map((one) => [one.id, judgedBy(one)] as const).toSorted(by(([id]) => id))),
    ...packLooks(looks, rules),
    facts: sorted,
    measures: measures.toSorted(by((one) => `${one.engine}\n${one.name}\n${one.of}\n${JSON.stringify(one)}`)),
    findings: mergeFindings(site, sorted, gathered.pages.theme.id === noTheme),
    gaps: gaps.toSorted(by((gap) => `${gap.page}\n${gap.engine}`)),
  };
}

/** An engine of ours that names no criteria judges what WCAG does not ask; any other that names none knows nearly all. */
const judgedBy = ({ criteria, onlyOurs }: Engine): 'rules' | string[] =>
  criteria === undefined ? (onlyOurs ? [] : 'rules') : [...criteria];

const toFact = (engine: string, state: string | undefined, page: string, seen: OwnedSighting): Fact => ({
  engine,
  rule: seen.rule,
  outcome: seen.outcome,
  criteria: seen.criteria,
  ...(seen.impact === undefined ? {} : { impact: seen.impact }),
  message: seen.message,
  at: { page, ...seen.at, ...(state === undefined ? {} : { state }) },
  owner: seen.owner,
});

/** Not a component: the colours of a theme, which it has as a whole. */
const colours = 'colours';

/** A part that the site's theme does not have itself is the fault of the theme it extends. */
const byTheme = (owner: Owner, theme: PagesArtifact['theme']): Owner =>
  owner.kind === 'content' || theme.extends === null || [...theme.own, colours].includes(owner.component)
    ? owner
    : { ...owner, theme: theme.extends };

/** An engine that says the same of the same element twice has said it once. */
const withoutTwins = (facts: readonly Fact[]): Fact[] =>
  facts.filter((fact, index) => index === 0 || factKey(fact) !== factKey(facts[index - 1]!));
