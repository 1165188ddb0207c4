import { askRules, type Seen, type Told } from '#probe/rules.ts';
import { watchOfPage } from '#probe/watch.ts';
import { drawnAnimations, longAnimations, stopsWhenAsked, targetOf } from './animations.ts';
import { movedDevice } from './device.ts';
import { flashesIn, flashesOfAnimation, flashesOfFilm, isLarge, isTooMany, seenArea } from './flashes.ts';
import { isMet, type Moving } from './moving.ts';
import { oldWays } from './old-ways.ts';
import { films, movingPictures, type Film } from './pictures.ts';
import { letTimePass, type Course } from './scripted.ts';
import { findSounds } from './sounds.ts';
import { pressAndWait, stopControls } from './stop.ts';
import { findLimits, refreshes } from './time-limits.ts';
import { playingFilms } from './videos.ts';

/** A clock may begin to run only when somebody fills the form in. */
const mayLimit = (): boolean =>
  document.querySelector('form :is(input, textarea)') !== null &&
  [...document.scripts].some(({ text }) => /\bset(?:Timeout|Interval)\b/.test(text));

/** Whether anything here may move, sound or end by itself: looked at before the page is loaded anew for it. */
export function mayMove(): boolean {
  const watch = watchOfPage();
  if (watch.timers > 0 || watch.deviceEvents.size > 0 || watch.made.size > 0 || watch.played.size > 0) return true;
  if (window.ondevicemotion !== null || window.ondeviceorientation !== null) return true;
  const movers =
    'marquee, blink, audio, video, animate, animateTransform, animateMotion, meta[http-equiv=refresh i], canvas';
  if (document.querySelector(movers) !== null || mayLimit() || mayFlash()) return true;
  return [...document.querySelectorAll('body, body *')].some(
    (element) =>
      element.matches(
        'img[src*=".gif" i], img[src*=".webp" i], img[src*=".png" i], img[src^="data:image/"], img[src*="apng" i]',
      ) || hasMotion(element),
  );
}

function hasMotion(element: Element): boolean {
  return [null, '::before', '::after'].some((part) => {
    const { animationName, backgroundImage, textDecorationLine } = getComputedStyle(element, part);
    return (
      animationName !== 'none' || /\.(?:gif|webp|apng)/i.test(backgroundImage) || textDecorationLine.includes('blink')
    );
  });
}

/** What animations the page takes back when less motion is wished for: asked before the wish is lifted. */
export function rememberAnimated(): void {
  for (const animation of document.getAnimations()) {
    const target = targetOf(animation);
    if (target !== null) stillRunning.add(target);
  }
}
const stillRunning = new Set<Element>();

/** Looks at all that moves, flashes, sounds or ends by itself; runs inside the page, whose clock is held. */
export async function look(): Promise<Told> {
  markThoseThatStop();
  const flashing = [...flashingAnimations()];
  const shown = await films();
  const course = await letTimePass();
  const moving = [
    ...longAnimations(),
    ...drawnAnimations(),
    ...oldWays(),
    ...movingPictures(shown),
    ...playingFilms(),
    ...course.moving,
  ];
  const limits = await findLimits();
  const sounds = await findSounds();
  const stopped = await judge(moving);
  const afterPress = await flashesOfPresses();
  const seen: Record<string, Seen[]> = {
    'flashes-seldom': [...flashing, ...flashingFilms(shown), ...flashingScripts(course), ...afterPress],
    'refresh-waits-for-nobody': [...refreshes()].map(({ meta, seconds }) => ({
      element: meta,
      outcome: seconds === 0 || seconds > 72_000 ? 'passed' : 'failed',
      says: { seconds },
    })),
    'time-can-be-had': limits.map(({ element, what, seconds, isDoubtful }) => ({
      element,
      outcome: isDoubtful ? 'cantTell' : 'failed',
      says: { what, seconds },
    })),
    'message-stays': course.vanished.map(({ element, words, afterMs }) => ({
      element,
      outcome: 'failed',
      says: { words: words.slice(0, 30), seconds: Math.round(afterMs / 1_000) },
    })),
    'device-need-not-move': [...movedDevice()],
    'sound-can-be-stopped': sounds.map(({ element, outcome, seconds }) => ({
      element,
      outcome,
      says: { seconds: Math.round(seconds) },
    })),
    'motion-can-be-stopped': stopped,
  };
  return askRules(Object.entries(seen).map(([id, all]) => ({ id, look: () => all })));
}

function markThoseThatStop(): void {
  for (const animation of document.getAnimations()) {
    const target = targetOf(animation);
    if (target !== null && !stillRunning.has(target)) stopsWhenAsked.add(target);
  }
}

/** Presses what may stop it, one control after another, and tells what never stood still. */
async function judge(moving: readonly Moving[]): Promise<Seen[]> {
  const going = new Set(moving);
  for (const control of moving.length === 0 ? [] : stopControls()) {
    await pressAndWait(control);
    for (const one of going) if (await one.isStill()) going.delete(one);
    if (going.size === 0) break;
  }
  return moving.map((one) => ({
    element: one.element,
    outcome: !going.has(one) ? 'passed' : one.isDoubtful ? 'cantTell' : 'failed',
    says: { how: one.how },
  }));
}

/** What begins to flash only when somebody presses something: a preview, an alarm. */
async function flashesOfPresses(): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const control of mayFlash() ? stopControls() : []) {
    const before = new Set(document.getAnimations());
    await pressAndWait(control);
    const began = document.getAnimations().filter((animation) => !before.has(animation));
    seen.push(...[...flashingAnimations(began)].filter(({ outcome }) => outcome === 'failed'));
  }
  return seen;
}

/** Some style sheet has an animation to give. */
const mayFlash = (): boolean =>
  [...document.styleSheets].some((sheet) => {
    try {
      return [...sheet.cssRules].some((rule) => rule instanceof CSSKeyframesRule);
    } catch {
      // A sheet from elsewhere is closed to scripts.
      return false;
    }
  });

function* flashingAnimations(animations: readonly Animation[] = document.getAnimations()): Iterable<Seen> {
  for (const animation of animations) {
    const element = targetOf(animation);
    const roundMs = Number(animation.effect?.getComputedTiming().duration ?? Infinity);
    if (element === null || roundMs > 1_000 || roundMs < 10 || !isMet(element)) continue;
    yield outcomeOf(element, flashesOfAnimation(animation, element), seenArea(element));
  }
}

function* flashingFilms(shown: ReadonlyMap<Element, Film>): Iterable<Seen> {
  for (const [element, film] of shown) {
    const { flashes, area } = flashesOfFilm(element, film);
    yield outcomeOf(element, flashes, area);
  }
}

function* flashingScripts({ lightsOf }: Course): Iterable<Seen> {
  for (const [element, lights] of lightsOf) {
    const flashes = flashesIn(lights);
    if (isTooMany(flashes)) yield outcomeOf(element, flashes, seenArea(element));
  }
}

const outcomeOf = (element: Element, flashes: number, area: number): Seen => ({
  element,
  outcome: isTooMany(flashes) && isLarge(area) ? 'failed' : 'passed',
  says: { flashes },
});
