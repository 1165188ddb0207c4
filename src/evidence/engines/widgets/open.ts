import type { Tab } from '#contracts/engine.ts';
import { contrastOf, shownRatio } from '#probe/colours.ts';
import { nameFollows } from '#probe/labels.ts';
import { bringListeners } from '#probe/listeners.ts';
import type { PageCode } from '#probe/page-code.ts';
import type { Tally } from '#probe/tally.ts';
import { checkDialog } from './dialogs.ts';
import type { Change, Opened } from './opened.ts';
import type { Opener, Told } from '#probe/openers.ts';

type Code = PageCode<typeof import('./in-page.ts')>;

const settleMs = 250;

/**
 * Presses one of each kind of controls and holds what the page then shows against what it tells: states that change with
 * what they stand for (SC 4.1.2, failures F15, F59; techniques ARIA5, ARIA26), and popups that the next Tab enters (SC 2.4.3, F85).
 */
export async function checkOpeners(tab: Tab, code: Code, found: Tally): Promise<void> {
  const all = await code.call(tab, 'openers');
  let isUsed = false;
  for (const [index, opener] of all.entries()) {
    const here: Opener | undefined = isUsed ? (await anew(tab, code))[index] : opener;
    if (here === undefined || here.place.selector !== opener.place.selector) break;
    isUsed = await tryOpener(tab, code, here, found);
  }
}

/** The page as it was at first. */
export async function anew(tab: Tab, code: Code): Promise<Opener[]> {
  await tab.reload();
  await bringListeners(tab);
  await code.call(tab, 'watch');
  return code.call(tab, 'openers');
}

/** Whether the page is another one afterwards. */
async function tryOpener(tab: Tab, code: Code, opener: Opener, found: Tally): Promise<boolean> {
  if (!(await code.call(tab, 'focusAt', opener.number))) return false;
  await code.call(tab, 'reactionsSince', 50);
  await code.call(tab, 'remember');
  const before = await code.call(tab, 'tellOf', opener.number);
  await tab.press(opener.key);
  const did = await code.call(tab, 'reactionsSince', settleMs);
  if (did.length === 0) return false;
  const after = await code.call(tab, 'tellOf', opener.number);
  const change = await code.call(tab, 'changeSince', opener.number);
  const dialog = change.came.find(({ isDialog }) => isDialog);
  if (dialog !== undefined) {
    await judgeShown(tab, code, change.came, found);
    await checkDialog(tab, code, dialog, found);
    await checkAgreeing(tab, code, opener, found);
    return true;
  }
  judgeStates(opener, { before, after, change }, found);
  judgeLabels(opener, { before, after }, found);
  await judgeShown(tab, code, change.came, found);
  for (const opened of change.came) {
    if (opened.isLifted || opened.hasFocus || !opened.isOvertaken) continue;
    for (const at of opened.places) found.see('popup-comes-next', 'failed', at);
  }
  const popup = change.came.find(({ isLifted, hasTabbable }) => isLifted && hasTabbable);
  const isOnlySaid = change.went === 0 && change.came.every(({ isAloud }) => isAloud);
  if (popup !== undefined) await checkPopup(tab, code, popup, found);
  else if (!isOnlySaid) await judgeDisclosure(tab, code, { opener, before, after, change }, found);
  else await judgeToggle(tab, code, { opener, before, after }, found);
  return true;
}

/** A dialog that is closed by what it asks for gives the focus back too, though its opener may be drawn anew (SC 2.4.3, F85). */
async function checkAgreeing(tab: Tab, code: Code, { place }: Opener, found: Tally): Promise<void> {
  const opener = (await anew(tab, code)).find((one) => one.place.selector === place.selector);
  if (opener === undefined || !(await code.call(tab, 'focusAt', opener.number))) return;
  await code.call(tab, 'remember');
  await tab.press(opener.key);
  await code.call(tab, 'reactionsSince', settleMs);
  const dialog = (await code.call(tab, 'changeSince', opener.number)).came.find(({ isDialog }) => isDialog);
  const button = dialog === undefined ? null : await code.call(tab, 'agreeingIn', dialog.number);
  if (dialog === undefined || button === null || !(await code.call(tab, 'focusAt', button))) return;
  await tab.press('Enter');
  await code.call(tab, 'pause', settleMs * 2);
  if (await code.call(tab, 'isOpen', dialog.number)) return;
  const where = await code.call(tab, 'focusIs', dialog.number);
  if (where !== 'nowhere') found.pass('focus-comes-back');
  else for (const at of dialog.places) found.see('focus-comes-back', 'failed', at);
}

/** What nobody saw before it was opened is looked at now: names, pictures, contrast. */
async function judgeShown(tab: Tab, code: Code, came: readonly Opened[], found: Tally): Promise<void> {
  for (const { number } of came) {
    for (const { rule, outcome, place, says } of await code.call(tab, 'partsOf', number)) {
      if (outcome === 'passed') found.pass(rule);
      else found.see(rule, outcome, place, says);
    }
  }
}

