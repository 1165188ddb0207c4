import { placeOf } from '#lib/page-script.ts';
import { elementOf, numberOf } from '#probe/numbered.ts';
import { rememberPage } from '#probe/page-state.ts';
import { reactionsSince, watch } from '#probe/reactions.ts';

let textOfCandidate = '';
let restless = new Set<string>();

/** Notes how the page is before something is tried, and what moves on it by itself. */
export async function begin(number: number): Promise<void> {
  watch();
  await reactionsSince(0);
  restless = new Set((await reactionsSince(80)).map(targetOf));
  rememberPage();
  textOfCandidate = elementOf(number)?.textContent.trim().slice(0, 80) ?? '';
}

/** A text on which nobody presses. */
export const ground = (): number => numberOf(document.querySelector('h1, h2, p') ?? document.body);

/** `#menu class open` tells of `#menu`. */
export const targetOf = (reaction: string): string =>
  /^((?:#|html\b|\[).*?)(?= (?:says|class|style|hidden|open|aria-\S+|data-\S+|value|disabled|checked|change|toggle|submit)(?: |$))/.exec(
    reaction,
  )?.[1] ?? '';

/** Of what the page did, what is more than the look of the thing that is held, and than what it does by itself. */
export function actedOn(number: number, did: readonly string[]): string[] {
  const element = elementOf(number);
  if (element === null) return [];
  const own = [element, ...element.querySelectorAll('*')].map((one) => placeOf(one).selector);
  return did.filter((one) => {
    if (/^calls (?:log|info|warn)$/.test(one) || one === 'error') return false;
    const target = targetOf(one);
    if (target !== '' && restless.has(target)) return false;
    const what = one.slice(target.length + 1);
    if (/^html(?: > body)?$/.test(target) && /^(?:class|style|data-)/.test(what)) return false;
    if (!own.includes(target)) return true;
    return !/^(?:class|style|data-)/.test(what) && what !== `says ${textOfCandidate}`;
  });
}
