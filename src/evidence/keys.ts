import type { Keyboard, KeyInput } from 'puppeteer-core';

/** Presses `Shift+Tab` as a person does: what is held goes down first and comes up last. */
export async function pressKeys(keyboard: Keyboard, keys: string): Promise<void> {
  const held = keys.split('+') as KeyInput[];
  const key = held.pop()!;
  for (const one of held) await keyboard.down(one);
  await keyboard.press(key);
  for (const one of held.toReversed()) await keyboard.up(one);
}
