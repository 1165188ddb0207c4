import { nameByMarkup as nameOf } from '#probe/names.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { isShown, shownText } from '#probe/shown.ts';
import type { EmptyNames } from './lexicon.ts';
import { isFileName, isOneOf, plain } from './plain-name.ts';

/** A frame's title says what is in it (SC 4.1.2, technique H64, ACT cae760): not that it is a frame, not its address. */
export const framesSayWhat = (words: EmptyNames): PageRule => ({
  id: 'frame-says-what',
  *look(): Iterable<Seen> {
    for (const element of document.querySelectorAll('iframe, frame')) {
      const name = nameOf(element) || (element.getAttribute('title') ?? '');
      if (!isShown(element) || name === '' || element.closest('[aria-hidden="true"]') !== null) continue;
      const isEmpty = isOneOf(name, words.frames) || isAddress(name, element.getAttribute('src') ?? '');
      yield { element, outcome: isEmpty ? 'failed' : 'passed', says: { name } };
    }
  },
});

/**
 * Frames that are called the same hold the same (SC 4.1.2, ACT rule 4b1c6c): one document, or the same words in two. What a frame
 * from elsewhere holds cannot be read.
 */
export const framesAreToldApart: PageRule = {
  id: 'frames-are-told-apart',
  *look(): Iterable<Seen> {
    const frames = [...document.querySelectorAll('iframe')].filter(
      (frame) => isShown(frame) && frame.closest('[aria-hidden="true"]') === null && nameOf(frame) !== '',
    );
    for (const [name, alike] of Map.groupBy(frames, (frame) => nameOf(frame).toLowerCase())) {
      const [first, ...others] = alike;
      for (const element of others) yield { element, outcome: sameIn(first!, element), says: { name } };
    }
  },
};

function sameIn(one: HTMLIFrameElement, other: HTMLIFrameElement): Seen['outcome'] {
  if (one.src === other.src && one.srcdoc === other.srcdoc) return 'passed';
  const [words, others] = [one, other].map((frame) => frame.contentDocument?.body?.textContent.replaceAll(/\s+/g, ' '));
  if (words === undefined || others === undefined) return 'cantTell';
  return words.trim() === others.trim() ? 'passed' : 'failed';
}

const isAddress = (name: string, source: string): boolean =>
  plain(name) === '' || isFileName(name, source) || name === source || /^https?:\/\/\S+$/i.test(name);

const handlers = '[onclick], [onmousedown], [onmouseup], [onkeydown], [onkeyup], [onkeypress]';
const interactive =
  'a[href], button, input, select, textarea, summary, label, [role], [contenteditable], audio, video, iframe, option';
const holders = 'body, main, form, dialog, table, ul, ol, section, article';

/**
 * What acts as a control tells its role (SC 4.1.2, failure F59): an element without one that takes the focus, is a link
 * without an address or calls itself a button, and has a handler of clicks or keys of its own. What only passes on the
 * events of controls inside it is none.
 */
export const controlsTellTheirRole: PageRule = {
  id: 'control-tells-its-role',
  *look(): Iterable<Seen> {
    for (const element of document.body.querySelectorAll<HTMLElement>(handlers)) {
      if (!isShown(element) || element.matches(`${interactive}, ${holders}`)) continue;
      if (element.querySelector(interactive) !== null || element.parentElement?.closest(interactive) !== null) continue;
      const callsItself = /(?:^|[\s_-])(?:btn|button|link|tab)(?:$|[\s_-])/i.test(element.className);
      if (element.tabIndex < 0 && !callsItself && element.tagName !== 'A') continue;
      yield { element, outcome: 'failed', says: { name: shownText(element) || nameOf(element) } };
    }
  },
};
