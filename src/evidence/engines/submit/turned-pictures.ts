import { nameOf } from '#probe/names.ts';
import type { Seen } from '#probe/rules.ts';
import { isShown, shownText } from '#probe/shown.ts';

/** What a picture shows, what it is called, and the words that stand with it. */
interface Shown {
  source: string;
  name: string;
  beside: string;
}

const turns = /下一|上一|后一|前一|往后|往前|\b(?:next|prev(?:ious)?|forward|back(?:ward)?)\b|^[<>‹›«»←→＜＞]$/i;
const captcha = /验证码|校验码|captcha/i;

/** What the pictures show before a button is pressed that turns to the next one; nothing before any other. */
export const picturesBefore = (button: HTMLElement): Map<HTMLImageElement, Shown> =>
  turns.test(nameOf(button)) || button.querySelector('img') !== null ? picturesNow() : new Map();

const picturesNow = (): Map<HTMLImageElement, Shown> =>
  new Map(
    [...document.images].filter(isShown).map((picture) => [
      picture,
      {
        source: picture.src,
        name: picture.alt.trim(),
        // That it is the second of five says nothing of it.
        beside: shownText(picture.closest('figure') ?? picture.parentElement!).replaceAll(/\d+/g, ''),
      },
    ]),
  );

/**
 * Where a button shows the next picture in the place of the one before, its alternative is another one too (SC 1.1.1, failure
 * F20). Where the words beside it have changed they may tell what it shows.
 */
export function* picturesKeepUp(before: ReadonlyMap<HTMLImageElement, Shown>): Iterable<Seen> {
  if (before.size === 0) return;
  for (const [picture, now] of picturesNow()) {
    const old = before.get(picture);
    if (old === undefined || old.source === now.source || old.name === '' || captcha.test(old.name)) continue;
    const isSame = old.name === now.name;
    const outcome = !isSame ? 'passed' : old.beside === now.beside ? 'failed' : 'cantTell';
    yield { element: picture, outcome, says: { name: now.name } };
  }
}
