/** An address that a script, a form or a link wanted to go to, and when on the clock of the page. */
interface Departure {
  to: string;
  atMs: number;
}

/** A task that waits for its time. */
interface Task {
  id: number;
  run: () => void;
  dueMs: number;
  everyMs: number | null;
  isFrame: boolean;
}

/** What scripts have asked of the window, and the clock that they live by while it is held. */
export interface Watch {
  isHeld: boolean;
  nowMs: () => number;
  /** How many timers and frames scripts have ever asked for. */
  timers: number;
  /** The number of the task that was asked for last. */
  lastTask: () => number;
  /**
   * Lets the held clock run, with all that falls due, or of it only what was asked for after the task `since`; `after` is called
   * when the tasks of one moment are done.
   */
  advance(untilMs: number, how: { frames: boolean; most: number; since?: number; after?: () => void }): Promise<void>;
  departures: Departure[];
  opened: Departure[];
  /** Words of alert, confirm and prompt. */
  dialogs: { words: string; atMs: number }[];
  /** What plays because a script, and not a person, said so. */
  played: Set<HTMLMediaElement>;
  /** Sounds that a script has made and never put into the page. */
  made: Set<HTMLMediaElement>;
  /** Events of a moved device that scripts listen to. */
  deviceEvents: Set<string>;
  /** Running text that was told to stop, and not to start again. */
  stopped: Set<Element>;
}

declare global {
  interface Window {
    [watchKey: symbol]: unknown;
  }
}

const watchName = 'mangdao watch';
const holdName = 'mangdao holds the clock';

/** Makes the page that is loaded next live by a clock that stands still until it is told to run. */
export const holdScript = `window.name = '${holdName}';`;

/** The watch of this page. */
export function watchOfPage(): Watch {
  const watch = window[Symbol.for(watchName)];
  if (watch === undefined) throw new Error('nobody watches this page');
  return watch as Watch;
}

/**
 * `inject` of engines that must know what scripts do with time: timers, new windows, departures, sounds. While the clock is
 * held, timers, frames and dates go by it, departures are written down and stopped, and dialogs are answered with yes.
 */
export const watchScript = `{${[runSource, before, install].map(String).join('\n')}\ninstall(${JSON.stringify(watchName)}, ${JSON.stringify(holdName)});}`;

/** Sent with `install`. A timer may be given words of script. */
function runSource(source: string): void {
  const script = document.createElement('script');
  script.textContent = source;
  document.documentElement.append(script);
  script.remove();
}

/** Sent with `install`. Puts a function before one of the browser's; what it gives, if anything, is the answer. */
function before(
  holder: object,
  name: string,
  ask: (self: unknown, args: unknown[]) => { gives: unknown } | null,
): void {
  const own: unknown = Reflect.get(holder, name);
  if (typeof own !== 'function') return;
  Reflect.set(holder, name, function watched(this: unknown, ...args: unknown[]) {
    const answer = ask(this ?? window, args);
    return answer === null ? (Reflect.apply(own, this ?? window, args) as unknown) : answer.gives;
  });
}

