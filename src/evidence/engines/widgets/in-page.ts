import { focusAt, leaveAll, pause, pointOf } from '#probe/aim.ts';
import { reactionsSince, watch } from '#probe/reactions.ts';
import { groupNow, oneStops } from './by-entry.ts';
import { isMarkTold, listNow, rememberMarks, valueOf, workedByArrows } from './by-arrows.ts';
import { agreeingIn, buttonsIn, closerIn, focusIs, isOpen } from './dialogs-in-page.ts';
import { hoverTriggers } from './hover-triggers.ts';
import { isStillShown, shownBy } from './hovered.ts';
import { changeSince } from './opened.ts';
import { openers, tellOf } from '#probe/openers.ts';
import { partsOf } from './shown-parts.ts';
import { remember } from '#probe/sight.ts';

/** What the probe calls in the page. */
export {
  agreeingIn,
  changeSince,
  buttonsIn,
  closerIn,
  focusAt,
  focusIs,
  groupNow,
  hoverTriggers,
  isMarkTold,
  listNow,
  isOpen,
  isStillShown,
  leaveAll,
  oneStops,
  openers,
  partsOf,
  pause,
  pointOf,
  reactionsSince,
  remember,
  rememberMarks,
  shownBy,
  tellOf,
  valueOf,
  watch,
  workedByArrows,
};
