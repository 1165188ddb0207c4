import type { Look, Sighting } from '#contracts/engine.ts';
import type { Page } from '#model/page.ts';
import { ownerOf, unmarked, type Mark } from '#evidence/owner.ts';
import type { OwnedSighting, PageLook } from '#evidence/seen.ts';

/** Asks for the marks of places, in their order: in the open page, or in its HTML. */
export type MarkReader = (selectors: readonly string[]) => Promise<readonly Mark[]> | readonly Mark[];

/** Gives every sighting its owner. Places are asked about only where the engine did not say itself. */
export async function ownLook(look: Look, page: Page, theme: string, readMarks: MarkReader): Promise<PageLook> {
  const selectors = [
    ...new Set(look.sightings.flatMap(({ owner, at }) => (owner === undefined ? (at?.selector ?? []) : []))),
  ];
  const marks = selectors.length === 0 ? [] : await readMarks(selectors);
  const bySelector = new Map(selectors.map((selector, index) => [selector, marks[index] ?? unmarked]));
  const own = (sighting: Sighting): OwnedSighting => ({
    ...placed(sighting),
    owner: sighting.owner ?? ownerOf(bySelector.get(sighting.at?.selector ?? '') ?? unmarked, page, theme),
  });
  return {
    passed: { ...look.passed },
    inapplicable: [...look.inapplicable],
    sightings: look.sightings.map(own),
    measures: (look.measures ?? []).map((measure) => ({ ...measure })),
  };
}

/** A sighting as plain, writable fields in a fixed order, without its state: that is the engine's. */
const placed = (sighting: Sighting): Omit<OwnedSighting, 'owner'> => ({
  rule: sighting.rule,
  outcome: sighting.outcome,
  criteria: [...sighting.criteria],
  ...(sighting.impact === undefined ? {} : { impact: sighting.impact }),
  message: sighting.message,
  at: {
    ...(sighting.at?.selector === undefined ? {} : { selector: sighting.at.selector }),
    ...(sighting.at?.snippet === undefined ? {} : { snippet: sighting.at.snippet }),
  },
});
