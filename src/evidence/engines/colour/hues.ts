import type { Colour } from '#probe/colours.ts';

/** The colours that people name. */
export type Hue = 'red' | 'orange' | 'yellow' | 'green' | 'blue' | 'purple' | 'grey';

/** How a hue is called when something is told by it, in Chinese and in English. */
export const hueWords: Readonly<Record<Hue, RegExp>> = {
  red: /标红|飘红|红[色字框点线底圈]|\bred\b/i,
  orange: /标橙|橙[色字框点线底圈]|\borange\b/i,
  yellow: /标黄|黄[色字框点线底圈]|\byellow\b/i,
  green: /标绿|绿[色字框点线底圈]|\bgreen\b/i,
  blue: /标蓝|蓝[色字框点线底圈]|\bblue\b/i,
  purple: /标紫|紫[色字框点线底圈]|\b(?:purple|violet)\b/i,
  grey: /标灰|灰[色字框点线底圈]|\bgr[ae]y\b/i,
};

const ends: readonly [upTo: number, hue: Hue][] = [
  [18, 'red'],
  [42, 'orange'],
  [68, 'yellow'],
  [172, 'green'],
  [262, 'blue'],
  [325, 'purple'],
  [360, 'red'],
];

/** What one would call a colour; null for black, white, and what is hardly there. */
export function hueOf([red, green, blue, alpha]: Colour): Hue | null {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  if (alpha < 0.3) return null;
  if (spread < 30) return most > 90 && most < 225 ? 'grey' : null;
  const angle = turn(red, green, blue, spread);
  return ends.find(([upTo]) => angle <= upTo)?.[1] ?? 'red';
}

function turn(red: number, green: number, blue: number, spread: number): number {
  const most = Math.max(red, green, blue);
  let sixth = (red - green) / spread + 4;
  if (most === red) sixth = ((green - blue) / spread + 6) % 6;
  else if (most === green) sixth = (blue - red) / spread + 2;
  return sixth * 60;
}