/** Sent as source text, with the two above. */
function install(keyName: string, heldName: string): void {
  const key = Symbol.for(keyName);
  if (window[key] !== undefined) return;
  const isHeld = window.name === heldName;
  if (isHeld) window.name = '';
  const tasks = new Map<number, Task>();
  let nowMs = 0;
  let nextId = 1;
  const turns = new MessageChannel();
  /** Lets promises, and what the browser has put off to its next turn, come first. */
  const turnOver = (): Promise<void> =>
    new Promise((resolve) => {
      turns.port1.addEventListener('message', () => resolve(), { once: true });
      turns.port1.start();
      turns.port2.postMessage(null);
    });
  const watch: Watch = {
    isHeld,
    nowMs: () => nowMs,
    timers: 0,
    lastTask: () => nextId - 1,
    departures: [],
    opened: [],
    dialogs: [],
    played: new Set(),
    made: new Set(),
    deviceEvents: new Set(),
    stopped: new Set(),
    async advance(untilMs, { frames, most, since = 0, after }) {
      let left = most;
      // What waited for the browser itself, as for the clipboard, goes on when it has answered.
      for (let round = 0; round < 2; round++) {
        for (; left > 0; left--) {
          const due = [...tasks.values()].filter(
            ({ id, dueMs, isFrame }) => id > since && dueMs <= untilMs && (frames || !isFrame),
          );
          const first = due.reduce<Task | null>((a, b) => (a === null || b.dueMs < a.dueMs ? b : a), null);
          if (first === null) break;
          nowMs = Math.max(nowMs, first.dueMs);
          if (first.everyMs === null) tasks.delete(first.id);
          else first.dueMs = nowMs + Math.max(first.everyMs, 4);
          try {
            first.run();
          } catch {
            // The page's own fault, as it would be in its own time.
          }
          for (let turn = 0; turn < 4; turn++) await Promise.resolve();
          after?.();
        }
        await turnOver();
      }
      nowMs = Math.max(nowMs, untilMs);
    },
  };
  Object.defineProperty(window, key, { value: watch });

  const keep = (
    asked: unknown,
    ms: unknown,
    how: { everyMs: number | null; isFrame: boolean; args: unknown[] },
  ): number => {
    const id = nextId++;
    const run = (): void => {
      if (typeof asked === 'function') Reflect.apply(asked, window, how.args);
      else runSource(String(asked));
    };
    tasks.set(id, { id, run, dueMs: nowMs + Math.max(Number(ms) || 0, 0), everyMs: how.everyMs, isFrame: how.isFrame });
    return id;
  };

  before(window, 'setTimeout', (_self, [asked, ms, ...args]) => {
    watch.timers++;
    return isHeld ? { gives: keep(asked, ms, { everyMs: null, isFrame: false, args }) } : null;
  });
  before(window, 'setInterval', (_self, [asked, ms, ...args]) => {
    watch.timers++;
    return isHeld ? { gives: keep(asked, ms, { everyMs: Number(ms) || 0, isFrame: false, args }) } : null;
  });
  before(window, 'requestAnimationFrame', (_self, [asked]) => {
    watch.timers++;
    return isHeld ? { gives: keep(asked, 16, { everyMs: null, isFrame: true, args: [nowMs + 16] }) } : null;
  });
  for (const name of ['clearTimeout', 'clearInterval', 'cancelAnimationFrame']) {
    before(window, name, (_self, [id]) => (isHeld ? { gives: void tasks.delete(Number(id)) } : null));
  }
  if (isHeld) {
    holdDates();
    holdWindow();
  }

  function holdDates(): void {
    const start = Date.UTC(2026, 0, 5, 2, 0, 0);
    const RealDate = Date;
    window.Date = class extends RealDate {
      constructor(...args: []) {
        if (args.length === 0) super(start + nowMs);
        else super(...args);
      }

      static override now(): number {
        return start + nowMs;
      }
    } as DateConstructor;
    performance.now = () => nowMs;
  }

  function sends(form: unknown): void {
    if (form instanceof HTMLFormElement) watch.departures.push({ to: form.action, atMs: nowMs });
  }

  function holdWindow(): void {
    before(window, 'open', (_self, [to]) => {
      watch.opened.push({ to: String(to), atMs: nowMs });
      return { gives: null };
    });
    for (const [name, gives] of [
      ['alert', undefined],
      ['confirm', true],
      ['prompt', null],
    ] as const) {
      before(window, name, (_self, [words]) => {
        watch.dialogs.push({ words: String(words), atMs: nowMs });
        return { gives };
      });
    }
    // A person is there and lets the page copy; the browser would ask, or answer when it likes.
    for (const name of ['write', 'writeText', 'read', 'readText']) {
      before(Clipboard.prototype, name, () => ({ gives: Promise.resolve(name === 'readText' ? '' : undefined) }));
    }
    before(HTMLFormElement.prototype, 'submit', (form) => {
      sends(form);
      return { gives: undefined };
    });
    window.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      sends(event.target);
    });
    window.navigation.addEventListener('navigate', (event) => {
      if (event.hashChange || event.destination.sameDocument || event.downloadRequest !== null) return;
      watch.departures.push({ to: event.destination.url, atMs: nowMs });
      if (event.cancelable) event.preventDefault();
    });
  }

  before(EventTarget.prototype, 'addEventListener', (_self, [type]) => {
    if (/^device(?:motion|orientation)/.test(String(type))) watch.deviceEvents.add(String(type));
    return null;
  });
  before(HTMLMediaElement.prototype, 'play', (self) => {
    if (self instanceof HTMLMediaElement && !navigator.userActivation.isActive) watch.played.add(self);
    return null;
  });
  before(HTMLMarqueeElement.prototype, 'start', (self) => {
    if (self instanceof Element) watch.stopped.delete(self);
    return null;
  });
  before(HTMLMarqueeElement.prototype, 'stop', (self) => {
    if (self instanceof Element) watch.stopped.add(self);
    return null;
  });
  window.Audio = new Proxy(window.Audio, {
    construct(target, args) {
      const audio: HTMLAudioElement = Reflect.construct(target, args);
      watch.made.add(audio);
      return audio;
    },
  });
}
