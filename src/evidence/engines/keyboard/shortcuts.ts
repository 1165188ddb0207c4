import { focusedElement, isTabbable } from '#probe/focusable.ts';
import { listensTo } from '#probe/listened.ts';
import { nameOf } from '#probe/names.ts';
import { placeOf } from '#lib/page-script.ts';
import { reactionsSince } from '#probe/reactions.ts';

/** Whether keys are heard by the page as a whole. */
export const pageHearsKeys = (): boolean =>
  [globalThis, document, document.documentElement, document.body].some((one) =>
    listensTo(one).some((type) => type.startsWith('key')),
  );

/** What the page did upon a key, the move of its focus among it. */
export async function answersTo(): Promise<string[]> {
  const did = await reactionsSince(15);
  const at = focusedElement();
  return at === null ? did : [...did, `${placeOf(at).selector} has the focus`];
}

/** Whether some control speaks of shortcuts: they may be turned off or changed there. */
export const canTurnOffKeys = (): boolean =>
  [...document.querySelectorAll('a, button, input, select, [role="switch"], [role="checkbox"]')].some(
    (one) => isTabbable(one) && /快捷键|键盘操作|shortcut|hotkey/i.test(nameOf(one)),
  );

/** The page, since it listens, and what changed. */
export function placesOfKeys(did: readonly string[]): ReturnType<typeof placeOf>[] {
  const changed = did.flatMap((one) => {
    const selector = /^((?:#|html\b)(?:.*?))(?: (?:says|has|class|style|hidden|open|aria-|data-|change|toggle))/.exec(
      one,
    )?.[1];
    return selector === undefined ? [] : (find(selector) ?? []);
  });
  return [document.body, ...changed.slice(0, 1)].map(placeOf);
}

const find = (selector: string): Element | null => {
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
};
