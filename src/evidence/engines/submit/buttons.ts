import { labelsNow, nameFollows, type Labels } from '#probe/labels.ts';
import { nameOf } from '#probe/names.ts';
import type { Seen } from '#probe/rules.ts';
import { saidNow } from '#probe/said.ts';
import { isShown } from '#probe/shown.ts';
import { findAll } from '#probe/tree.ts';
import { noteAnswers } from './answers.ts';
import { answersTellTheirLanguage, languageFollows, scriptOfPage, type PageScript } from './language-switch.ts';
import { focusOutlives, rowOf } from './rows.ts';
import { press } from './sending.ts';
import { messagesOf } from './statuses.ts';
import { picturesBefore, picturesKeepUp } from './turned-pictures.ts';

const mostButtons = 10;

/** Presses the buttons that send no form, and asks each rule of a press what it has changed, and what it should have. */
export async function pressButtons(): Promise<Record<Pressed, Seen[]>> {
  const seen = Object.fromEntries(pressed.map((rule) => [rule, []])) as unknown as Record<Pressed, Seen[]>;
  let written: PageScript | null = null;
  for (const button of plainButtons()) {
    if (!isShown(button)) continue;
    written ??= scriptOfPage();
    const shown = picturesBefore(button);
    const [labels, ground] = [labelsNow(button), groundNow()];
    const list = rowOf(button)?.parentElement ?? null;
    const outcome = await press(button);
    if (outcome.hasLeft) continue;
    const now = scriptOfPage();
    const isTurned = now.writing !== null && written.writing !== null && now.writing !== written.writing;
    // What a switch has done its own state tells.
    if (!button.matches('[aria-pressed]')) seen['status-is-announced'].push(...messagesOf(outcome, button));
    seen['language-follows'].push(...languageFollows(written, now));
    seen['answer-tells-its-language'].push(...(isTurned ? [] : answersTellTheirLanguage(outcome.said)));
    seen['alternative-follows'].push(...picturesKeepUp(shown));
    seen['focus-outlives-removal'].push(...focusOutlives(button, { list, name: labels.name }));
    seen['name-follows-label'].push(...followed(button, labels));
    // In another scheme of colours all text is another one.
    if (groundNow() !== ground) noteAnswers(saidNow());
    written = now;
  }
  return seen;
}

const pressed = [
  'status-is-announced',
  'language-follows',
  'answer-tells-its-language',
  'alternative-follows',
  'focus-outlives-removal',
  'name-follows-label',
] as const;
type Pressed = (typeof pressed)[number];

/** Where a press changes what is written on a button, its name still has it. */
function* followed(button: HTMLElement, before: Labels): Iterable<Seen> {
  const now = labelsNow(button);
  const follows = isShown(button) ? nameFollows(before, now) : null;
  if (follows !== null) yield { element: button, outcome: follows ? 'passed' : 'failed', says: { ...now } };
}

const groundNow = (): string =>
  [document.documentElement, document.body].map((one) => getComputedStyle(one).backgroundColor).join(' ');

const opens = '[aria-haspopup], [aria-expanded], [aria-controls], [role=tab], [popovertarget], [type=reset]';
const closes = /关闭|取消|返回|close|cancel|back|暂停|播放|pause|play/i;

const plainButtons = (): HTMLElement[] =>
  findAll<HTMLElement>('button, input[type=button], [role=button], a[href^="#"][onclick], a[href^="javascript:"]')
    .filter((button) => isShown(button) && !button.matches(`${opens}, :disabled`))
    .filter((button) => !closes.test(nameOf(button)) || rowOf(button) !== null)
    .filter((button) => !(button instanceof HTMLButtonElement && button.type === 'submit' && button.form !== null))
    .slice(0, mostButtons);
