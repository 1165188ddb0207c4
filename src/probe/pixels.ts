import type { Picture } from '#contracts/engine.ts';

/** How two pictures of the same place differ. */
export interface Change {
  /** Pixels that anyone sees change. */
  clear: number;
  /** Pixels that change at all. */
  any: number;
}

// Of 255, in the channel that changes most. Below the first it is the noise of smoothing.
const noise = 6;
const clearStep = 32;

/** Counts the pixels that differ. Pictures of different sizes differ everywhere. */
export function changeBetween(before: Picture, after: Picture): Change {
  if (before.width !== after.width || before.height !== after.height) {
    const all = before.width * before.height;
    return { clear: all, any: all };
  }
  const change = { clear: 0, any: 0 };
  for (let at = 0; at < before.rgba.length; at += 4) {
    const step = Math.max(
      Math.abs((before.rgba[at] ?? 0) - (after.rgba[at] ?? 0)),
      Math.abs((before.rgba[at + 1] ?? 0) - (after.rgba[at + 1] ?? 0)),
      Math.abs((before.rgba[at + 2] ?? 0) - (after.rgba[at + 2] ?? 0)),
    );
    if (step > noise) change.any++;
    if (step >= clearStep) change.clear++;
  }
  return change;
}
