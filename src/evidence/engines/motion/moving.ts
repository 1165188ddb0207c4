import { fold, isShown } from '#probe/shown.ts';

/** Something that began to move or change by itself and goes on for more than five seconds. */
export interface Moving {
  element: Element;
  /** `animation`, `marquee`, `blink`, `picture`, `film`, `script`, `drawing`. */
  how: string;
  /** Only a person knows: it may be a clock, a sign that something loads. */
  isDoubtful: boolean;
  /** Whether it stands still now, after somebody has pressed something. */
  isStill: () => boolean | Promise<boolean>;
}

/** SC 2.2.2 is about what lasts longer. */
export const longestMs = 5_000;

/** Smaller ones nobody notices. */
const leastArea = 16;

/** Whether a person meets it: shown, of some size, and not beside the page. */
export function isMet(element: Element): boolean {
  if (!isShown(element)) return false;
  const box = element.getBoundingClientRect();
  const isBeside =
    box.right < 0 || box.bottom + scrollY < 0 || box.left > Math.max(innerWidth, document.documentElement.scrollWidth);
  return !isBeside && box.width * box.height >= leastArea;
}

/** A sign that something is being loaded or done may move as long as that takes. */
export const isWaitingSign = (element: Element): boolean =>
  element.closest('[role=progressbar], progress, meter, [aria-busy=true]') !== null ||
  /spin|load|progress|skeleton|wait|throbber/i.test(`${element.id} ${element.getAttribute('class') ?? ''}`) ||
  /^(?:正在)?(?:加载|载入|处理|上传|提交)中?|^(?:loading|please wait|processing|uploading)/i.test(
    fold(element.textContent),
  );
