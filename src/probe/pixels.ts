import type { Picture } from '#contracts/engine.ts';
import { luminance, ratioOf } from '#probe/colours.ts';

/** How two pictures of the same place differ. */
export interface Change {
  /** Pixels that change at all. */
  any: number;
  /** Pixels that change and then stand out, by three to one, from what they were or from the ground around. */
  strong: number;
}

// Of 255, in the channel that changes most: what changes less is the noise of smoothing.
const noise = 6;
// Edges that are drawn between two pixels are a little paler than their colour.
const strongRatio = 2.9;

/** Counts the pixels that differ from one picture to the next. Pictures of different sizes differ everywhere. */
export function changeBetween(before: Picture, after: Picture): Change {
  if (before.width !== after.width || before.height !== after.height) {
    const all = before.width * before.height;
    return { any: all, strong: all };
  }
  const change = { any: 0, strong: 0 };
  const ground = groundOf(before);
  for (let at = 0; at < before.rgba.length; at += 4) {
    if (stepAt(before, after, at) <= noise) continue;
    change.any++;
    const [was, is] = [lightAt(before, at), lightAt(after, at)];
    if (ratioOf(is, was) >= strongRatio || ratioOf(is, ground) >= strongRatio) change.strong++;
  }
  return change;
}

const stepAt = ({ rgba: was }: Picture, { rgba: is }: Picture, at: number): number =>
  Math.max(Math.abs(was[at]! - is[at]!), Math.abs(was[at + 1]! - is[at + 1]!), Math.abs(was[at + 2]! - is[at + 2]!));

const lightAt = ({ rgba }: Picture, at: number): number => luminance(rgba[at]!, rgba[at + 1]!, rgba[at + 2]!);

/** The luminance of the commonest colour along the picture's upper and lower edge. */
function groundOf(picture: Picture): number {
  const counts = new Map<number, number>();
  const last = (picture.height - 1) * picture.width * 4;
  for (let x = 0; x < picture.width * 4; x += 4) {
    for (const at of [x, last + x]) {
      const light = lightAt(picture, at);
      counts.set(light, (counts.get(light) ?? 0) + 1);
    }
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [1, 0])[0];
}
