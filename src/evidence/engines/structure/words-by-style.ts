import type { PageRule, Seen } from '#probe/rules.ts';
import { isShown, shownText } from '#probe/shown.ts';
import { toldTexts, blockOf } from '#probe/told-text.ts';

/**
 * What one must know is text, not `content` of a style sheet (SC 1.3.1, failure F87): words that CSS puts before or after
 * an element, without an alternative of their own and not said beside it. Signs, counters and quotation marks are ornament.
 */
export const wordsAreText: PageRule = {
  id: 'words-are-not-css',
  *look(): Iterable<Seen> {
    for (const element of document.body.querySelectorAll('*')) {
      for (const pseudo of ['::before', '::after']) {
        const said = wordsOf(element, pseudo);
        if (said === null || !isShown(element)) continue;
        const around = `${shownText(element)} ${shownText(element.parentElement ?? element)} ${element.getAttribute('aria-label') ?? ''}`;
        const isTold = around.includes(said) || saysState(element, said) || isHeaderOf(element, said);
        yield { element, outcome: isTold ? 'passed' : 'failed', says: { said } };
      }
    }
  },
};

/** In a narrow window the cells of a table show their headers themselves, which are text of the page. */
const isHeaderOf = (element: Element, said: string): boolean =>
  [...(element.closest(tables)?.querySelectorAll(`th, [role="columnheader"]`) ?? [])].some(
    (one) => lettersOf(one.textContent) === lettersOf(said),
  );

const lettersOf = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]/gu, '');

const tables = 'table, [role="table"], [role="grid"]';

/** That a box is ticked is told by the box. */
const saysState = (element: Element, said: string): boolean =>
  /选中|已选|选择|\b(?:selected|checked|chosen|on)\b/i.test(said) &&
  element.closest('label')?.matches(':has(input:checked)') === true;

function wordsOf(element: Element, pseudo: string): string | null {
  const { content, display, visibility, fontFamily, fontSize } = getComputedStyle(element, pseudo);
  if (content === 'none' || content === 'normal' || display === 'none' || visibility === 'hidden') return null;
  if (/counters?\(|attr\(/.test(content) || /" \/ /.test(content) || Number.parseFloat(fontSize) < 2) return null;
  // Ligatures of an icon font are drawn as pictures.
  if (/icon|symbol|awesome|glyph/i.test(fontFamily)) return null;
  const said = [...content.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
    .map(([, text]) => text)
    .join('')
    .trim();
  return /\p{sc=Han}|\p{L}{2}/u.test(said) ? said.replaceAll(/^[\s(（[【]+|[\s)）\]】:：]+$/gu, '') : null;
}

/** Words for how a text is set, and that this means something. */
const meansByStyle =
  /(?:加粗|粗体|黑体|斜体|下划线|划线|删除线|bold(?:face)?|italics?|underlined|struck[ -](?:out|through))[^。.]{0,24}?(?:必须|必填|必交|必备|表示|代表|是指|为必|is required|are required|is mandatory|are mandatory|means?\b|indicates?|shows?\b|must\b)/iu;

/**
 * What a text's type means is said or marked up (SC 1.3.1, failure F2): “bold items must be handed in” helps nobody to
 * whom bold is not told, where the items are bold by style alone and say nothing themselves.
 */
export const typeMeansNothingAlone: PageRule = {
  id: 'type-means-nothing-alone',
  *look(): Iterable<Seen> {
    for (const block of new Set(toldTexts().map(({ parent }) => blockOf(parent)))) {
      if (!meansByStyle.test(shownText(block))) continue;
      const scope = block.parentElement ?? block;
      const styled = [...scope.querySelectorAll('*')].filter(
        (one) => one !== block && !block.contains(one) && isSetByStyle(one),
      );
      for (const element of styled.slice(0, 1)) yield { element, outcome: 'failed' };
    }
  },
};

/** Bold, slanted or lined by style, in a place where its neighbours are not, without an element that says so. */
function isSetByStyle(element: Element): boolean {
  if (
    element.closest('strong, em, b, i, mark, del, ins, s, u, h1, h2, h3, h4, h5, h6, th, a, button, label') !== null ||
    shownText(element) === ''
  )
    return false;
  const own = getComputedStyle(element);
  const above = getComputedStyle(element.parentElement ?? element);
  return (
    (Number(own.fontWeight) >= 600 && Number(above.fontWeight) < 600) ||
    (own.fontStyle === 'italic' && above.fontStyle !== 'italic') ||
    (own.textDecorationLine !== 'none' && above.textDecorationLine === 'none')
  );
}

/** Words that say what a line through a text says. */
const saysItIsGone =
  /原[定为价来]|取消|暂停|停[运靠办用业]|完成|售罄|下架|作废|[约订坐住]满|已[约订]|改[为到在至]|不再|停用|已删|旧|失效|\b(?:was|were|formerly|old|cancel\w*|no longer|instead|originally|list price|sold out|(?:fully )?booked|taken|full|unavailable|done|removed)\b/iu;

/** An item of a list, and nothing to be ticked, while others of the list are not struck out. */
const isOneAmongItems = (element: Element): boolean =>
  element.matches('li') &&
  element.querySelector('input, [role="checkbox"]') === null &&
  [...(element.parentElement?.children ?? [])].some(
    (one) => one.matches('li') && !getComputedStyle(one).textDecorationLine.includes('line-through'),
  );

/**
 * A text that is struck out is marked up as such, or said to be void (SC 1.3.1, failure F2): read aloud without its line
 * it says what is no longer true.
 */
export const struckOutIsTold: PageRule = {
  id: 'struck-out-is-told',
  *look(): Iterable<Seen> {
    for (const element of document.body.querySelectorAll('span, font, p, div, li, td, em, i, b, strong')) {
      const isStruck = getComputedStyle(element).textDecorationLine.includes('line-through');
      if (!isStruck || !isShown(element) || element.closest('del, s, strike, [role="deletion"], label, a') !== null)
        continue;
      const block = blockOf(element);
      if (shownText(element).length < 2 || (shownText(block) === shownText(element) && !isOneAmongItems(element)))
        continue;
      yield { element, outcome: saysItIsGone.test(block.textContent) ? 'passed' : 'failed' };
    }
  },
};
