import type { Tab } from '#contracts/engine.ts';
import type { PageCode } from '#probe/page-code.ts';
import type { Stop } from './stops.ts';

type Code = PageCode<typeof import('./in-page.ts')>;

/** A walk through the page by one key. */
export interface Walk {
  /** Elements in the order in which the keyboard came to them, each once. */
  met: number[];
  /** The last stop at each. */
  stops: ReadonlyMap<number, Stop>;
  /** Elements that were covered when the keyboard came to them. */
  covered: number[];
  /** Elements that gave the focus away to nothing as soon as they had it. */
  gone: number[];
  /** `left`: all the way through; `held`: the same elements again and again; `tired`: too many to go on. */
  end: 'left' | 'held' | 'tired';
  /** The elements among which the keyboard is held. */
  held: number[];
}

/** More stops than this are not walked: the page is judged by those. */
const most = 160;
/** A player or a date has this many parts at most. */
const mostParts = 30;

/** Presses the key until the focus leaves the page, is held, or the walk grows too long. */
export async function walk(tab: Tab, code: Code, key: 'Tab' | 'Shift+Tab'): Promise<Walk> {
  const met: number[] = [];
  const stops = new Map<number, Stop>();
  const gone: number[] = [];
  const done = (end: Walk['end'], held: number[] = []): Walk => {
    const covered = [...stops].flatMap(([number, stop]) => (stop.isCovered ? [number] : []));
    return { met, stops, covered, gone: [...new Set(gone)], end, held };
  };
  let last: number | null = null;
  let same = 0;
  for (let step = 0; step < most; step++) {
    await tab.press(key);
    const stop = await code.call(tab, 'stop');
    if (stop.hasLeft) return done('left');
    gone.push(...stop.gone);
    if (stop.number === null) {
      // What gives the focus away leaves it nowhere, and the next press goes on from there.
      if (stop.gone.length === 0 && ++same > 2) return done('left');
      continue;
    }
    same = stop.number === last ? same + 1 : 0;
    if (same > (stop.hasParts ? mostParts : 1)) return done('held', [stop.number]);
    if (stop.number !== last && stops.has(stop.number)) return done('held', met.slice(met.indexOf(stop.number)));
    if (!stops.has(stop.number)) met.push(stop.number);
    stops.set(stop.number, stop);
    last = stop.number;
  }
  return done('tired');
}
