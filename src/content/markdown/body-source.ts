import type { ProblemReport } from '#lib/problem.ts';

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
}

/** What a pass over a body collects. */
export interface InlineContext {
  source: BodySource;
  media: MediaUse[];
  links: Record<string, string | null>;
  refusals: ProblemReport[];
}