interface Turn {
  before: Told;
  after: Told;
  change: Change;
}

/** A state that stays the same while what it tells changes is a lie. */
function judgeStates({ place }: Opener, { before, after, change }: Turn, found: Tally): void {
  const isSame = (name: string): boolean => before.states[name] === after.states[name];
  const say = (isRight: boolean): void => {
    if (isRight) found.pass('state-is-true');
    else found.see('state-is-true', 'failed', place);
  };
  if ('aria-expanded' in before.states && change.came.length + change.went > 0 && change.isOfOpener) {
    say(!isSame('aria-expanded') && !isTurnedRound(after.states['aria-expanded'], change));
  }
  const turned = ['aria-checked', 'aria-pressed'].find((name) => name in before.states);
  if (turned !== undefined && before.looks !== after.looks) say(!isSame(turned));
  if (turned !== undefined && !isSame(turned)) judgeColours(place, before, after, found);
  if (before.role === 'tab' && before.states['aria-selected'] !== 'true' && change.came.length > 0) {
    say(after.states['aria-selected'] === 'true');
  }
}

/** What is written on it now its name has as well. */
function judgeLabels({ place }: Opener, { before, after }: Omit<Turn, 'change'>, found: Tally): void {
  const follows = nameFollows(before.labels, after.labels);
  if (follows === true) found.pass('name-follows-label');
  if (follows === false) found.see('name-follows-label', 'failed', place, { ...after.labels });
}

/** What is pressed is not told from what is not by hue alone (SC 1.4.1): at 3:1 between the two, lightness tells. */
function judgeColours(place: Opener['place'], before: Told, after: Told, found: Tally): void {
  if (before.shape !== after.shape) return;
  const ratio = Math.max(...before.colours.map((colour, index) => contrastOf(colour, after.colours[index] ?? colour)));
  if (ratio >= 3) found.pass('state-shows-without-colour');
  else if (ratio > 1.02) found.see('state-shows-without-colour', 'failed', place, { ratio: shownRatio(ratio) });
}

/** What came alone and is told as closed, or went alone and is told as open. */
const isTurnedRound = (expanded: string | undefined, { came, went, isAnew }: Change): boolean =>
  !isAnew && ((went === 0 && expanded === 'false') || (came.length === 0 && expanded === 'true'));

/** A menu or list that opened over the page: the focus is in it, or the next key goes there. */
async function checkPopup(tab: Tab, code: Code, popup: Opened, found: Tally): Promise<void> {
  for (const key of [null, 'ArrowDown', 'Tab']) {
    if (key !== null) await tab.press(key);
    if ((await code.call(tab, 'focusIs', popup.number)) === 'inside') {
      found.pass('popup-comes-next');
      return;
    }
  }
  for (const at of popup.places) found.see('popup-comes-next', popup.isBefore ? 'cantTell' : 'failed', at);
}

/**
 * What a press shows and a second one hides again is a disclosure: whether it is open must be told, by `aria-expanded` or by
 * the control's own words.
 */
async function judgeDisclosure(
  tab: Tab,
  code: Code,
  { opener, before, after, change }: Turn & { opener: Opener },
  found: Tally,
): Promise<void> {
  const [opened] = change.came;
  if (
    opened === undefined ||
    change.went > 0 ||
    change.isReplaced ||
    opened.hasFocus ||
    !opened.isNear ||
    before.name !== after.name
  )
    return;
  if (Object.keys(after.states).length > 0 || before.role === 'tab') return;
  await tab.press(opener.key);
  await code.call(tab, 'pause', settleMs);
  if (!(await code.call(tab, 'isStillShown', opened.number)))
    found.see('disclosure-tells-state', 'failed', opener.place);
}

const looksLike = (one: Told, other: Told): boolean =>
  one.paint === other.paint &&
  one.shape === other.shape &&
  JSON.stringify(one.colours) === JSON.stringify(other.colours);

/**
 * A button that looks otherwise after a press, and as before after the next, has a state: it is told by `aria-pressed` or its
 * like, or by the button's own words (SC 4.1.2, technique ARIA5).
 */
async function judgeToggle(
  tab: Tab,
  code: Code,
  { opener, before, after }: Omit<Turn, 'change'> & { opener: Opener },
  found: Tally,
): Promise<void> {
  const isTold = Object.keys(after.states).length > 0 || before.name !== after.name;
  if (before.role !== 'button' || looksLike(before, after) || before.ground !== after.ground || isTold) return;
  await tab.press(opener.key);
  await code.call(tab, 'pause', settleMs);
  const again = await code.call(tab, 'tellOf', opener.number);
  if (looksLike(before, again) && again.name === before.name) found.see('toggle-tells-state', 'failed', opener.place);
}
