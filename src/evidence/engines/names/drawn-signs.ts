import { nameByMarkup as nameOf } from '#probe/names.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { isShown } from '#probe/shown.ts';

/**
 * A picture of a style sheet that is all that a cell or item says is told in words (SC 1.1.1, failure F3): a tick by
 * `background-image`, a sign of an icon font. What is said for screen readers only counts, wherever it is hidden.
 */
export const signsOfCssAreTold: PageRule = {
  id: 'css-picture-is-told',
  *look(): Iterable<Seen> {
    for (const cell of document.querySelectorAll('td, dd, li')) {
      if (
        !isShown(cell) ||
        cell.textContent.trim() !== '' ||
        cell.querySelector('img, svg, input, button, a, canvas, video, iframe, object, select, textarea') !== null
      )
        continue;
      const signs = [cell, ...cell.querySelectorAll('*')].filter(isDrawn);
      if (signs.length === 0 || (cell.tagName === 'LI' && cell.parentElement!.children.length < 2)) continue;
      const isNamed =
        signs.some((sign) => nameOf(sign) !== '' && sign !== cell) ||
        cell.hasAttribute('aria-label') ||
        cell.hasAttribute('aria-labelledby');
      yield { element: signs[0]!, outcome: isNamed ? 'passed' : 'failed' };
    }
  },
};

/**
 * A drawing that is all that a cell of a table of data says is told in words (SC 1.1.1, as failure F65 has it of `img`): a tick beside
 * a cross. Where its column has no title, or the same sign stands in each of its cells, it may be ornament.
 */
export const signsInCellsAreTold: PageRule = {
  id: 'sign-in-cell-is-told',
  *look(): Iterable<Seen> {
    for (const table of document.querySelectorAll('table')) {
      if (table.querySelector('th') === null || !isShown(table)) continue;
      for (const cell of drawingsThatTell(table)) {
        const isTold = cell.hasAttribute('aria-label') || [...cell.querySelectorAll('*')].some(isHeard);
        yield { element: cell.querySelector('svg, img') ?? cell, outcome: isTold ? 'passed' : 'failed' };
      }
    }
  },
};

/** Cells with a drawing alone, below a title, in columns where not all cells show the same. */
function drawingsThatTell(table: HTMLTableElement): Element[] {
  const cells = [...table.querySelectorAll('td')];
  const columns = Map.groupBy(cells.filter(isDrawingAlone), ({ cellIndex }) => cellIndex);
  return [...columns].flatMap(([column, own]) => {
    const title = table.rows[0]?.cells[column]?.textContent.trim() ?? '';
    const looks = new Set(own.map(({ innerHTML }) => innerHTML.trim()));
    const isSame = looks.size === 1 && own.length === cells.filter(({ cellIndex }) => cellIndex === column).length;
    return title === '' || isSame ? [] : own;
  });
}

const isHeard = (element: Element): boolean =>
  element.closest('[aria-hidden="true"]') === null && nameOf(element) !== '';

const isDrawingAlone = (cell: Element): boolean =>
  wordsBeside(cell) === '' &&
  cell.querySelector('input, button, a, select, textarea, video, iframe, object') === null &&
  [...cell.querySelectorAll('svg, img')].some(isShown);

/** What a cell says besides the titles of its drawings. */
function wordsBeside(cell: Element): string {
  const copy = document.createElement('div');
  copy.append(cell.cloneNode(true));
  for (const drawing of copy.querySelectorAll('svg')) drawing.remove();
  return copy.textContent.trim();
}

