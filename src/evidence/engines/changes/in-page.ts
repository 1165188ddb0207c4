import { placeOf } from '#lib/page-script.ts';
import { leaveAll } from '#probe/aim.ts';
import { isBoxOfMany } from '#probe/fields.ts';
import { focusedElement, isTabbable } from '#probe/focusable.ts';
import { askRules, type Seen, type Told } from '#probe/rules.ts';
import { isShown } from '#probe/shown.ts';
import { findAll, holds } from '#probe/tree.ts';
import { watchOfPage } from '#probe/watch.ts';
import { isToldBefore } from './told-before.ts';

/** How one field is filled in. */
interface Step {
  index: number;
  keys: string[];
  letters: string;
}

const focusable =
  'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable=true], iframe';
const choosing = 'input, select, textarea, [role=checkbox], [role=radio], [role=switch]';
const mostFocused = 150;
const mostFields = 30;
const soonMs = 1_500;

const onLoad: Seen[] = [];
const onFocus: Seen[] = [];
const onInput: Seen[] = [];
let answering: Element[] = [];
/** Where each of them stood at first: the page may draw it anew. */
let stoodAt: string[] = [];

/**
 * Gives the focus to all that can have it, one after another: nothing else may come of it (SC 3.2.1, failure F55); nor may a
 * window that nobody asked for open with the page (failure F52).
 */
export async function focusAll(): Promise<void> {
  const all = findAll<HTMLElement>(focusable)
    .filter((element) => element.tabIndex >= 0 && isShown(element) && !element.matches(':disabled, iframe'))
    .slice(0, mostFocused);
  // What the page does by itself at its beginning; what it does so later comes of no deed.
  await letBe(0);
  onLoad.push({ element: document.body, outcome: watchOfPage().opened.length === 0 ? 'passed' : 'failed' });
  for (const element of all) {
    const before = stateNow();
    element.focus({ preventScroll: true });
    if (!before.hadFocusIn(element)) continue;
    await letBe(before.since);
    const what = before.changed() ?? focusLost(element);
    onFocus.push({ element, outcome: what === null ? 'passed' : 'failed', says: { what: what ?? '' } });
  }
  leaveAll();
  await letBe();
}

/** All that answers to input, and how a person would fill it in. */
export function fields(): Step[] {
  answering = findAll(choosing)
    .filter(
      (field) =>
        isShown(field) &&
        // A member of a group to which arrow keys lead is chosen by them.
        isTabbable(field) &&
        !field.matches(
          ':disabled, [readonly], [type=hidden], [type=submit], [type=button], [type=image], [type=reset], [type=file], [type=color]',
        ),
    )
    .slice(0, mostFields);
  stoodAt = answering.map((field) => placeOf(field).selector);
  return answering.flatMap((field, index) => {
    const how = howToFill(field);
    return how === null ? [] : [{ index, ...how }];
  });
}

function howToFill(field: Element): Omit<Step, 'index'> | null {
  if (field instanceof HTMLSelectElement) {
    if (field.options.length < 2) return null;
    return { keys: [field.selectedIndex >= field.options.length - 1 ? 'ArrowUp' : 'ArrowDown'], letters: '' };
  }
  if (field.matches('[type=radio]:checked')) return null;
  if (field.matches('[type=checkbox], [type=radio], [role]:not(input, textarea)'))
    return { keys: ['Space'], letters: '' };
  if (field.matches('[type=range]')) return { keys: ['ArrowRight'], letters: '' };
  if (field.matches('[type=date], [type=time], [type=month], [type=week], [type=datetime-local]')) return null;
  const longest = field instanceof HTMLInputElement && field.maxLength > 0 ? field.maxLength : 6;
  return { keys: [], letters: '123456789012'.slice(0, Math.min(longest, 12)) };
}

let began: State | null = null;

