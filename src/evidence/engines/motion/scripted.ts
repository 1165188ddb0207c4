import { fold, isShown, shownText } from '#probe/shown.ts';
import { watchOfPage } from '#probe/watch.ts';
import { lightOf } from './flashes.ts';
import { isMet, isWaitingSign, longestMs, type Moving } from './moving.ts';

/** What scripts did to one element while the clock ran. */
interface Changes {
  timesMs: number[];
  looks: Set<string>;
  lights: { atMs: number; light: number }[];
}

/** Words that were there at first, or came by themselves, and that a timer took away. */
interface Vanished {
  /** The nearest element that is still there. */
  element: Element;
  words: string;
  afterMs: number;
}

/** What happened by itself while the clock ran. */
export interface Course {
  moving: Moving[];
  vanished: Vanished[];
  lightsOf: Map<Element, Changes['lights']>;
}

const runMs = 30_000;
const mostTasks = 2_500;
const watched = [
  'style',
  'class',
  'src',
  'hidden',
  'transform',
  'd',
  'x',
  'y',
  'cx',
  'cy',
  'points',
  'aria-hidden',
  'open',
];

/** Lets half a minute of the page's own time pass, and writes down what its scripts change by themselves. */
export async function letTimePass(): Promise<Course> {
  const watch = watchOfPage();
  const changes = new Map<Element, Changes>();
  const words = wordsOfPage();
  const gone: Vanished[] = [];
  const scrolled = scrollers();
  let checkedMs = -100;
  let records: MutationRecord[] = [];
  const observer = new MutationObserver((more) => void records.push(...more));
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: watched,
  });
  await watch.advance(runMs, {
    frames: true,
    most: mostTasks,
    after() {
      const atMs = watch.nowMs();
      const touched = new Set([...records.flatMap(elementOf), ...scrolled.moved()]);
      records = [];
      for (const element of touched) note(changes, element, atMs);
      if (touched.size === 0 || atMs < checkedMs + 200) return;
      checkedMs = atMs;
      gone.push(...missing(words, atMs));
    },
  });
  gone.push(...missing(words, watch.nowMs()));
  observer.disconnect();
  const moving = [...movingOf(changes)];
  const left = wordsOfPage();
  return {
    moving,
    // What takes turns comes back.
    vanished: gone.filter(
      ({ words: said, element: at }) => !left.has(said) && !moving.some(({ element }) => element.contains(at)),
    ),
    lightsOf: new Map([...changes].map(([element, { lights }]) => [element, lights])),
  };
}

const elementOf = ({ target }: MutationRecord): Element[] => {
  const element = target instanceof Element ? target : target.parentElement;
  return element === null || element.closest('head, script, style') !== null ? [] : [element];
};

function note(changes: Map<Element, Changes>, element: Element, atMs: number): void {
  const one = changes.get(element) ?? { timesMs: [], looks: new Set(), lights: [] };
  changes.set(element, one);
  one.timesMs.push(atMs);
  if (one.lights.length < 400) one.lights.push({ atMs, light: lightOf(element) });
  if (one.looks.size < 3) one.looks.add(lookOf(element));
}

/** What a person sees of an element: whether, where, and which words and pictures. */
function lookOf(element: Element): string {
  const { x, y, width, height } = element.getBoundingClientRect();
  const { opacity, visibility, color, backgroundColor, backgroundPosition, backgroundImage } =
    getComputedStyle(element);
  const pictures = [...element.querySelectorAll('img')].filter(isShown).map(({ src }) => src);
  const place = [x + scrollX, y + scrollY, width, height].map(Math.round);
  const at = [element.scrollLeft, element.scrollTop].map(Math.round);
  return [
    isShown(element),
    place,
    at,
    opacity,
    visibility,
    color,
    backgroundColor,
    backgroundPosition,
    backgroundImage,
    shownText(element).slice(0, 200),
    pictures,
  ].join('|');
}

