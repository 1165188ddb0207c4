import { askRules, type Told } from '#probe/rules.ts';
import { brokenRows } from './broken-rows.ts';
import { reversedLetters } from './reversed-letters.ts';
import { spacedWords } from './spaced-words.ts';
import { typedColumns } from './typed-columns.ts';
import { visualOrder } from './visual-order.ts';

/** Asks all rules of this engine; runs inside the page. */
export const look = (): Told => askRules([visualOrder, spacedWords, typedColumns, brokenRows, reversedLetters]);