/** Shows a picture of the style sheet, or a sign without letters. */
function isDrawn(element: Element): boolean {
  const { backgroundImage } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  if (/url\(/.test(backgroundImage) && Math.min(width, height) >= 8 && Math.max(width, height) <= 64) return true;
  return ['::before', '::after'].some((pseudo) => {
    const { content, fontFamily, display } = getComputedStyle(element, pseudo);
    if (display === 'none' || !content.startsWith('"') || content === '""' || content.includes(' / ')) return false;
    return /[\uE000-\uF8FF\u2600-\u27BF✓✔✗✘√×●○]/u.test(content) || /icon|awesome|glyph|symbol/i.test(fontFamily);
  });
}

/**
 * A canvas that was drawn on says what it shows (SC 1.1.1): by what stands inside it, by a name, or by what it is described
 * by. Behind the page, or where nothing was drawn, it is an ornament.
 */
export const canvasesAreTold: PageRule = {
  id: 'canvas-is-told',
  *look(): Iterable<Seen> {
    for (const element of document.querySelectorAll('canvas')) {
      if (
        !isShown(element) ||
        element.closest('[aria-hidden="true"], [role="presentation"], [role="none"]') !== null ||
        isBackground(element)
      )
        continue;
      const isTold =
        element.textContent.trim() !== '' || nameOf(element) !== '' || element.hasAttribute('aria-describedby');
      if (!isTold && isBlank(element)) continue;
      yield { element, outcome: outcomeOf(element, isTold) };
    }
  },
};

function outcomeOf(element: Element, isTold: boolean): Seen['outcome'] {
  if (isTold) return 'passed';
  const holder = element.closest('figure') ?? element.parentElement;
  const next = [element.nextElementSibling, holder?.nextElementSibling ?? null].filter((one) => one !== null);
  return holder?.matches('figure') || next.some((one) => one.matches('table, ul, ol, dl, details'))
    ? 'cantTell'
    : 'failed';
}

const isBackground = (element: Element): boolean => {
  const { position, pointerEvents, zIndex } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  return (
    Math.min(width, height) < 16 ||
    (/fixed|absolute/.test(position) && (pointerEvents === 'none' || Number(zIndex) < 0))
  );
};

/** Whether nothing is drawn; one that cannot be read has been drawn on with something from elsewhere. */
function isBlank(canvas: HTMLCanvasElement): boolean {
  if (canvas.width === 0 || canvas.height === 0) return true;
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [64, 64];
  try {
    const pen = copy.getContext('2d');
    pen?.drawImage(canvas, 0, 0, 64, 64);
    return pen?.getImageData(0, 0, 64, 64).data.every((value) => value === 0) ?? true;
  } catch {
    return false;
  }
}

/**
 * A picture made of letters has a name as a picture (SC 1.1.1, failure F72): lines of a fixed type that are nearly all
 * signs. Program text has more letters than signs.
 */
export const picturesOfLettersAreNamed: PageRule = {
  id: 'letter-picture-is-named',
  *look(): Iterable<Seen> {
    for (const element of document.querySelectorAll('pre, [style*="white-space"]')) {
      if (!isShown(element) || element.querySelector('code') !== null || !isDrawnByLetters(element.textContent))
        continue;
      if (element.closest('code, [aria-hidden="true"]') !== null) continue;
      const isNamed = element.closest('[role="img"]') !== null || nameOf(element) !== '';
      yield { element, outcome: isNamed ? 'passed' : 'failed' };
    }
  },
};

function isDrawnByLetters(text: string): boolean {
  const signs = text.match(/[^\s\p{L}\p{N}]/gu)?.length ?? 0;
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  return lines >= 3 && signs >= 15 && signs / (signs + letters) >= 0.7;
}

interface CaptchaWords {
  captcha: readonly string[];
  otherWay: readonly string[];
}

/**
 * A CAPTCHA for the eye has another for the ear, or another way (SC 1.1.1, technique G144): a form that asks for the signs of a
 * picture and offers neither sound, nor message, nor people.
 */
export const captchasHaveAnotherWay = ({ captcha, otherWay }: CaptchaWords): PageRule => ({
  id: 'captcha-has-another-way',
  *look(): Iterable<Seen> {
    for (const form of document.querySelectorAll('form, [role="form"], fieldset, main')) {
      if (form.querySelector('input:not([type="hidden"])') === null || form.querySelector('form') !== null) continue;
      const element = [...form.querySelectorAll('img, canvas, svg')].find(
        (one) => isShown(one) && isCaptcha(one, captcha),
      );
      if (element === undefined) continue;
      const hasWay =
        form.querySelector('audio') !== null || waysIn(form).some((said) => otherWay.some((way) => said.includes(way)));
      yield { element, outcome: hasWay ? 'passed' : 'failed' };
    }
  },
});

/** What a form says beside its labels: a field that asks for one’s telephone is no other way. */
const waysIn = (form: Element): string[] =>
  [...form.querySelectorAll('a, button, p, div, span, img')]
    .filter((one) => one.querySelector('label, input, textarea') === null && one.closest('label') === null)
    .map((one) => `${one.textContent} ${one.getAttribute('alt') ?? ''} ${nameOf(one)}`.toLowerCase());

const isCaptcha = (picture: Element, words: readonly string[]): boolean => {
  const told = [
    nameOf(picture),
    picture.id,
    picture.getAttribute('class') ?? '',
    picture.getAttribute('src') ?? '',
    picture.getAttribute('title') ?? '',
  ]
    .join(' ')
    .toLowerCase();
  return (
    words.some((word) => told.includes(word)) || /verify(?:code|img|image)|checkcode|yzm|validatecode|vcode/.test(told)
  );
};
