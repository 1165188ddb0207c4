import { indicatorTable } from '#contracts/card-rows.ts';
import type { FormatDefinition } from '#contracts/format.ts';
import { csvTable } from '#lib/csv.ts';
import { speaker } from '#lib/text.ts';

/** A row for each veto and indicator, for spreadsheets (RFC 4180). */
const format: FormatDefinition = {
  extension: 'csv',
  write: (cards, lang) => csvTable(indicatorTable(cards, speaker(lang))),
};
export default format;
