import { anchorOf } from '#probe/anchors.ts';
import { descriptionOf, fieldsIn, formOf, isTyped, labelOf, type Field } from '#probe/fields.ts';
import { isLive, saidNow, unheard } from '#probe/said.ts';
import { put, sendControlOf, wordsAround } from '#probe/fill-in.ts';
import { isShown, shownText } from '#probe/shown.ts';
import type { Seen } from '#probe/rules.ts';
import { formatOf } from './beside-fields.ts';
import {
  describedForOthers,
  describes,
  fieldBeside,
  hasWords,
  isOneQuestion,
  isToldAt,
  leadsToField,
  namesField,
} from './error-places.ts';
import {
  hasKnownFormat,
  ofErrors,
  saysError,
  saysThatItIsOne,
  suggests,
  tellsOfError,
  vague,
  wellKnown,
} from './error-words.ts';
import { standing } from './standing.ts';
import { empty, press, type Outcome } from './sending.ts';

/** Findings, by rule. */
export type Findings = Record<'error-in-words' | 'error-is-announced' | 'error-suggests' | 'format-is-told', Seen[]>;

/**
 * Sends a form empty. What is wrong is said in words for all that lead to the field (SC 3.3.1, technique G83, ACT rule 36b590), and a
 * screen reader hears of it: by a live region, by the focus, or by the field's own description (SC 4.1.3, technique ARIA19).
 * What the server would answer nobody sees here.
 */
export async function sendEmpty(form: Element, found: Findings): Promise<Sent | null> {
  const send = sendControlOf(form);
  const fields = fieldsIn(form);
  if (send === null || fields.length === 0) return null;
  empty(form);
  const outcome = await press(send);
  if (outcome.isToldByBrowser) {
    const invalid = fields.filter((one) => one.matches(':invalid'));
    found['error-in-words'].push(...invalid.map((element): Seen => ({ element, outcome: 'passed' })));
    return null;
  }
  if (outcome.hasLeft) return null;
  // Where all that was asked has gone, the words are those of the next step.
  if (isShown(form) && fields.every((field) => !isShown(field)))
    return { send, outcome, hasErrors: false, wentOn: true };
  judge(form, send, outcome, found);

  for (const message of outcome.said) noteFormat(message, fields, found);
  return {
    send,
    outcome,
    hasErrors: isShown(form) && (errorsOf(outcome, form).size > 0 || outcome.dialogs.length > 0),
    wentOn: false,
  };
}

interface Sent {
  send: HTMLElement;
  outcome: Outcome;
  hasErrors: boolean;
  /** Its next step stands there, though nothing was filled in. */
  wentOn: boolean;
}

function judge(form: Element, send: Element, outcome: Outcome, found: Findings): void {
  // What has gone with all that was in it has been taken as it was: the words are those of the next step.
  if (!isShown(form)) return;
  const fields = fieldsIn(form);
  const messages = [...errorsOf(outcome, form)];
  const marked = outcome.marked.filter((field) => form.contains(field));
  if (messages.length === 0 && outcome.dialogs.length === 0) {
    const wordless = marked.filter((field) => !hasWords(field) && !isDescribedAnew(field, outcome));
    found['error-in-words'].push(...wordless.map((field) => failedBy(field, 'look')));
    return;
  }
  const at = messages.map(([element]) => standing(element)).at(0) ?? send;
  if (outcome.dialogs.length === 0 && messages.every(([element]) => !isForAll(element, fields))) {
    found['error-in-words'].push(failedBy(at, 'hidden'));
    return;
  }
  const isNamed = isOneQuestion(fields) || marked.some(hasWords) || leadsToField(messages, outcome.dialogs, fields);
  found['error-in-words'].push(isNamed ? { element: at, outcome: 'passed' } : failedBy(at, 'vague'));
  found['error-in-words'].push(...leftOut(marked, messages, outcome).map((field) => failedBy(field, 'look')));
  found['error-in-words'].push(...describedForOthers(messages, fields).map((field) => failedBy(field, 'elsewhere')));
  for (const [element] of messages) {
    found['error-is-announced'].push(heard(element, outcome, fields, send));
  }
}

