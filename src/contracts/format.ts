import type { ScoreCard } from '#model/score-card.ts';
import type { SpokenLang } from '#lib/text.ts';

/** The default export of `src/report/formats/<id>/format.ts`. `golden.<extension>` beside it proves it. */
export interface FormatDefinition<Written extends string | Uint8Array = string> {
  /** Without the dot: the report is `out/<site>/report.<extension>`. */
  extension: string;
  /** All cards of one site, one a system. */
  write(cards: readonly ScoreCard[], lang: SpokenLang): Written;
}

export interface Format extends FormatDefinition<string | Uint8Array> {
  /** The folder's name. */
  id: string;
}
