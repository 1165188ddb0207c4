import { fieldsIn, isTyped, type Field } from '#probe/fields.ts';
import { put } from '#probe/fill-in.ts';
import { focusedElement } from '#probe/focusable.ts';
import { newlySaid, saidAloud, saidNow } from '#probe/said.ts';
import { watchOfPage } from '#probe/watch.ts';
import { noteAnswers } from './answers.ts';

/** What came of pressing something. */
export interface Outcome {
  /** New words, by the element that says them. */
  said: Map<Element, string>;
  /** A live region says something else than before. */
  isSaidAloud: boolean;
  /** Words of alert and confirm. */
  dialogs: string[];
  hasLeft: boolean;
  /** The browser itself told what is wrong, beside the field and aloud. */
  isToldByBrowser: boolean;
  /** Fields whose look or state has changed. */
  marked: Field[];
  focus: Element | null;
}

/** Long enough for a page to say something; what it does later is no answer any more. */
const answerMs = 1_500;

/** Presses a control and takes down what the page does then. */
export async function press(control: HTMLElement): Promise<Outcome> {
  const watch = watchOfPage();
  const fields = fieldsIn(document);
  const focused = focusedElement();
  const looks = new Map(fields.map((field) => [field, lookOf(field)]));
  const [before, aloud] = [saidNow(), saidAloud()];
  const [dialogs, departures] = [watch.dialogs.length, watch.departures.length];
  let isToldByBrowser = false;
  const refuse = (event: Event): void => {
    queueMicrotask(() => {
      if (!event.defaultPrevented) isToldByBrowser = true;
    });
  };
  document.addEventListener('invalid', refuse, true);
  control.focus({ preventScroll: true });
  control.click();
  for (let turn = 0; turn < 4; turn++) await Promise.resolve();
  await watch.advance(watch.nowMs() + answerMs, { frames: true, most: 200 });
  document.removeEventListener('invalid', refuse, true);
  const said = newlySaid(before);
  noteAnswers(said);
  return {
    said,
    isSaidAloud: saidAloud() !== aloud,
    dialogs: watch.dialogs.slice(dialogs).map(({ words }) => words),
    hasLeft: watch.departures.length > departures,
    // To ask whether all is right, as a script may, tells nobody; who is told is led to the field.
    isToldByBrowser: isToldByBrowser && focusedElement()?.matches(':invalid') === true,
    marked: fields.filter((field) =>
      isMarked(looks.get(field), lookOf(field), [focused, focusedElement()].includes(field)),
    ),
    focus: focusedElement(),
  };
}

interface Look {
  edge: string;
  surface: string;
}

const lookOf = (field: Field): Look => {
  const { borderColor, borderWidth, backgroundColor, boxShadow, color } = getComputedStyle(field);
  return {
    edge: [borderColor, borderWidth, boxShadow].join(' '),
    surface: [backgroundColor, color, field.getAttribute('aria-invalid') ?? ''].join('|'),
  };
};

/** A field that only gets or loses the focus is not marked. */
const isMarked = (before: Look | undefined, after: Look, isFocused: boolean): boolean =>
  before?.surface !== after.surface || (!isFocused && before.edge !== after.edge);

/** Empties every field that one types into, and takes every tick away. */
export function empty(form: Element): void {
  for (const field of fieldsIn(form)) {
    if (isTyped(field)) put(field, '');
    else if (field.matches('[type=checkbox]:checked')) field.click();
  }
}
