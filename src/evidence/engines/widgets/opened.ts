import { idsIn } from '#probe/fields.ts';
import { allTabbable, focusedElement, hasTabbable, isTabbable } from '#probe/focusable.ts';
import { placeOf } from '#lib/page-script.ts';
import { elementOf, numberOf } from '#probe/numbered.ts';
import { isLive } from '#probe/said.ts';
import { shownText } from '#probe/shown.ts';
import { holds, outwards } from '#probe/tree.ts';
import { cameSince, wentSince } from '#probe/sight.ts';

type Place = ReturnType<typeof placeOf>;

/** What a press brought into sight or took away, and where the focus went. */
export interface Change {
  came: Opened[];
  went: number;
  /** What the page has taken out altogether, as it does when it draws something anew. */
  isReplaced: boolean;
  /** Some of it is what the opener says that it controls, or the opener says nothing of the kind. */
  isOfOpener: boolean;
  /** The page has drawn the opener anew, and what stands around it: nothing tells what came of all that. */
  isAnew: boolean;
}

export interface Opened {
  number: number;
  places: Place[];
  isDialog: boolean;
  /** It is told as a dialog. */
  hasRole: boolean;
  /** It lies over the page, and what is behind cannot be used while it is open. */
  isModal: boolean;
  /** It says itself that what is behind cannot be used. */
  isToldModal: boolean;
  /** It lies over the page without being a dialog: a menu, a list. */
  isLifted: boolean;
  hasFocus: boolean;
  hasTabbable: boolean;
  /** It stands in the same parent as its opener or in the next. */
  isNear: boolean;
  /** It comes before its opener in the page. */
  isBefore: boolean;
  /** It stands right below its opener, and the Tab key comes to other things first, which stand below both. */
  isOvertaken: boolean;
  /** A screen reader is told of it. */
  isAloud: boolean;
}

export function changeSince(opener: number): Change {
  const from = elementOf(opener);
  const came = cameSince().filter((one) => shownText(one) !== '' || one.querySelector('img, input') !== null);
  const all = wentSince().filter((one) => one !== from);
  const went = all.filter((one) => one.isConnected);
  const controlled = from === null ? [] : controlledBy(from);
  const isControlled = (one: Element): boolean => controlled.some((it) => it.contains(one) || one.contains(it));
  return {
    came: from === null ? [] : came.map((one) => openedAs(one, from)),
    went: went.length,
    isReplaced: went.length < all.length,
    isAnew: from?.isConnected === false,
    isOfOpener: controlled.length === 0 || [...came, ...went].some(isControlled),
  };
}

/** What `aria-expanded` speaks of: the element that `aria-controls` names, or the branch below an item of a tree. */
const controlledBy = (opener: Element): Element[] => {
  const branch = opener.matches('[role="treeitem"]') ? opener.querySelector('[role="group"]') : null;
  return branch === null ? idsIn(opener, 'aria-controls') : [branch];
};

const dialogs = 'dialog, [role="dialog"], [role="alertdialog"]';

function openedAs(element: Element, from: Element): Opened {
  const dialog = element.closest(dialogs) ?? element.querySelector(dialogs);
  const named = dialog ?? element;
  const focus = focusedElement();
  const tabbable = isTabbable(element) || hasTabbable(element);
  // What the page itself lays over others says by its role what it is.
  const isOver = liesOverMiddle(element, named) && !element.matches('[popover][role]');
  return {
    number: numberOf(named),
    places: [named, from].map(placeOf),
    isDialog: dialog !== null || (isOver && tabbable),
    hasRole: dialog !== null,
    isToldModal: saysModal(dialog),
    isModal: saysModal(dialog) || (isOver && (fillsScreen(layerOf(element)) || hasBackdrop(element))),
    isLifted: isOutOfFlow(element),
    hasFocus: focus !== null && holds(element, focus),
    hasTabbable: tabbable,
    isNear: isNear(element, from),
    isAloud: isLive(element),
    isOvertaken: isOvertaken(element, from),
    isBefore: (from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  };
}

const saysModal = (dialog: Element | null): boolean =>
  dialog !== null && (dialog.matches(':modal') || dialog.getAttribute('aria-modal') === 'true');

/** A fixed layer over the middle of the screen: a dialog, whatever it is told as. */
const liesOverMiddle = (element: Element, named: Element): boolean =>
  layerOf(element) !== null &&
  holdsMiddle(named.getBoundingClientRect()) &&
  !element.matches('[role="tooltip"], [role="status"], [role="alert"]');

const fillsScreen = (layer: Element | null): boolean => {
  const { width = 0, height = 0 } = layer?.getBoundingClientRect() ?? {};
  return width * height > innerWidth * innerHeight * 0.9;
};

const isOutOfFlow = (element: Element): boolean =>
  layerOf(element) !== null ||
  [element, ...element.children].some((one) => getComputedStyle(one).position === 'absolute');

const layerOf = (element: Element): Element | null => {
  const own = [element, ...element.children].find((one) => getComputedStyle(one).position === 'fixed');
  return own ?? [...outwards(element)].find((one) => getComputedStyle(one).position === 'fixed') ?? null;
};

const holdsMiddle = ({ left, right, top, bottom }: DOMRect): boolean =>
  left < innerWidth / 2 && right > innerWidth / 2 && top < innerHeight * 0.7 && bottom > innerHeight * 0.2;

/** Something besides it lies over all of the screen. */
const hasBackdrop = (element: Element): boolean => {
  const corner = document.elementFromPoint(3, innerHeight - 3);
  if (corner === null || corner.matches('html, body') || element.contains(corner)) return false;
  return getComputedStyle(corner).position === 'fixed' && fillsScreen(corner);
};

const isNear = (element: Element, from: Element): boolean => {
  const [parent, above] = [from.parentElement, from.parentElement?.parentElement];
  return [parent, above].some(
    (one) => one !== null && one !== undefined && one !== document.body && one.contains(element),
  );
};

const isOvertaken = (element: Element, from: Element): boolean => {
  const all = allTabbable();
  const [at, first] = [all.indexOf(from), all.findIndex((one) => holds(element, one))];
  const between = at < 0 ? [] : all.slice(at + 1, Math.max(at + 1, first));
  const [opened, opener] = [element.getBoundingClientRect(), from.getBoundingClientRect()];
  const isBelow = opened.top >= opener.bottom - 2 && opened.top < opener.bottom + 120;
  const isBeside = opened.left < opener.right && opener.left < opened.right;
  return (
    between.length > 0 &&
    isBelow &&
    isBeside &&
    between.every((one) => one.getBoundingClientRect().top >= opened.bottom - 2)
  );
};
