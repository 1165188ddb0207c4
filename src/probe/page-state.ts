let before = '';

/** Remembers how the page is before something is tried. */
export function rememberPage(): void {
  before = stateNow();
}

/** Whether the page is as it was: what was done has been taken back, or leaves nothing behind. */
export const isAsRemembered = (): boolean => stateNow() === before;

/** An attribute that was emptied is as good as gone. */
const stateNow = (): string => {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')];
  const markup = document.body.outerHTML.replaceAll(/ (?:class|style)=""/g, '');
  return [markup, ...fields.map(({ value, checked }) => `${value} ${checked}`)].join('\n');
};