/** Gives a field the focus before its keys are pressed; false where it does not keep it. */
export async function enter(index: number): Promise<boolean> {
  const field = answering[index];
  if (!(field instanceof HTMLElement) || !isShown(field)) return false;
  field.focus({ preventScroll: true });
  await letBe();
  began = stateNow();
  return focusedElement() === field;
}

/** Looks what came of the input, then leaves the field and looks again (SC 3.2.2, failures F36 and F37). */
export async function leave(index: number): Promise<void> {
  const field = answering[index];
  if (!(field instanceof HTMLElement)) return;
  await letBe(began?.since);
  let what = began?.changed() ?? focusMoved(field);
  field.blur();
  await letBe(began?.since);
  what ??= began?.changed() ?? null;
  onInput.push({
    element: standingFor(field, index),
    outcome: mayChange(field, what) ? 'passed' : 'failed',
    says: { what: what ?? '' },
  });
}

/** The field, or what stands in its place where the page has drawn it anew. */
const standingFor = (field: Element, index: number): Element =>
  field.isConnected ? field : (document.querySelector(stoodAt[index] ?? 'body') ?? document.body);

/** Nothing has changed, it was told before, or the next of several boxes for one code has the focus. */
const mayChange = (field: Element, what: string | null): boolean =>
  what === null || isToldBefore(field) || (what === 'moved' && isBoxOfMany(field));

export const told = (): Told =>
  askRules([
    { id: 'loading-opens-no-window', look: () => onLoad },
    { id: 'focus-changes-nothing', look: () => onFocus },
    { id: 'input-changes-nothing', look: () => onInput },
  ]);

interface State {
  /** The task that was asked for last. */
  since: number;
  hadFocusIn: (element: Element) => boolean;
  /** What of the context has changed since. */
  changed: () => string | null;
}

function stateNow(): State {
  const watch = watchOfPage();
  const [departures, opened] = [watch.departures.length, watch.opened.length];
  const dialogs = dialogsShown();
  let got: EventTarget | null = null;
  const note = ({ target }: FocusEvent): void => {
    got ??= target;
  };
  document.addEventListener('focus', note, true);
  return {
    since: watch.lastTask(),
    hadFocusIn(element) {
      document.removeEventListener('focus', note, true);
      return got === element || holdsFocus(element);
    },
    changed() {
      document.removeEventListener('focus', note, true);
      if (watch.opened.length > opened) return 'window';
      if (watch.departures.length > departures) return 'page';
      return dialogsShown().some((dialog) => !dialogs.includes(dialog)) ? 'dialog' : null;
    },
  };
}

const holdsFocus = (element: Element): boolean => {
  const at = focusedElement();
  return at !== null && holds(element, at);
};

const dialogsShown = (): Element[] => findAll('dialog:modal, [aria-modal=true]').filter(isShown);

/** The focus does not stay where it was given, and no part of the same control has taken it. */
function focusLost(element: HTMLElement): string | null {
  const now = focusedElement();
  if (now === element || !isShown(element)) return null;
  if (now === null) return 'lost';
  const isPart = holds(element, now) || holds(now, element) || isSentinel(element);
  return isPart ? null : 'moved';
}

/** An empty element at the edge of a dialog sends the focus round. */
const isSentinel = (element: HTMLElement): boolean =>
  !element.matches('a, button, input, select, textarea, summary') && element.textContent.trim() === '';

/** While one types or chooses the focus stays. */
function focusMoved(field: HTMLElement): string | null {
  const now = focusedElement();
  if (now === null || holdsFocus(field)) return null;
  // The field has been drawn anew, and has the focus again.
  const isAnew = !field.isConnected && now.tagName === field.tagName && now.className === field.className;
  return isAnew ? null : 'moved';
}

/** Lets the page do what it does right after, of what was asked for since. */
async function letBe(since = watchOfPage().lastTask()): Promise<void> {
  const watch = watchOfPage();
  for (let turn = 0; turn < 4; turn++) await Promise.resolve();
  await watch.advance(watch.nowMs() + soonMs, { frames: true, most: 200, since });
}