/** Fields that are marked as wrong and of which nothing is said, while the words for others stand with these. */
function leftOut(marked: readonly Field[], messages: readonly [Element, string][], outcome: Outcome): Field[] {
  const wrong = marked.filter((field) => field.getAttribute('aria-invalid') === 'true' && field.type !== 'radio');
  const told = wrong.filter(
    (field) =>
      hasWords(field) ||
      isDescribedAnew(field, outcome) ||
      messages.some(([element, words]) => fieldBeside(element, wrong) === field || namesField(words, [field])),
  );
  return told.filter(hasWords).length > 0 ? wrong.filter((field) => !told.includes(field)) : [];
}

/** New words stand with a field, whatever they say. */
const isDescribedAnew = (field: Field, { said }: Outcome): boolean =>
  [...said.keys()].some((element) => describes(element, field) || element.closest('[role=alert]') !== null);

/** Whether a message can be seen on the page, and is not kept from screen readers unless its field tells it. */
function isForAll(message: Element, fields: readonly Field[]): boolean {
  const { right, bottom } = message.getBoundingClientRect();
  const isTold = message.closest('[aria-hidden="true"]') === null || fields.some((field) => describes(message, field));
  return isTold && right + scrollX > 0 && bottom + scrollY > 0;
}

const failedBy = (element: Element, how: string): Seen => ({ element, outcome: 'failed', says: { how } });

/** Whether a screen reader hears of a message. */
function heard(element: Element, outcome: Outcome, fields: readonly Field[], send: Element): Seen {
  const field = fieldBeside(element, fields);
  if (isHeardOf(element, outcome) || outcome.dialogs.length > 0) return { element, outcome: 'passed' };
  const at = standing(element) ?? field ?? send;
  return { element: at, outcome: isNearFocus(outcome, fields) ? 'cantTell' : unheard(outcome) };
}

/** What would be, if something were wrong. */
const conditional = /(?:如果|如有|若有?|万一)[^。]*|\bif (?:any|some|there|you)[^.]*/gi;

/** New words that tell of an error, in the form or beside it. */
const errorsOf = ({ said }: Outcome, form: Element): Map<Element, string> => {
  const part = form.parentElement ?? form;
  return new Map(
    [...said].filter(
      ([element, words]) =>
        tellsOfError(words.replaceAll(conditional, '')) && (part.contains(element) || isLive(element)),
    ),
  );
};

/** The focus is on a field, or on another control that one of the errors describes. */
const isNearFocus = ({ focus, said }: Outcome, fields: readonly Field[]): boolean =>
  fields.some((field) => field === focus) ||
  [...said].some(([element, words]) => saysError.test(words) && isToldAt(focus, element));

const isHeardOf = (message: Element, { focus, said }: Outcome): boolean =>
  isLive(message) ||
  isSummary(focus, said) ||
  (focus !== null && focus !== document.body && focus !== document.documentElement && focus.contains(message)) ||
  message.closest('label') !== null ||
  isToldAt(focus, message);

/** The focus has gone to what tells of the errors, as a summary does: the words at each field are told from there. */
const isSummary = (focus: Element | null, said: Outcome['said']): boolean =>
  focus !== null &&
  !focus.matches('input, select, textarea, body, html, form, main') &&
  ([...said].some(([element, words]) => focus.contains(element) && saysError.test(words)) || linksToFields(focus));

/** It lists fields, in whatever language. */
const linksToFields = (part: Element): boolean =>
  [...part.querySelectorAll('a[href^="#"]')].some(
    (link) => anchorOf(link.getAttribute('href') ?? '')?.matches('input, select, textarea') === true,
  );

/** Fields that say from the beginning that they are wrong, as a page does that the server has sent back. */
export function* standingErrors(): Iterable<Seen> {
  for (const field of fieldsIn(document)) {
    if (field.getAttribute('aria-invalid') !== 'true') continue;
    const part = field.closest('p, li, td, div, fieldset') ?? formOf(field);
    const label = labelOf(field);
    const isSaid =
      hasWords(field) ||
      saysError.test(descriptionOf(field)) ||
      saysError.test(label) ||
      saysError.test(shownText(part).replace(label, '')) ||
      isSaidAbove(field);
    yield { element: field, outcome: isSaid ? 'passed' : 'failed', says: { how: 'look' } };
  }
}

