import { nameByMarkup as nameOf } from '#probe/names.ts';
import { widthOf } from '#probe/prose.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { isShown, shownText } from '#probe/shown.ts';
import { blockOf } from '#probe/told-text.ts';
import type { EmptyNames } from './lexicon.ts';
import { baseOf, has, isFileName, isLayerName, isOneOf, plain } from './plain-name.ts';

const pictures = 'img, input[type="image"], area[href], [role="img"], svg[aria-label], object, canvas[aria-label]';

/** Smaller than this, a picture may be a sign of which a word says all. */
const signSize = 48;

const addressOf = (element: Element): string => element.getAttribute('src') ?? element.getAttribute('data') ?? '';

/** Whether a picture is surely a small sign; one that did not load and has no size is not. */
function isSmall(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  const isLoaded = !(element instanceof HTMLImageElement) || element.naturalWidth > 0 || element.hasAttribute('width');
  return isLoaded && Math.max(width, height) < signSize;
}

/**
 * An alternative says what the picture shows (SC 1.1.1, failure F30): not the name of its file (ACT 9eb3f6), not that it is a
 * picture, not a number in a row. Of a small sign a kind or a number may be all that there is to say.
 */
export const alternativesSaySomething = (words: EmptyNames): PageRule => ({
  id: 'alternative-says-something',
  *look(): Iterable<Seen> {
    for (const element of document.querySelectorAll(pictures)) {
      if (!element.checkVisibility() && element.tagName !== 'AREA') continue;
      const name = nameOf(element);
      if (name === '') continue;
      const isEmpty =
        isFileName(name, addressOf(element)) ||
        isOneOf(name, words.placeholders) ||
        isLayerName(name) ||
        (!isSmall(element) && (saysKindOnly(name, element, words) || isUntold(name, element, words)));
      yield { element, outcome: isEmpty ? 'failed' : 'passed', says: { name } };
    }
  },
});

/** `图片`, `image 3`, `图1`, `2`: where a caption says the rest, the number leads to it. */
function saysKindOnly(name: string, element: Element, words: EmptyNames): boolean {
  const isNumber = /^[\d.\s]+$/.test(name) && element.tagName !== 'AREA';
  const isFigure = /^(?:图|圖|附图|figure|fig\.?|chart|table|表)\s*[\d一二三四五六七八九十]+(?:-\d+)?$/iu.test(
    plain(name),
  );
  if (isFigure && element.closest('figure')?.querySelector('figcaption') !== null && element.closest('figure') !== null)
    return false;
  return isNumber || isFigure || isOneOf(name, words.kinds);
}

/** A drawing that tells much, named by its kind, and neither described nor followed by words that may tell it. */
function isUntold(name: string, element: Element, words: EmptyNames): boolean {
  if (!isOneOf(name, words.complexKinds) || element.hasAttribute('aria-describedby')) return false;
  const block =
    element.closest('figure') ?? (element.parentElement?.matches('p, div, td') ? blockOf(element) : element);
  const isOfFigures = /统计|柱状|饼图|折线|图表|chart|graph/iu.test(name);
  return [block, element].every((one) => (isOfFigures ? !hasFiguresBelow(one) : !isToldBelow(one)));
}

/** What a chart shows is told by figures: in a table or list, or in so many numbers of the text. */
const hasFiguresBelow = (block: Element): boolean =>
  [block, block.previousElementSibling, block.nextElementSibling, block.nextElementSibling?.nextElementSibling].some(
    (one) =>
      one?.matches('table, ul, ol, dl, details, :has(table, li, dd)') === true ||
      (shownText(one ?? block).match(/\d+(?:[.,]\d+)*/g)?.length ?? 0) >= 4,
  );

/**
 * What is only for the eye has no name (SC 1.1.1, failure F39): spacers, lines and bullets that are read aloud are in the
 * way.
 */
export const ornamentsAreSilent = (words: EmptyNames): PageRule => ({
  id: 'ornament-is-silent',
  *look(): Iterable<Seen> {
    for (const element of document.querySelectorAll('img')) {
      if (!element.checkVisibility()) continue;
      const file = baseOf(addressOf(element))
        .replace(/\.\w+$/, '')
        .toLowerCase();
      const isSpacer =
        words.spacerFiles.includes(file) ||
        (element.naturalWidth > 0 && element.naturalWidth <= 3 && element.naturalHeight <= 3);
      const name = nameOf(element);
      if (name === '') {
        if (isSpacer) yield { element, outcome: 'passed' };
        continue;
      }
      const isControl =
        element.closest('a, button') !== null && element.closest('a, button')!.textContent.trim() === '';
      if (isSpacer || isOneOf(name, words.ornaments))
        yield { element, outcome: isControl ? 'cantTell' : 'failed', says: { name } };
    }
  },
});

/**
 * A picture that the text sends its readers to is not left out (SC 1.1.1, failure F38, ACT e88epe): a code to be scanned without
 * another way beside it, or a figure that is announced and not told in words.
 */
export const meaningIsTold = (words: EmptyNames): PageRule => ({
  id: 'picture-with-meaning-is-told',
  *look(): Iterable<Seen> {
    for (const element of document.querySelectorAll('img')) {
      if (!isShown(element) || isSmall(element) || nameOf(element) !== '') continue;
      if (element.closest('[aria-hidden="true"]') !== null) continue;
      const outcome = outcomeOf(blockOf(element.parentElement ?? element), words);
      if (outcome !== null) yield { element, outcome };
    }
  },
});

/** What is asked of the picture in a block by what is said in it and right before it; null where nothing is. */
function outcomeOf(block: Element, words: EmptyNames): Seen['outcome'] | null {
  const before = block.previousElementSibling;
  const said = shownText(before ?? block) + shownText(block);
  if (has(said, words.scan) && /[二码]|qr/iu.test(said)) {
    const near = [block, before, block.nextElementSibling].filter((one) => one !== null);
    return near.some(hasAddress) ? 'passed' : 'failed';
  }
  if (!has(said, words.seePicture) && !sendsToPicture.test(said)) return null;
  return isToldBelow(block) ? 'passed' : 'failed';
}

const sendsToPicture =
  /(?:看|见|按|参照|参见|参考|对照|详见)(?:下面|下方|以下|右侧|左侧|上面|上方|附|本)?的?\p{sc=Han}{0,4}图(?!书|片社)|\b(?:see|look at|shown (?:on|in)|use|check) the (?:\w+ )?(?:plan|map|diagram|chart|figure|drawing)\b/iu;

const hasAddress = (element: Element): boolean =>
  element.querySelector('a[href]') !== null || /https?:|www\.|\d{7,}/.test(element.textContent);

/** A table, a list or a longer text after a picture may say what it shows. */
function isToldBelow(block: Element): boolean {
  const after = [block.nextElementSibling, block.nextElementSibling?.nextElementSibling ?? null];
  const end = after.findIndex((one) => one?.matches('h1, h2, h3, h4, h5, h6') === true);
  const next = after.slice(0, end === -1 ? after.length : end).filter((one) => one !== null);
  const caption = block.querySelector('figcaption')?.textContent ?? '';
  return (
    widthOf(caption) > 20 ||
    next.some(
      (one) =>
        one.querySelector('table, li') !== null ||
        one.matches('table, ul, ol, dl, details') ||
        widthOf(shownText(one)) >= 40,
    )
  );
}
