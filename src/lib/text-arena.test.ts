import { expect, it } from 'vitest';
import { openTextArena } from '#lib/text-arena.ts';

const read = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

it('gives the UTF-8 of each text, and keeps it while others come', () => {
  const arena = openTextArena();
  const texts = ['盲道 👩‍🦯', 'plain', '', '长'.repeat(900_000), 'x'.repeat(400_000), '末'];
  const bytes = texts.map((text) => arena.encode(text, '。'));
  expect(bytes.map(read)).toEqual(texts.map((text) => `${text}。`));
});

it('gives out the same memory again once it is cleared', () => {
  const arena = openTextArena();
  const before = arena.encode('一'.repeat(500_000));
  arena.clear();
  const after = arena.encode('二'.repeat(500_000));
  expect(after.buffer).toBe(before.buffer);
  expect(read(after)).toBe('二'.repeat(500_000));
});
