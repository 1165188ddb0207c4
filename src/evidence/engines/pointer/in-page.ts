import { askRules, type Told } from '#probe/rules.ts';
import { labelInName } from './label-in-name.ts';

/** Asks all rules of this engine; runs inside the page. */
export const look = (): Told => askRules([labelInName]);
