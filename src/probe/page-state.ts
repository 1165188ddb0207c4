import { shadowRoots } from '#probe/tree.ts';

let before = '';

/** Remembers how the page is before something is tried. */
export function rememberPage(): void {
  before = stateNow();
}

/** Whether the page is as it was: what was done has been taken back, or leaves nothing behind. */
export const isAsRemembered = (): boolean => stateNow() === before;

/** An attribute that was emptied is as good as gone. */
const stateNow = (): string => {
  const shadows = shadowRoots();
  const fields = [document, ...shadows].flatMap((root) => [
    ...root.querySelectorAll<HTMLInputElement>('input, select, textarea'),
  ]);
  const markup = [document.body.outerHTML, ...shadows.map(({ innerHTML }) => innerHTML)].join('\n');
  return [
    markup.replaceAll(/ (?:class|style)=""/g, ''),
    ...fields.map(({ value, checked }) => `${value} ${checked}`),
  ].join('\n');
};
