import { focusAt, leaveAll, pause, pointOf } from '#probe/aim.ts';
import { elementOf, placesOf } from '#probe/numbered.ts';
import { isAsRemembered, rememberPage } from '#probe/page-state.ts';
import { reactionsSince, watch } from '#probe/reactions.ts';
import { hasLayers } from './covered.ts';
import { orderOf, sharedAccessKeys } from './order.ts';
import { pointed } from './pointer-only.ts';
import { isDoneElsewhere, pressGround } from './presses.ts';
import { answersTo, canTurnOffKeys, pageHearsKeys, placesOfKeys } from './shortcuts.ts';
import { hasBypass, hasFollowed, isNextTo, isPast, skipLinks } from './skip-links.ts';
import { beginWalk, focusOn, letGo, stop } from './stops.ts';
import { helpAmong, keysThatLeave } from './told-keys.ts';

/** What the probe calls in the page. */
export {
  answersTo,
  beginWalk,
  canTurnOffKeys,
  focusAt,
  focusOn,
  hasBypass,
  hasFollowed,
  hasLayers,
  helpAmong,
  isAsRemembered,
  isDoneElsewhere,
  isNextTo,
  isPast,
  keysThatLeave,
  leaveAll,
  letGo,
  orderOf,
  pageHearsKeys,
  pause,
  placesOf,
  placesOfKeys,
  pointed,
  pointOf,
  pressGround,
  reactionsSince,
  rememberPage,
  sharedAccessKeys,
  skipLinks,
  stop,
  watch,
};

/** Whether those who are held among these elements can know how to leave: a dialog closes by Escape, others must say so. */
export function knowsWayOut(numbers: readonly number[]): boolean {
  const held = numbers.flatMap((number) => elementOf(number) ?? []);
  const isDialog = held.every((element) => element.closest('dialog, [role="dialog"], [role="alertdialog"]') !== null);
  return isDialog || /\bEsc(?:ape)?\b|退出键|shift/i.test(document.body.innerText);
}
