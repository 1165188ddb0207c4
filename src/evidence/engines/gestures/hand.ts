import type { Tab } from '#contracts/engine.ts';
import { bringListeners } from '#probe/listeners.ts';
import type { PageCode } from '#probe/page-code.ts';

export type Code = PageCode<typeof import('./in-page.ts')>;

export interface Point {
  x: number;
  y: number;
}

type MouseEvent = 'mousePressed' | 'mouseMoved' | 'mouseReleased';

const mouse = (tab: Tab, type: MouseEvent, { x, y }: Point, buttons: 0 | 1): Promise<unknown> =>
  tab.ask('Input.dispatchMouseEvent', { type, x, y, buttons, button: 'left', clickCount: 1 });

const touch = (tab: Tab, type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]): Promise<unknown> =>
  tab.ask('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y }, id) => ({ x, y, id })) });

/** What presses, moves while it presses, and lets go: a mouse or a finger. */
export interface Hand {
  press(at: Point): Promise<unknown>;
  move(to: Point): Promise<unknown>;
  release(at: Point): Promise<unknown>;
}

export const mouseOf = (tab: Tab): Hand => ({
  async press(at) {
    await mouse(tab, 'mouseMoved', at, 0);
    await mouse(tab, 'mousePressed', at, 1);
  },
  move: (to) => mouse(tab, 'mouseMoved', to, 1),
  release: (at) => mouse(tab, 'mouseReleased', at, 1),
});

export const fingerOf = (tab: Tab): Hand => ({
  press: (at) => touch(tab, 'touchStart', [at]),
  move: (to) => touch(tab, 'touchMove', [to]),
  release: () => touch(tab, 'touchEnd', []),
});

/** Two fingers that start close together and go apart. */
export async function spread(tab: Tab, { x, y }: Point): Promise<void> {
  const apart = (by: number): Point[] => [
    { x: x - by, y },
    { x: x + by, y },
  ];
  await touch(tab, 'touchStart', apart(10));
  for (const by of [20, 40, 60]) await touch(tab, 'touchMove', apart(by));
  await touch(tab, 'touchEnd', []);
}

/** The page as it was at first, ready to be asked again. */
export async function anew(tab: Tab): Promise<void> {
  await tab.reload();
  await bringListeners(tab);
}
