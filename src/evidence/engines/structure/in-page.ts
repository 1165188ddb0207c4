import { askRules, type Told } from '#probe/rules.ts';
import { dataTablesKeepTheirRole, headersAreHeaders, headersHeadCells, layoutTablesArePlain } from './data-tables.ts';
import { drawnTables } from './drawn-tables.ts';
import { headingLookalikes } from './heading-lookalikes.ts';
import { fieldsetsHoldFields, headingsHead, meaningKeepsItsRole } from './misused-structure.ts';
import { cellsNameTheirHeaders } from './named-headers.ts';
import { typedLists } from './typed-lists.ts';
import { layoutTablesReadInOrder, textIsNotTurned, wordsStandTogether } from './typed-order.ts';
import { typedColumnsOfText, typedTables } from './typed-tables.ts';
import { struckOutIsTold, typeMeansNothingAlone, wordsAreText } from './words-by-style.ts';

const rules = [
  typedLists,
  headingLookalikes,
  headingsHead,
  fieldsetsHoldFields,
  meaningKeepsItsRole,
  typedTables,
  typedColumnsOfText,
  drawnTables,
  headersAreHeaders,
  headersHeadCells,
  cellsNameTheirHeaders,
  layoutTablesArePlain,
  dataTablesKeepTheirRole,
  wordsAreText,
  typeMeansNothingAlone,
  struckOutIsTold,
  wordsStandTogether,
  textIsNotTurned,
  layoutTablesReadInOrder,
];

/** Asks all rules of this engine; runs inside the page. */
export const look = (): Told => askRules(rules);
