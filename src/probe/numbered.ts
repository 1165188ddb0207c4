import { placeOf } from '#lib/page-script.ts';

/** Elements that were spoken of, so that a probe can name them across calls; kept until the page is loaded anew. */
const elements: Element[] = [];
const numbers = new Map<Element, number>();

export function numberOf(element: Element): number {
  const known = numbers.get(element);
  if (known !== undefined) return known;
  numbers.set(element, elements.length);
  return elements.push(element) - 1;
}

export const elementOf = (number: number): Element | null => elements[number] ?? null;

export const placesOf = (wanted: readonly number[]): ReturnType<typeof placeOf>[] =>
  wanted.flatMap((number) => elementOf(number) ?? []).map(placeOf);
