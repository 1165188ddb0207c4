import { readable, type Readable } from '#probe/lost-text.ts';
import { newlyLost } from '#probe/newly-lost.ts';
import { holdersIn } from '#probe/prose.ts';
import { askRules, type Told } from '#probe/rules.ts';
import { coveringPanels } from './covering-panels.ts';
import { controlsNow, goneWhenNarrow } from './gone-when-narrow.ts';
import { fontSizes, stuckSizes } from './stuck-sizes.ts';
import { wideDialogs } from './wide-dialogs.ts';

interface First {
  text: Readable;
  sizes: ReadonlyMap<Element, number>;
  controls: ReadonlySet<Element>;
}

let first: First | null = null;

/** Keeps how the page looks in a large window. */
export function start(): void {
  const text = readable();
  first = { text, sizes: fontSizes(holdersIn(document.body)), controls: controlsNow() };
}

/** As at 200 %: what is lost of the text that was there. */
export const enlarged = (): Told =>
  askRules([{ id: 'text-survives-zoom', look: () => newlyLost(known().text, readable(known().text)) }]);

/** As at 400 %: what is gone, and what lies over the rest. */
export const narrow = (): Told =>
  askRules([
    { id: 'content-stays-when-narrow', look: () => goneWhenNarrow(known().text, known().controls) },
    { id: 'panels-leave-room', look: coveringPanels },
    { id: 'dialogs-fit', look: wideDialogs },
  ]);

/** As at 500 %: text that has not grown. */
export const largest = (windows: { from: number; to: number }): Told =>
  askRules([{ id: 'text-grows', look: () => stuckSizes(known().sizes, windows) }]);

function known(): First {
  if (first === null) throw new Error('start() comes first');
  return first;
}