/** Elements that scripts may scroll, and those of them that have moved since they were last asked. */
function scrollers(): { moved: () => Element[] } {
  const all = [...document.querySelectorAll('body *')]
    .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
    .filter((one) => getComputedStyle(one).overflow !== 'visible')
    .slice(0, 100);
  const places = new Map(all.map((one) => [one, one.scrollTop + one.scrollLeft]));
  return {
    moved: () =>
      all.filter((one) => {
        const place = one.scrollTop + one.scrollLeft;
        const has = place !== places.get(one);
        places.set(one, place);
        return has;
      }),
  };
}

/** Elements that changed their look again and again over more than five seconds; of siblings that take turns their parent. */
function* movingOf(changes: ReadonlyMap<Element, Changes>): Iterable<Moving> {
  const long = [...changes].filter(([element, change]) => isLong(change) && (isMet(element) || change.looks.size > 1));
  const elements = new Set<Element>();
  for (const [element] of long) {
    const parent = element.parentElement;
    const turns = long.filter(([other]) => other.parentElement === parent);
    elements.add(turns.length > 1 && parent !== null && !parent.matches('body, html, main') ? parent : element);
  }
  for (const element of elements) {
    if (!isMet(element) || [...elements].some((other) => other !== element && other.contains(element))) continue;
    yield {
      element,
      how: 'script',
      isDoubtful: isWaitingSign(element) || isClock(element),
      isStill: () => standsStill(element),
    };
  }
}

const isLong = ({ timesMs, looks }: Changes): boolean =>
  timesMs.length > 2 && (timesMs.at(-1) ?? 0) - (timesMs[0] ?? 0) > longestMs && looks.size > 1;

/** The time of day, or what is left of a time, is no news. */
function isClock(element: Element): boolean {
  if (element.closest('[role=timer], time') !== null) return true;
  const own = fold(element.textContent);
  const words = /\p{L}{3}/u.test(own) ? own : fold(element.parentElement?.textContent ?? own);
  return /\d{1,2}\s*[:：时点分]\s*\d{1,2}|\d+\s*(?:秒|seconds?|s\b)/i.test(words);
}

/** Whether nothing changes an element while a quarter of a minute passes. */
async function standsStill(element: Element): Promise<boolean> {
  if (!isMet(element)) return true;
  const watch = watchOfPage();
  const before = new Set([lookOf(element)]);
  await watch.advance(watch.nowMs() + 12_000, {
    frames: true,
    most: 1_200,
    after: () => void (before.size < 2 && before.add(lookOf(element))),
  });
  return before.size < 2;
}

const fewestSigns = 6;

/** Words of each block that a person sees now, with the block. */
function wordsOfPage(): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const element of document.querySelectorAll('body *')) {
    if (
      element.matches('script, style, noscript, template, option, svg *') ||
      !hasOwnWords(element) ||
      !isShown(element)
    )
      continue;
    const words = fold(element.textContent);
    if (words.length >= fewestSigns && !/\d\s*(?:秒|s\b|seconds?)/.test(words)) found.set(words, element);
  }
  return found;
}

const hasOwnWords = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\p{L}{2}/u.test(node.nodeValue ?? ''));

const waiting = /加载|载入|请稍候|请稍等|正在|loading|please wait|connecting/i;

/** Words that can no longer be seen where they were; each is told once. */
function missing(words: Map<string, Element>, atMs: number): Vanished[] {
  const gone = [...words].filter(([said, element]) => !isShown(element) || fold(element.textContent) !== said);
  const now = gone.length === 0 ? [] : [...wordsOfPage().keys()].map(withoutNumbers);
  return gone.flatMap(([said, element]) => {
    words.delete(said);
    // The same is said with other numbers.
    if (now.includes(withoutNumbers(said))) return [];
    if (waiting.test(said) || element.isConnected === isShown(element))
      return element.isConnected || waiting.test(said)
        ? []
        : [{ element: placeFor(element), words: said, afterMs: atMs }];
    return [{ element, words: said, afterMs: atMs }];
  });
}

const withoutNumbers = (words: string): string => words.replaceAll(/\d+/g, '0');

const placeFor = (element: Element): Element =>
  element.isConnected ? element : (document.querySelector('main') ?? document.body);