/** A summary of errors names the field. */
const isSaidAbove = (field: Field): boolean =>
  [...document.querySelectorAll('[role=alert], li, p')].some(
    (one) => isShown(one) && saysError.test(shownText(one)) && namesField(shownText(one), [field]),
  );

/**
 * An alert that stands over a form from the beginning and tells of errors, as after sending, leads to them: it names a field
 * or links to one, or words stand with one (SC 3.3.1, technique G83).
 */
export function* standingSummaries(): Iterable<Seen> {
  for (const element of document.querySelectorAll('[role=alert]')) {
    if (!isShown(element) || !ofErrors.test(shownText(element))) continue;
    const form = formOf(element);
    const fields = fieldsIn(form);
    if (fields.length < 2 || element.querySelector('a[href], li') !== null) continue;
    const isTold =
      namesField(shownText(element), fields) ||
      fields.some((field) => hasWords(field) || saysError.test(labelOf(field))) ||
      [...saidNow()].some(([one, words]) => form.contains(one) && !element.contains(one) && saysError.test(words));
    yield isTold ? { element, outcome: 'passed' } : failedBy(element, 'vague');
  }
}

/** A message in a field's own words that only says “wrong”, where the field accepts one pattern and nothing tells it. */
export function* standingMessages(): Iterable<Seen> {
  for (const element of fieldsIn(document)) {
    const words = `${labelOf(element)} ${descriptionOf(element)}`;
    if (!(element instanceof HTMLInputElement) || !/\\d|\[/.test(element.pattern) || !vague.test(words)) continue;
    const hint = `${element.placeholder} ${element.title} ${wordsAround(element)}`;
    yield { element, outcome: suggests.test(`${words} ${hint}`) ? 'passed' : 'failed', says: { words } };
  }
}

/** Fills a form in with what no field can want, sends it and sees whether the answer helps (SC 3.3.3, technique G85). */
export async function sendWrong(form: Element, found: Findings): Promise<void> {
  const send = sendControlOf(form);
  if (send === null) return;
  const fields = fieldsIn(form).filter(isTyped);
  for (const field of fields) put(field, wrongFor(field.type));
  const outcome = await press(send);
  if (outcome.hasLeft || outcome.isToldByBrowser) return;
  // The words may be those that were there already.
  for (const message of errorsOf({ ...outcome, said: saidNow() }, form)) {
    const seen = helpOf(message, fields);
    if (seen !== null) found['error-suggests'].push(seen);
    noteFormat(message, fields, found);
  }
}

function noteFormat([element, words]: readonly [Element, string], fields: readonly Field[], found: Findings): void {
  const field = fieldBeside(element, fields);
  const told = field === null || hasKnownFormat.test(labelOf(field)) ? null : formatOf(field, words);
  if (told !== null) found['format-is-told'].push(told);
}

/** Whether a message that only says “wrong” is helped by what stands with its field; null where it is no such message. */
function helpOf([element, words]: readonly [Element, string], fields: readonly Field[]): Seen | null {
  const field = fieldBeside(element, fields) ?? (fields.length === 1 && !isOfAnother(element) ? fields[0]! : null);
  const said = words.replace(saysThatItIsOne, '');
  if (field === null || ofErrors.test(words) || !vague.test(said) || wellKnown.test(`${labelOf(field)} ${words}`))
    return null;
  const isHelpful = suggests.test(`${words} ${labelOf(field)} ${hintOf(field, element)}`);
  return { element: standing(element) ?? field, outcome: isHelpful ? 'passed' : 'failed', says: { words } };
}

/** Whether a message describes a control that is no field of HTML: choices by role, an editor. */
const isOfAnother = (message: Element): boolean =>
  [...document.querySelectorAll('[aria-describedby], [aria-errormessage]')].some(
    (one) => !one.matches('input, select, textarea') && describes(message, one),
  );

const wrongFor = (type: string): string => {
  if (type === 'number') return '-1';
  return ['date', 'time', 'month', 'week', 'datetime-local'].includes(type) ? '' : 'x#';
};

/** What is told of the field without the message itself. */
const hintOf = (field: Field, message: Element): string => {
  return `${field.getAttribute('placeholder') ?? ''} ${descriptionOf(field)} ${wordsAround(field)}`.replaceAll(
    message.textContent,
    '',
  );
};
