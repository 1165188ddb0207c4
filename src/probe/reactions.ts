import { placeOf } from '#lib/page-script.ts';
import { shadowRoots } from '#probe/tree.ts';

/** What the page did since it was last asked: `#menu class open`, `#out says 已预约`, `goes https://…`, `calls alert`. */
const reactions = new Set<string>();
let isWatching = false;

const allChanges = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeOldValue: true,
} as const;

/**
 * From now on all that the page does is noted: what changes in its tree, where it would go, what it would open or say,
 * what plays. It goes nowhere, so that the probe can go on.
 */
export function watch(): void {
  if (isWatching) return;
  isWatching = true;
  const observer = new MutationObserver(noteMutations);
  for (const root of [document, ...shadowRoots()]) observer.observe(root, allChanges);
  stayHere();
  for (const type of ['toggle', 'change', 'play', 'pause', 'submit', 'error', 'fullscreenchange']) {
    addEventListener(type, (event) => note(type, event.target), true);
  }
}

/** What it did since the last time, after what was asked has had its time. */
export async function reactionsSince(waitMs = 60): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, waitMs));
  const found = [...reactions].toSorted();
  reactions.clear();
  return found;
}

const note = (what: string, target: unknown): void => {
  reactions.add(target instanceof Element ? `${placeOf(target).selector} ${what}` : what);
};

/** With what it has become, so that two controls that change the same thing in different ways are told apart. */
function noteMutations(records: readonly MutationRecord[]): void {
  for (const { type, target, attributeName, oldValue } of records) {
    if (type === 'attributes' && target instanceof Element) {
      const value = target.getAttribute(attributeName ?? '');
      if (value !== oldValue) note(`${attributeName} ${value}`, target);
    } else {
      const element = target instanceof Element ? target : target.parentElement;
      note(`says ${element?.textContent.trim().slice(0, 80)}`, element);
    }
  }
}

/** The parts of the browser that a page may use to leave, to open or to say something. */
function stayHere(): void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('navigate', (event) => {
    const { hashChange, destination } = event as Event & { hashChange: boolean; destination: { url: string } };
    reactions.add(`goes ${destination.url}`);
    if (!hashChange) event.preventDefault();
  });
  hush(globalThis, ['open', 'alert', 'confirm', 'prompt', 'print', 'close'], 'calls');
  hush(History.prototype, ['back', 'forward', 'go'], 'calls');
  hush(console, ['log', 'info', 'warn'], 'calls');
}

function hush(owner: object, names: readonly string[], what: string): void {
  for (const name of names) {
    // A function of the page's own that is called the same is no part of the browser.
    if (Object.getOwnPropertyDescriptor(owner, name)?.configurable === false) continue;
    const said = (): null => {
      reactions.add(`${what} ${name}`);
      return null;
    };
    Object.defineProperty(owner, name, { value: said, configurable: true, writable: true });
  }
}
