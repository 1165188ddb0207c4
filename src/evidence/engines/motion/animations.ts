import { isMet, isWaitingSign, longestMs, type Moving } from './moving.ts';

/** Animations of style sheets and scripts that run now, by themselves, longer than five seconds, and change what is seen. */
export function* longAnimations(): Iterable<Moving> {
  const byTarget = Map.groupBy(longOnes(), (animation) => targetOf(animation));
  for (const element of byTarget.keys()) {
    if (element === null || !isMet(element)) continue;
    yield {
      element,
      how: 'animation',
      isDoubtful: isWaitingSign(element) || stopsWhenAsked.has(element),
      isStill: () => !isMet(element) || !longOnes().some((animation) => targetOf(animation) === element),
    };
  }
}

/** Targets whose animation the page takes back from readers who want less motion. The engine fills it before. */
export const stopsWhenAsked = new Set<Element>();

const longOnes = (): Animation[] =>
  document
    .getAnimations()
    .filter((animation) => animation.playState === 'running' && !(animation instanceof CSSTransition))
    .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration ?? 0) > longestMs && changesLook(effect));

/** All that are declared to run, whatever their length. */
export const targetOf = ({ effect }: Animation): Element | null =>
  effect instanceof KeyframeEffect ? effect.target : null;

const notSeen = new Set(['offset', 'computedOffset', 'easing', 'composite']);

function changesLook(effect: AnimationEffect | null): boolean {
  if (!(effect instanceof KeyframeEffect)) return false;
  const values = new Map<string, Set<string>>();
  for (const frame of effect.getKeyframes()) {
    for (const [property, value] of Object.entries(frame)) {
      if (notSeen.has(property) || property.startsWith('--')) continue;
      values.set(property, (values.get(property) ?? new Set()).add(String(value)));
    }
  }
  return [...values.values()].some((each) => each.size > 1);
}

/** Animations of drawings: `<animate>` and its kin. */
export function* drawnAnimations(): Iterable<Moving> {
  for (const svg of document.querySelectorAll('svg')) {
    const moves = [...svg.querySelectorAll('animate, animateTransform, animateMotion')].some(isLongDrawn);
    if (!moves || !isMet(svg)) continue;
    yield {
      element: svg,
      how: 'animation',
      isDoubtful: isWaitingSign(svg),
      isStill: () =>
        !isMet(svg) ||
        svg.animationsPaused() ||
        ![...svg.querySelectorAll('animate, animateTransform, animateMotion')].some(isLongDrawn),
    };
  }
}

function isLongDrawn(one: Element): boolean {
  if (/click|mouse|focus/.test(one.getAttribute('begin') ?? '')) return false;
  const [long, times] = [one.getAttribute('repeatDur'), one.getAttribute('repeatCount')];
  if (long === 'indefinite' || times === 'indefinite') return true;
  const onceMs = msOf(one.getAttribute('dur') ?? '');
  return Math.max(msOf(long ?? ''), onceMs * Math.max(Number(times) || 1, 1)) > longestMs;
}

/** `2s`, `500ms`, `0:05`. */
function msOf(time: string): number {
  const [, hours = '0', minutes = '0', seconds = '0'] = /^(?:(\d+):)?(\d+):([\d.]+)$/.exec(time) ?? [];
  const clock = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
  if (clock > 0) return clock;
  const number = Number.parseFloat(time) || 0;
  return time.trim().endsWith('ms') ? number : number * 1_000;
}
