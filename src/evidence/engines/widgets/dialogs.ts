import type { Tab } from '#contracts/engine.ts';
import type { PageCode } from '#probe/page-code.ts';
import type { Tally } from '#probe/tally.ts';
import type { Opened } from './opened.ts';

type Code = PageCode<typeof import('./in-page.ts')>;

/** A dialog with more stops than this is not walked round. */
const mostStops = 12;

/**
 * An opened dialog takes the focus, keeps it while what is behind cannot be used, lets it go again and gives it back
 * (SC 2.4.3, failure F85, techniques H102, SCR26; SC 2.1.2), and is told as a dialog (SC 4.1.2, technique ARIA18).
 */
export async function checkDialog(tab: Tab, code: Code, dialog: Opened, found: Tally): Promise<void> {
  const say = (rule: string, isRight: boolean): void => {
    if (isRight) found.pass(rule);
    else for (const at of dialog.places) found.see(rule, 'failed', at);
  };
  say('dialog-is-told', dialog.hasRole);
  let where = await code.call(tab, 'focusIs', dialog.number);
  // To a listener all but a modal dialog is gone: the focus stands on what is not there.
  if (where !== 'inside' && dialog.hasTabbable && !dialog.isToldModal) {
    await tab.press('Tab');
    where = await code.call(tab, 'focusIs', dialog.number);
  }
  say('dialog-takes-focus', where === 'inside' || !dialog.hasTabbable);
  if (where !== 'inside') return;
  if (dialog.isModal) say('dialog-keeps-focus', await keepsFocus(tab, code, dialog.number));
  await checkLeaving(tab, code, dialog, say);
}

async function keepsFocus(tab: Tab, code: Code, number: number): Promise<boolean> {
  for (let step = 0; step < mostStops; step++) {
    await tab.press('Tab');
    const where = await code.call(tab, 'focusIs', number);
    if (!(await code.call(tab, 'isOpen', number))) return true;
    if (where === 'outside') return false;
    if (where === 'gone') return true;
  }
  return true;
}

async function checkLeaving(
  tab: Tab,
  code: Code,
  { number, isModal }: Opened,
  say: (rule: string, isRight: boolean) => void,
): Promise<void> {
  const isOpen = (): Promise<boolean> => code.call(tab, 'isOpen', number);
  const closer = await code.call(tab, 'closerIn', number);
  if (closer !== null && !(await isInside(tab, code, number))) await code.call(tab, 'focusAt', closer);
  await tab.press('Escape');
  await code.call(tab, 'pause', 150);
  for (const button of closer === null ? await code.call(tab, 'buttonsIn', number) : [closer]) {
    if (await isOpen()) await pressCloser(tab, code, number, button);
  }
  if (await isOpen()) {
    if (isModal && closer === null) say('dialog-can-be-left', false);
    return;
  }
  say('dialog-can-be-left', true);
  const where = await code.call(tab, 'focusIs', number);
  say('focus-comes-back', where === 'outside' || where === 'gone');
}

const isInside = async (tab: Tab, code: Code, number: number): Promise<boolean> =>
  (await code.call(tab, 'focusIs', number)) === 'inside';

/** Presses what closes a dialog. What fades out is still there when it has given the focus back. */
async function pressCloser(tab: Tab, code: Code, number: number, closer: number): Promise<void> {
  if (!(await code.call(tab, 'focusAt', closer))) return;
  for (const key of ['Enter', 'Space']) {
    if (await isInside(tab, code, number)) await tab.press(key);
    await code.call(tab, 'pause', 150);
  }
  if (!(await isInside(tab, code, number))) await code.call(tab, 'pause', 450);
}
