import { shownRatio } from '#probe/colours.ts';
import { nameOf } from '#probe/names.ts';
import { placeOf } from '#lib/page-script.ts';
import { elementOf } from '#probe/numbered.ts';
import { isShown } from '#probe/shown.ts';
import { plainContrast } from '#probe/style-colours.ts';

/** What is seen of one part of something that was opened. */
export interface ShownPart {
  rule: 'shown-has-name' | 'shown-picture-is-told' | 'shown-can-be-read';
  outcome: 'passed' | 'failed';
  place: ReturnType<typeof placeOf>;
  says: Record<string, string>;
}

const controls =
  'button, a[href], input:not([type="hidden"]), select, textarea, [role="button"], [role="link"], [role="checkbox"], [role="switch"], [role="tab"], [role="menuitem"]';
const mostOfEach = 30;

/**
 * Controls without a name (SC 4.1.2), pictures without an alternative (SC 1.1.1) and pale text (SC 1.4.3) in what was hidden
 * when all other rules looked at the page.
 */
export function partsOf(number: number): ShownPart[] {
  const root = elementOf(number);
  if (root === null) return [];
  const all = [root, ...root.querySelectorAll('*')].filter(isShown);
  return [...named(all), ...pictures(all), ...texts(all)];
}

const asPart = (rule: ShownPart['rule'], element: Element, isRight: boolean, says = {}): ShownPart => ({
  rule,
  outcome: isRight ? 'passed' : 'failed',
  place: placeOf(element),
  says,
});

const isTold = (element: Element): boolean => element.closest('[aria-hidden="true"]') === null;

const named = (all: readonly Element[]): ShownPart[] =>
  all
    .filter((one) => one.matches(controls) && isTold(one))
    .slice(0, mostOfEach)
    .map((one) => asPart('shown-has-name', one, nameOf(one) !== '' || isNamedByBrowser(one)));

const isNamedByBrowser = (element: Element): boolean =>
  element.matches('input[type="submit"], input[type="reset"], input[type="image"][alt]');

const pictures = (all: readonly Element[]): ShownPart[] =>
  all
    .filter(
      (one) =>
        one.matches('img, [role="img"]') &&
        isTold(one) &&
        !one.matches('[alt=""], [role="none"], [role="presentation"]'),
    )
    .slice(0, mostOfEach)
    .map((one) => asPart('shown-picture-is-told', one, nameOf(one) !== ''));

function texts(all: readonly Element[]): ShownPart[] {
  return all
    .filter((one) => hasOwnText(one) && one.closest(':disabled, [aria-disabled="true"], [inert]') === null)
    .slice(0, mostOfEach)
    .flatMap((one) => {
      const contrast = plainContrast(one);
      if (contrast === null) return [];
      const { ratio, need } = contrast;
      return [asPart('shown-can-be-read', one, ratio >= need, { ratio: shownRatio(ratio) })];
    });
}

const hasOwnText = (element: Element): boolean =>
  !element.matches('select, option, svg *') &&
  [...element.childNodes].some((node) => node instanceof Text && /[\p{L}\p{N}]/u.test(node.data));
