import type { Tab } from '#contracts/engine.ts';
import { bringListeners } from '#probe/listeners.ts';
import type { PageCode } from '#probe/page-code.ts';
import type { Tally } from '#probe/tally.ts';

type Code = PageCode<typeof import('./in-page.ts')>;

/** Follows every skip link as a person does, and looks where the next Tab goes. */
export async function checkSkipLinks(tab: Tab, code: Code, found: Tally): Promise<void> {
  const bypass = await code.call(tab, 'hasBypass');
  if (bypass?.isThere === true) found.pass('repeated-can-be-passed');
  else if (bypass !== null) found.see('repeated-can-be-passed', 'failed', bypass.place);
  for (const { number, place, target } of await code.call(tab, 'skipLinks')) {
    if (await leadsThere(tab, code, number, target)) found.pass('skip-links-lead');
    else found.see('skip-links-lead', 'failed', place);
  }
}

async function leadsThere(tab: Tab, code: Code, number: number, target: number | null): Promise<boolean> {
  if (target === null) return false;
  if (!(await code.call(tab, 'focusAt', number))) return true;
  await tab.press('Enter');
  await code.call(tab, 'hasFollowed', number);
  await tab.press('Tab');
  return (await code.call(tab, 'isPast', target)) && !(await code.call(tab, 'isNextTo', number, target));
}

/** Keys of a keyboard that write a sign. Those that a browser itself answers on a page are not among them. */
const signs = 'abcdefghijklmnopqrstuvwxyz0123456789?/.,'.split('');

/**
 * SC 2.1.4, failure F99: a single letter, digit or sign pressed where nothing has the focus does nothing, unless the reader can
 * turn that off: who dictates says many letters.
 */
export async function checkShortcuts(tab: Tab, code: Code, found: Tally): Promise<void> {
  if (!(await code.call(tab, 'pageHearsKeys'))) return;
  await listen(tab, code);
  let doubts = 0;
  for (const key of signs) {
    await tab.press(key);
    const did = await code.call(tab, 'answersTo');
    if (did.length === 0) continue;
    const again = await pressedAnew(tab, code, key);
    if (did.some((one) => again.includes(one))) return tellOfKey(tab, code, { key, did }, found);
    // A page that changes by itself is not a page that hears letters.
    if (++doubts === mostDoubts) break;
  }
  found.pass('letters-do-nothing');
}

const mostDoubts = 3;

async function listen(tab: Tab, code: Code): Promise<void> {
  await code.call(tab, 'watch');
  await code.call(tab, 'leaveAll');
  await code.call(tab, 'reactionsSince', 50);
}

/** What comes of a key on the page as it was at first. */
async function pressedAnew(tab: Tab, code: Code, key: string): Promise<string[]> {
  await tab.reload();
  await bringListeners(tab);
  await listen(tab, code);
  await tab.press(key);
  return code.call(tab, 'answersTo');
}

async function tellOfKey(
  tab: Tab,
  code: Code,
  { key, did }: { key: string; did: string[] },
  found: Tally,
): Promise<void> {
  const outcome = (await code.call(tab, 'canTurnOffKeys')) ? 'cantTell' : 'failed';
  for (const at of await code.call(tab, 'placesOfKeys', did)) found.see('letters-do-nothing', outcome, at, { key });
}
