import { askRules, type Told } from '#probe/rules.ts';
import { typedLists } from './typed-lists.ts';

/** Asks all rules of this engine; runs inside the page. */
export const look = (): Told => askRules([typedLists]);
