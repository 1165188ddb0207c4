import type { FormatDefinition } from '#contracts/format.ts';
import { ScoreCards } from '#model/score-card.ts';

/** The cards as JSON. Parsing puts the fields into the order of the schema, whoever built the cards. */
const format: FormatDefinition = {
  extension: 'json',
  write: (cards) => `${JSON.stringify(ScoreCards.parse(cards), null, 2)}\n`,
};
export default format;
