import { placeOf } from '#lib/page-script.ts';
import { elementOf } from '#probe/numbered.ts';

type Place = ReturnType<typeof placeOf>;

/** Elements whose positive `tabindex` puts them in another order than they are read in, and those it leaves in order. */
export interface Order {
  wrong: Place[];
  doubtful: Place[];
  right: number;
}

/** What belongs together: within it an order has a meaning. */
const groups =
  'form, fieldset, ul, ol, nav, table, dl, dialog, [role="group"], [role="toolbar"], [role="dialog"], section, article';

/**
 * SC 2.4.3, failure F44: a positive `tabindex` is right only where the keyboard then goes as the page is read, by its source or
 * by its looks. Within a form, a list or the like it is wrong otherwise; where it takes a whole group ahead of others a person
 * must tell.
 */
export function orderOf(walked: readonly number[]): Order {
  const met = walked.flatMap((number) => elementOf(number) ?? []);
  const numbered = met.filter((element) => element instanceof HTMLElement && element.tabIndex > 0);
  const order: Order = { wrong: [], doubtful: [], right: 0 };
  for (const element of numbered) {
    const group = element.closest(groups) ?? element.parentElement;
    const own = met.filter((one) => group?.contains(one) === true);
    if (isOutOfPlace(element, own)) order.wrong.push(placeOf(element));
    else if (isOutOfPlace(element, met)) order.doubtful.push(placeOf(element));
    else order.right++;
  }
  return order;
}

/** Whether the walk is neither in the order of the source nor in that of the rows, and this element has to do with it. */
function isOutOfPlace(element: Element, walk: readonly Element[]): boolean {
  const at = walk.indexOf(element);
  const [before, after] = [walk[at - 1], walk[at + 1]];
  return isTurned(before, element) || isTurned(element, after);
}

const isTurned = (first: Element | undefined, second: Element | undefined): boolean =>
  first !== undefined && second !== undefined && comesAfter(first, second) && isReadAfter(first, second);

const comesAfter = (one: Element, other: Element): boolean =>
  (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** By its looks: in a lower row, or further on in the same row. */
function isReadAfter(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  const isSameRow = a.top < b.bottom - 2 && b.top < a.bottom - 2;
  if (!isSameRow) return a.top > b.top;
  return getComputedStyle(document.documentElement).direction === 'rtl' ? a.left < b.left : a.left > b.left;
}

/** Elements that share an access key with another that can be seen. */
export function sharedAccessKeys(): Place[] {
  const byKey = Map.groupBy(document.querySelectorAll('[accesskey]'), (one) =>
    (one.getAttribute('accesskey') ?? '').trim().toLowerCase(),
  );
  return [...byKey].flatMap(([key, all]) => {
    const shown = all.filter((one) => one.checkVisibility());
    return key !== '' && shown.length > 1 ? shown.map(placeOf) : [];
  });
}
