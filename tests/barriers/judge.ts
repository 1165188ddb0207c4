import { parse, serialize } from 'parse5';
import { parseHTML } from 'linkedom';
import type { Fact } from '#model/evidence.ts';
import { criterionOf } from '#model/wcag.ts';
import { byCodeUnit } from '#lib/order.ts';
import { pagesOf, type Barrier } from '#tests/barriers/barriers.ts';

/** What the engines made of one pair of pages. */
export interface Judgement {
  barrier: string;
  /** Engines that say `failed` on the right element, under any criterion of A or AA. */
  found: string[];
  /** Those of them that name the barrier's own criterion. */
  strict: string[];
  /** Engines that ask a person about the right element. */
  asked: string[];
  /** `engine rule` that say `failed` with a criterion of A or AA somewhere on the twin. */
  accused: string[];
}

/** Holds what was said of a barrier's two pages against what is known of them. */
export function judge(barrier: Barrier, ofFault: readonly Fact[], ofTwin: readonly Fact[]): Judgement {
  const isRight = rightPlace(barrier);
  const right = ofFault.filter((fact) => isWcag(fact) && isRight(fact.at.selector));
  const failed = right.filter(({ outcome }) => outcome === 'failed');
  const engines = (facts: readonly Fact[]): string[] => unique(facts.map(({ engine }) => engine));
  return {
    barrier: `${barrier.criterion}/${barrier.id}`,
    found: engines(failed),
    strict: engines(failed.filter(({ criteria }) => criteria.includes(barrier.criterion))),
    asked: engines(right.filter(({ outcome }) => outcome === 'cantTell')),
    accused: unique(
      ofTwin.filter((fact) => fact.outcome === 'failed' && isWcag(fact)).map(({ engine, rule }) => `${engine} ${rule}`),
    ),
  };
}

/** Whether a fact names a success criterion of level A or AA. */
export const isWcag = ({ criteria }: Fact): boolean =>
  criteria.some((number) => ['A', 'AA'].includes(criterionOf(number)?.level ?? ''));

/**
 * The right element is one that the barrier names, anything inside it, or the element right around it: engines differ
 * in whether they point at an item, its link or its words. The parts of the whole page (`html`, `body`, `main`) are right
 * only where the barrier names them, and a fact without an element only where it names the page or what stands in `head`.
 */
function rightPlace(barrier: Barrier): (selector: string | undefined) => boolean {
  const { html } = pagesOf(barrier).fault;
  // As the browser parses it, and as it is written: html-validate counts no `tbody` that nobody wrote.
  const documents = [serialize(parse(html)), html].map((source) => parseHTML(source).document);
  const ofPage = wantedIn(documents[0]!, barrier).some((element) => element.matches('html, body, head, head *'));
  return (selector) => (selector === undefined ? ofPage : documents.some((each) => isRightIn(each, barrier, selector)));
}

function isRightIn(document: Document, barrier: Barrier, selector: string): boolean {
  const named = first(document, selector);
  if (named === null) return false;
  return wantedIn(document, barrier).some(
    (element) =>
      element === named ||
      (element.contains(named) && !element.matches('html, body')) ||
      (element.parentElement === named && !named.matches('html, body, main')),
  );
}

const wantedIn = (document: Document, barrier: Barrier): Element[] =>
  barrier.at.flatMap((selector) => [...document.querySelectorAll(selector)]);

/** Null for what a script has made, and for places in frames. */
function first(document: Document, selector: string): Element | null {
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
}

const unique = (names: readonly string[]): string[] => [...new Set(names)].toSorted(byCodeUnit);
