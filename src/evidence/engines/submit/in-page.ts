import { fieldsIn, formOf, type Field } from '#probe/fields.ts';
import { fillIn, sendControlOf } from '#probe/fill-in.ts';
import { askRules, type Seen, type Told } from '#probe/rules.ts';
import { isShown } from '#probe/shown.ts';
import { findAll } from '#probe/tree.ts';
import { answersSeen } from './answers.ts';
import { rememberHints } from './beside-fields.ts';
import { pressButtons } from './buttons.ts';
import { sendForGood } from './commitments.ts';
import { sendEmpty, sendWrong, standingErrors, standingMessages, standingSummaries, type Findings } from './errors.ts';
import { askedInNextStep } from './next-step.ts';
import { press } from './sending.ts';
import { rememberElements } from './standing.ts';
import { messagesOf, typeAndListen } from './statuses.ts';
import { openViews } from './views.ts';

const mostForms = 5;

export const hasAnything = (): boolean =>
  findAll(
    'input:not([type=hidden]), textarea, select, button, [role=button], a[onclick], a[href^="#/"], a[href^="#!"]',
  ).some(isShown);

let isUnchecked = false;

/** Whether a form has shown its next step though nothing was filled in. */
export const goesOnEmpty = (): boolean => isUnchecked;

/** Fills the forms in from the beginning: what a later step asks for again. */
export async function lookFilled(): Promise<Told> {
  const seen: Seen[] = [];
  for (const form of formsOfPage()) seen.push(...(await sendSteps(form, fieldsIn(document))).askedAgain);
  return askRules([{ id: 'next-step-knows', look: () => once(seen) }]);
}

/** Sends the forms, presses the buttons, and tells what came of it; runs inside the page, whose clock is held. */
export async function look(): Promise<Told> {
  rememberElements();
  rememberHints();
  const found: Findings = {
    'error-in-words': [...standingErrors(), ...standingSummaries()],
    'error-is-announced': [],
    'error-suggests': [...standingMessages()],
    'format-is-told': [],
  };
  const sentForGood: Seen[] = [];
  const askedAgain: Seen[] = [];
  const statuses: Seen[] = await typeAndListen();
  for (const form of formsOfButtons()) sentForGood.push(...(await sendForGood(form)));
  for (const form of formsOfPage()) {
    sentForGood.push(...(await sendForGood(form)));
    const before = fieldsIn(document);
    const sent = await sendEmpty(form, found);
    isUnchecked ||= sent?.wentOn === true;
    if (sent !== null) statuses.push(...messagesOf(sent.outcome, sent.send));
    if (sent?.hasErrors) await sendWrong(form, found);
    const well = await sendSteps(form, before);
    statuses.push(...well.statuses);
    askedAgain.push(...well.askedAgain);
  }
  const { 'status-is-announced': messages, ...pressed } = await pressButtons();
  statuses.push(...messages);
  const views = await openViews();
  const seen: Record<string, Seen[]> = {
    ...found,
    'commitment-is-checked': sentForGood,
    'next-step-knows': askedAgain,
    'answer-can-be-read': answersSeen(),
    'status-is-announced': statuses,
    ...pressed,
    'title-follows-view': views,
  };
  return askRules(Object.entries(seen).map(([id, all]) => ({ id, look: () => once(all) })));
}

const formsOfPage = (): Element[] =>
  [...new Set(fieldsIn(document).map(formOf))]
    .filter((form) => isShown(form) && sendControlOf(form) !== null)
    .slice(0, mostForms);

/** Forms in which nothing is filled in: a button alone may end a contract. */
const formsOfButtons = (): Element[] =>
  [...document.forms]
    .filter((form) => fieldsIn(form).length === 0 && isShown(form) && sendControlOf(form) !== null)
    .slice(0, mostForms);

const mostSteps = 5;

/**
 * Sends a form, and the forms that come in its place, as the steps of a process do. `first` are the fields that stood there before
 * it was sent at all: what was wrong may have led on as well.
 */
async function sendSteps(form: Element, first: readonly Field[]): Promise<{ statuses: Seen[]; askedAgain: Seen[] }> {
  const statuses: Seen[] = [];
  const askedAgain: Seen[] = [];
  const given: Field[] = [];
  let before = first;
  for (let at: Element | null = form, step = 0; at !== null && step < mostSteps; step++) {
    statuses.push(...(await sendWell(at)));
    given.push(...before.filter((field) => !isShown(field)));
    const now = fieldsIn(document);
    const came = now.filter((field) => !before.includes(field));
    askedAgain.push(...askedInNextStep(given, came));
    at = came[0] === undefined || given.length === 0 ? null : formOf(came[0]);
    before = now;
  }
  return { statuses, askedAgain };
}

/** Fills every field in and sends: what the page says then is no error. */
async function sendWell(form: Element): Promise<Seen[]> {
  const send = sendControlOf(form);
  if (send === null || !isShown(form)) return [];
  fillIn(form);
  const outcome = await press(send);
  return outcome.hasLeft ? [] : messagesOf(outcome, send);
}

/** The same of the same element is said once. */
const once = (all: readonly Seen[]): Seen[] =>
  all.filter(
    (one, index) => all.findIndex((other) => other.element === one.element && other.outcome === one.outcome) === index,
  );
