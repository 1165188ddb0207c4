import { focusAt, pointOf } from '#probe/aim.ts';
import { anyListens } from '#probe/listened.ts';
import { isAsRemembered } from '#probe/page-state.ts';
import { reactionsSince, watch } from '#probe/reactions.ts';
import { dropZones, draggables, movers, pressed, stroked } from './candidates.ts';
import { doesTheSame, wayInstead, wayToDrop } from './other-ways.ts';
import { actedOn, begin, ground } from './state.ts';

/** What the probe calls in the page. */
export {
  actedOn,
  begin,
  doesTheSame,
  draggables,
  dropZones,
  focusAt,
  ground,
  isAsRemembered,
  movers,
  pointOf,
  pressed,
  reactionsSince,
  stroked,
  watch,
  wayInstead,
  wayToDrop,
};

/** Whether anything on the page hears a press, a drag or a touch: most pages hear only clicks. */
export const hearsHands = (): boolean => anyListens(/^(?:mousedown|pointerdown|touch|drag|drop|gesture)/);
