import type { ProblemReport } from '#lib/problem.ts';
import type { Lang } from '#model/words.ts';
import type { CsvTable, Outcome } from '#content/data/read-csv.ts';

/** A picture or attachment, where it is used. */
export interface MediaUse {
  file: string;
  type: 'image' | 'file';
  line: number;
}

/** A body before it is parsed. */
export interface BodySource {
  text: string;
  /** 1-based line of the file on which the text begins. */
  firstLine: number;
  /** Path in the site's folder. */
  file: string;
  /** As messages show it. */
  shown: string;
  /** The URL of another entry, by its file in the site's folder. */
  urlOf: (file: string) => string | null;
  lang: Lang;
  /** A CSV file of the site's folder; null when it cannot be opened, which its use as media reports. */
  openCsv: (file: string) => Outcome<CsvTable> | null;
}

/** What a pass over a body collects. */
export interface InlineContext {
  source: BodySource;
  media: MediaUse[];
  links: Record<string, string | null>;
  refusals: ProblemReport[];
}
