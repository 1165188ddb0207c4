import { askRules, type Told } from '#probe/rules.ts';
import { colourKeys } from './colour-keys.ts';
import { markedItems } from './marked-items.ts';
import { wordsForEars } from './words-for-ears.ts';
import { requiredLabels, wrongFields } from './form-states.ts';

/** Asks all rules of this engine; runs inside the page. */
export const look = (): Told => askRules([colourKeys, markedItems, requiredLabels, wrongFields, wordsForEars]);
