import type { Owner } from '#model/evidence.ts';

/** The theme that the national office gives to every site. */
const sharedTheme = 'base';

/**
 * Whether a site answers for what this owner owns: a province is charged only for its own.
 * Its content is its own. So is any theme but `base`, because choosing it was the site's decision. What the base theme
 * does wrong stays among the card's findings, for the national office, and costs the site nothing.
 */
export const isCharged = (owner: Owner): boolean => owner.kind === 'content' || owner.theme !== sharedTheme;
