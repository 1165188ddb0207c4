import { focusedElement, isTabbable } from '#probe/focusable.ts';
import { listensTo } from '#probe/listened.ts';
import { placeOf } from '#lib/page-script.ts';
import { elementOf, numberOf } from '#probe/numbered.ts';
import { findAll, outwards } from '#probe/tree.ts';
import { isInSight } from '#probe/sight.ts';

/** A group with one stop for the Tab key, whose other members are for the arrow keys. */
export interface OneStop {
  /** The member that the Tab key comes to. */
  number: number;
  /** Members that nothing but other keys can reach. */
  rest: { number: number; place: ReturnType<typeof placeOf> }[];
}

const most = 4;
const groups: Readonly<Record<string, string>> = {
  '[role="tablist"]': '[role="tab"]',
  '[role="radiogroup"]': '[role="radio"]',
  '[role="toolbar"]': 'button, a[href], [role="button"]',
  '[role="menubar"], [role="menu"]': '[role^="menuitem"]',
};

/** Groups of which a part has been taken out of the Tab order, though the pointer works it. */
export function oneStops(): OneStop[] {
  const found = Object.entries(groups).flatMap(([group, members]) =>
    findAll(group).flatMap((around): OneStop[] => {
      const all = findAll(members, around).filter((one) => isInSight(one) && isWorked(one));
      const stops = all.filter(isTabbable);
      const rest = all.filter((one) => !isTabbable(one));
      const [stop] = stops;
      if (stop === undefined || stops.length > 1 || rest.length === 0) return [];
      return [
        {
          number: numberOf(stop),
          rest: rest.map((one) => ({ number: numberOf(one), place: placeOf(one) })),
        },
      ];
    }),
  );
  return found.slice(0, most);
}

/** The pointer does something with it: it listens itself, or what is around it does. */
export const isWorked = (member: Element): boolean =>
  !member.matches(':disabled, [aria-disabled="true"]') &&
  (member.matches('a[href]') ||
    [...member.querySelectorAll('*'), ...outwards(member), document, globalThis].some((one) =>
      listensTo(one).some((type) => /^(?:click|mousedown|mouseup|pointerdown|pointerup)$/.test(type)),
    ));

/** Where the focus is, and what each member tells of itself. */
export const groupNow = (numbers: readonly number[]): string =>
  numbers
    .map((number) => {
      const member = elementOf(number);
      const states = ['aria-selected', 'aria-checked', 'aria-current', 'tabindex'];
      return `${member === focusedElement()} ${states.map((name) => member?.getAttribute(name)).join(' ')}`;
    })
    .join('\n');
