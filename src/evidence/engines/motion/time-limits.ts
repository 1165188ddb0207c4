import { isShown } from '#probe/shown.ts';
import { watchOfPage } from '#probe/watch.ts';

/** What ends by itself, and the element that tells of it or does it. */
export interface Limit {
  element: Element;
  /** `leave`, `reload`, `fields`. */
  what: string;
  seconds: number;
  isDoubtful: boolean;
}

const hour = 3_600_000;
/** Limits of more than twenty hours are allowed; nobody sits through three hours of a test. */
const longest = 3 * hour;
/** Enough time to press a key, as SC 2.2.1 says. */
const enoughMs = 20_000;

const prolongs =
  /延长|续期|继续|(?:再|多|加)[^。]{0,6}(?:分钟|小时)|加时|保持登录|不限(?:时|制|定)|更多时间|增加时间|取消(?:跳转|倒计时)?|停留|留在|不跳转|关闭(?:倒计时|限时|自动)|\bextend\b|\bcontinue\b|more time|\banother \d+|\b\d+ more\b|\bstay\b|keep me|cancel|no time limit|turn off|disable/i;

/**
 * Lets hours of the page's own time pass and sees whether it leaves, loads itself anew or takes the fields away (SC 2.2.1,
 * failures F40, F41 and F61), and whether a control that would prevent it has stood there for twenty seconds.
 */
export async function findLimits(): Promise<Limit[]> {
  const watch = watchOfPage();
  let offeredMs: number | null = null;
  const form = formOnPage();
  let endedMs: number | null = null;
  let isNew = true;
  let lookedMs = -1_000;
  const observer = new MutationObserver(() => void (isNew = true));
  observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true });
  const look = (): void => {
    if (!isNew || watch.nowMs() < lookedMs + 1_000) return;
    isNew = false;
    lookedMs = watch.nowMs();
    if (offeredMs === null && hasExtension()) offeredMs = lookedMs;
    if (endedMs === null && form?.isEnded() === true) endedMs = lookedMs;
  };
  look();
  // What is offered now has been so since nobody knows when.
  if (offeredMs !== null) offeredMs = 0;
  await watch.advance(longest, { frames: false, most: 2_000, after: look });
  observer.disconnect();
  const isOffered = (atMs: number): boolean => offeredMs !== null && atMs - offeredMs >= Math.min(enoughMs, atMs);
  const limits: Limit[] = [];
  const departure = watch.departures.find(({ atMs }) => atMs > 0);
  if (departure !== undefined) {
    const what = departure.to.split('#')[0] === location.href.split('#')[0] ? 'reload' : 'leave';
    limits.push({
      element: culprit(),
      what,
      seconds: Math.round(departure.atMs / 1_000),
      isDoubtful: isOffered(departure.atMs),
    });
  } else if (form !== null && endedMs !== null && endedMs > 0) {
    limits.push({
      element: form.element,
      what: 'fields',
      seconds: Math.round(endedMs / 1_000),
      isDoubtful: isOffered(endedMs),
    });
  }
  return limits;
}

/** The first form that can be filled in. It has ended when nothing can be entered or sent any more, or what was entered is gone. */
function formOnPage(): { element: Element; isEnded: () => boolean } | null {
  const fields = [...document.querySelectorAll<HTMLInputElement>('form input, form textarea, form select')].filter(
    (field) => isShown(field) && !field.disabled,
  );
  const element = fields[0]?.form;
  if (!(element instanceof HTMLFormElement)) return null;
  const senders = [
    ...element.querySelectorAll<HTMLButtonElement>('button:not([type="button"]), [type="submit"]'),
  ].filter(isUsable);
  const filled = fields.filter((field) => field.matches(written) && field.value === '');
  // A limit may begin to run only once something is typed.
  for (const field of filled) {
    field.value = '1';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  let isEmptied = false;
  element.addEventListener('reset', () => void (isEmptied = true));
  return {
    element,
    isEnded: () =>
      isEmptied ||
      fields.every((field) => !isUsable(field)) ||
      (senders.length > 0 && senders.every((one) => !isUsable(one))) ||
      (filled.length > 0 && filled.every(({ value }) => value === '')),
  };
}

const written = 'textarea, input:is(:not([type]), [type="text"], [type="tel"])';

const isUsable = (control: HTMLInputElement | HTMLButtonElement): boolean => !control.disabled && isShown(control);

/** By the words in the page: asking the browser for names at each moment would take minutes. */
const hasExtension = (): boolean =>
  [...document.querySelectorAll<HTMLElement>('button, a[href], input, [role=button], select')].some(
    (control) => (prolongs.test(wordsOf(control)) || isInWarning(control)) && isShown(control),
  );

/** Stands in a dialog that speaks of time. */
const isInWarning = (control: Element): boolean =>
  ofTime.test(control.closest('dialog, [role=dialog], [role=alertdialog]')?.textContent ?? '');

const ofTime = /时间|秒|分钟|超时|过期|到期|失效|\b(?:time|seconds?|minutes?|expires?|expired?|session)\b/i;

const wordsOf = (control: HTMLElement): string =>
  [
    control.textContent,
    control.getAttribute('aria-label') ?? '',
    control.getAttribute('value') ?? '',
    ...(control instanceof HTMLInputElement ? [...(control.labels ?? [])].map((label) => label.textContent) : []),
  ].join(' ');

/** The script that sends the reader away, where it stands in the page; else the page. */
function culprit(): Element {
  const scripts = [...document.querySelectorAll('script')];
  const own = scripts.find(
    ({ textContent: code }) => /location|reload|submit|navigate|href/.test(code) && /setTimeout|setInterval/.test(code),
  );
  return own ?? document.body;
}

/** `<meta http-equiv=refresh>` with a time between nothing and twenty hours (failures F40 and F41, ACT rule bc659a). */
export function* refreshes(): Iterable<{ meta: Element; seconds: number }> {
  for (const meta of document.querySelectorAll('meta[http-equiv=refresh i]')) {
    const [, seconds] = /^\s*(\d+)(?:\.\d*)?\s*(?:[;,\s]|$)/.exec(meta.getAttribute('content') ?? '') ?? [];
    if (seconds !== undefined) yield { meta, seconds: Number(seconds) };
    if (seconds !== undefined) return;
  }
}
