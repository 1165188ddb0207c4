import type { Page } from 'puppeteer-core';
import type { Mode } from '#tests/browser/modes.ts';

/** A page as it looks in one setting. */
export interface View {
  /** A folder of `out/`: `yunling/www`. */
  root: string;
  /** Its path on the server. */
  page: string;
  width: number;
  height: number;
  mode?: Mode;
  /** What a reader chose in the reading settings: `size-200`. */
  reading?: string;
  /** What is done before the picture is taken. */
  act?: (tab: Page) => Promise<unknown>;
}

/** One view as it is, or many side by side, each below its words. */
export type Picture =
  | { name: string; view: View }
  | { name: string; columns: number; tileWidth: number; tiles: readonly Tile[] };

export interface Tile {
  says: string;
  view: View;
}
