import { endsSentence, widthOf } from '#probe/prose.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { isShown, shownText } from '#probe/shown.ts';

/** So wide a heading with a full stop is a paragraph. */
const paragraphWidth = 60;

/**
 * Headings head something (SC 1.3.1, failure F43): whole sentences with commas and a stop that are made a heading for
 * its type are a paragraph. Long questions and long titles without a stop may be headings.
 */
export const headingsHead: PageRule = {
  id: 'headings-head-something',
  *look(): Iterable<Seen> {
    for (const element of document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading"]')) {
      if (!isShown(element)) continue;
      const text = shownText(element);
      const isSentence =
        widthOf(text) >= paragraphWidth && endsSentence(text) && !/[?？]$/.test(text) && /[，,；;]/.test(text);
      const sentences = text.match(/[。！]|[.!](?=\s\p{Lu})/gu)?.length ?? 0;
      // What opens a part is heard as a button first, with what stands on it.
      const isButton = element.querySelector('button, [role="button"]') !== null;
      const isText = !isButton && (isSentence || (sentences >= 2 && widthOf(text) >= paragraphWidth));
      yield { element, outcome: isText ? 'failed' : 'passed' };
    }
  },
};

const controls =
  'input:not([type="hidden"]), select, textarea, button, output, meter, progress, object, [role], [contenteditable]';

/** A `fieldset` holds fields (SC 1.3.1, failure F43): around plain text it announces a group of a form that is none. */
export const fieldsetsHoldFields: PageRule = {
  id: 'fieldsets-hold-fields',
  *look(): Iterable<Seen> {
    for (const element of document.querySelectorAll('fieldset')) {
      if (!isShown(element) || element.role !== null) continue;
      const isEmpty = element.querySelector(controls) === null && shownText(element) !== '';
      // A custom element may be a field.
      const mayHold = [...element.querySelectorAll('*')].some(({ tagName }) => tagName.includes('-'));
      yield { element, outcome: isEmpty && !mayHold && !isOneOfSeveral(element) ? 'failed' : 'passed' };
    }
  },
};

/** A choice that is made already stands among the others of its form. */
const isOneOfSeveral = (element: Element): boolean =>
  [...(element.parentElement?.children ?? [])].some(
    (one) => one !== element && one.matches('fieldset') && one.querySelector(controls) !== null,
  );

/**
 * What carries meaning keeps its role (SC 1.3.1, failure F92): a heading with words, or a list of two items and more, that
 * is called `presentation` or `none` is no heading and no list any more.
 */
export const meaningKeepsItsRole: PageRule = {
  id: 'meaning-keeps-its-role',
  *look(): Iterable<Seen> {
    for (const element of document.querySelectorAll('h1, h2, h3, h4, h5, h6, ul, ol, dl')) {
      if (!isShown(element)) continue;
      const isStripped = /^(?:presentation|none)$/.test(element.role ?? '');
      yield {
        element,
        outcome: isStripped && carriesMeaning(element) && !keepsAnyway(element) ? 'failed' : 'passed',
        says: { tag: element.tagName.toLowerCase() },
      };
    }
  },
};

function carriesMeaning(element: Element): boolean {
  if (!element.matches('ul, ol, dl'))
    return (
      shownText(element) !== '' &&
      element.querySelector('[role="heading"]') === null &&
      element.closest('[role="heading"], button, [role="button"], [role="tab"]') === null
    );
  const items = [...element.children].filter(
    (child) => child.matches('li, dt') && child.role === null && shownText(child) !== '',
  );
  // Items that are all one link or control may be tabs or menus, whose roles stand inside.
  return (
    items.length >= 2 &&
    element.querySelector('[role]') === null &&
    element.closest('[role="menu"], [role="menubar"], [role="tablist"], [role="tree"], [role="list"]') === null
  );
}

/** Browsers ignore the role on what can be focused or has a global attribute of ARIA. */
const keepsAnyway = (element: Element): boolean =>
  element.hasAttribute('tabindex') ||
  [...element.attributes].some(({ name }) => /^aria-(?:label|labelledby|describedby|live|owns|controls)$/.test(name));
