import { allTabbable } from '#probe/focusable.ts';
import { reactionsSince } from '#probe/reactions.ts';
import { linkedAddresses } from './pointer-only.ts';

/** What a press on nothing in particular does: what a click elsewhere does besides is the element's own. */
export async function pressGround(): Promise<string[]> {
  document.body.click();
  return reactionsSince(30);
}

/** Controls that are pressed to see whether they do the same. */
const mostPressed = 80;

/** Whether a control that the Tab key comes to does the same as what was seen. */
export async function isDoneElsewhere(did: readonly string[]): Promise<boolean> {
  const goes = did.flatMap((one) => (one.startsWith('goes ') ? [one.slice(5)] : []));
  if (goes.length > 0 && goes.every((address) => linkedAddresses().includes(address))) return true;
  for (const control of allTabbable().slice(0, mostPressed)) {
    if (!(control instanceof HTMLElement) || control.matches('iframe, video, audio')) continue;
    control.click();
    const same = await reactionsSince(20);
    if (did.every((one) => same.includes(one))) return true;
  }
  return false;
}
