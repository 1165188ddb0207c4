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
  /延长|续期|继续|保持登录|不限时|取消(?:跳转|倒计时)?|停留|留在|不跳转|关闭(?:倒计时|限时|自动)|\bextend\b|\bcontinue\b|more time|\bstay\b|keep me|cancel|no time limit|turn off|disable/i;

/**
 * Lets hours of the page's own time pass and sees whether it leaves, loads itself anew or takes the fields away (SC 2.2.1,
 * failures F40, F41 and F61), and whether a control that would prevent it has stood there for twenty seconds.
 */
export async function findLimits(): Promise<Limit[]> {
  const watch = watchOfPage();
  let offeredMs: number | null = null;
  let fieldsGoneMs: number | null = null;
  const fields = [...document.querySelectorAll<HTMLInputElement>('form input, form textarea, form select')].filter(
    isShown,
  );
  const form = fields[0]?.form ?? null;
  let isNew = true;
  let lookedMs = -1_000;
  const observer = new MutationObserver(() => void (isNew = true));
  observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true });
  const look = (): void => {
    if (!isNew || watch.nowMs() < lookedMs + 1_000) return;
    isNew = false;
    lookedMs = watch.nowMs();
    if (offeredMs === null && hasExtension()) offeredMs = lookedMs;
    if (fieldsGoneMs === null && fields.length > 0 && fields.every((field) => field.disabled || !isShown(field))) {
      fieldsGoneMs = lookedMs;
    }
  };
  look();
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
  } else if (fieldsGoneMs !== null && fieldsGoneMs > 0) {
    limits.push({
      element: form ?? fields[0]!,
      what: 'fields',
      seconds: Math.round(fieldsGoneMs / 1_000),
      isDoubtful: isOffered(fieldsGoneMs),
    });
  }
  return limits;
}

/** By the words in the page: asking the browser for names at each moment would take minutes. */
const hasExtension = (): boolean =>
  [...document.querySelectorAll<HTMLElement>('button, a[href], input, [role=button], select')].some(
    (control) => prolongs.test(wordsOf(control)) && isShown(control),
  );

const wordsOf = (control: HTMLElement): string =>
  [
    control.textContent,
    control.getAttribute('aria-label') ?? '',
    control.getAttribute('value') ?? '',
    control.closest('label')?.textContent ?? '',
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
