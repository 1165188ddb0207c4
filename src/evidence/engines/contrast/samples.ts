import type { Box } from '#contracts/engine.ts';
import type { Colour } from '#probe/colours.ts';

/** A stretch of text to be measured on pictures. Boxes are in pixels of the page. */
export interface TextSample {
  lines: readonly Box[];
  /** The ratio that its size asks for. */
  need: number;
  letter: number;
  /** Known from styles alone, where nothing but plain colours lies behind it and nothing over it; else null. */
  ratio: number | null;
  /** Null where a picture can show it: then the text is painted over with its own colour. */
  colour: Colour | null;
  /** The colour that its letters have by style; null where that is not known. */
  ink: Colour | null;
  /** Same colours mean unseen text only where nothing lies over it. */
  isOnTop: boolean;
}

/** A control or a drawing that is to be found without words. */
export interface PartSample {
  kind: 'field' | 'mark' | 'drawing';
  box: Box;
}

/** What is to be measured on a page. */
export interface Samples {
  texts: readonly TextSample[];
  parts: readonly PartSample[];
  /** Changes when any colour of the text does. */
  look: string;
}

/** Which sample, by its place in the list, is seen too little. */
export interface TooPale {
  index: number;
  ratio: number;
}
