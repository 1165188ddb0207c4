import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { choices, switches } from '#theme/components/reading-settings/settings.ts';

const folder = 'themes/base/assets';
const read = (file: string): string => readFileSync(file, 'utf8');
const script = read(path.join(folder, 'reading.js'));

interface Opened {
  /** What stands on <html>. */
  attributes: Record<string, string>;
  stored: string | null;
  /** Address after the script has run; null where it was left alone. */
  address: string | null;
}

/** Runs the real script as a page does that is opened with this fragment and that much in store. */
function open(hash: string, store: string | null, isBlocked = false): Opened {
  const dataset: Record<string, string> = { version: 'simple' };
  const opened: Opened = { attributes: dataset, stored: store, address: null };
  const touch = (): void => {
    if (isBlocked) throw new Error('storage is blocked');
  };
  const localStorage = {
    getItem: () => (touch(), opened.stored),
    setItem: (_key: string, value: string) => (touch(), (opened.stored = value)),
  };
  runInNewContext(script, {
    document: {
      currentScript: { src: 'https://host.example/assets/reading.js' },
      documentElement: { dataset },
      body: null,
      querySelector: () => ({}),
    },
    localStorage,
    location: { hash, pathname: '/qingxi/news/', search: '?a=1' },
    history: { replaceState: (_state: unknown, _title: string, address: string) => (opened.address = address) },
    addEventListener: () => undefined,
    URL,
  });
  return opened;
}

const bytesOf = (file: string): number => brotliCompressSync(readFileSync(file)).length;

const settingsOf = ({ attributes: { version: _version, ...settings } }: Opened): Record<string, string> => settings;

describe('stored settings', () => {
  it('stand on <html> before anything else is there', () => {
    const opened = open('', 'size-150.scheme-yellow-on-black.links-on');
    expect(settingsOf(opened)).toEqual({ size: '150', scheme: 'yellow-on-black', links: 'on' });
    expect(opened.address).toBeNull();
  });

  it.each([
    null,
    '',
    '.',
    'size-1500',
    'size',
    '-150',
    'SIZE-150',
    'size-150 ',
    '__proto__-x',
    'constructor-x',
    'version-full',
    'scheme-light" onload="alert(1)',
    '{"size":"150"}',
  ])('are dropped where they are not in the list: %j', (store) => {
    const opened = open('', store);
    expect(settingsOf(opened)).toEqual({});
    expect(opened.attributes['version']).toBe('simple');
  });

  it('lose only the part that is wrong', () => {
    expect(settingsOf(open('', 'size-9000.ruler-on.scheme-'))).toEqual({ ruler: 'on' });
  });

  it('fail nothing where a browser lets nobody store', () => {
    expect(settingsOf(open('', 'size-150', true))).toEqual({});
    expect(settingsOf(open('#reading=size-150', null, true))).toEqual({ size: '150' });
  });
});

describe('settings that a link carries', () => {
  it('are kept, and the fragment is gone', () => {
    const opened = open('#reading=size-200.scheme-cream', 'links-on');
    expect(settingsOf(opened)).toEqual({ size: '200', scheme: 'cream' });
    expect(opened).toMatchObject({ stored: 'size-200.scheme-cream', address: '/qingxi/news/?a=1' });
  });

  it('are kept without what is not in the list', () => {
    expect(open('#reading=size-200.evil-on.size-', null).stored).toBe('size-200');
  });

  it('may be none: then the defaults hold', () => {
    expect(open('#reading=', 'size-150').stored).toBe('');
  });

  it.each([
    '#reading',
    '#reading=size-150&x',
    '#reading=%73ize-150',
    '#reading=size-150<',
    '#top',
    '#Reading=size-150',
  ])('are no settings when the fragment is %s', (hash) => {
    const opened = open(hash, 'links-on');
    expect(settingsOf(opened)).toEqual({ links: 'on' });
    expect(opened).toMatchObject({ stored: 'links-on', address: null });
  });
});

it('knows exactly what the panel offers, and each has its style', () => {
  const offered = [
    ...choices.flatMap(({ name, values }) => values.flatMap(({ value }) => (value === '' ? [] : [`${name}-${value}`]))),
    ...switches.map((name) => `${name}-on`),
    'rate-slow',
    'rate-fast',
  ];
  const list = script.slice(script.indexOf('const allowed'), script.indexOf(".split(' ')"));
  const known = [...list.matchAll(/'([^']*)'/g)].flatMap(([, pieces = '']) => pieces.trim().split(' '));
  expect(known.toSorted()).toEqual(offered.toSorted());
  const styles = read('themes/base/styles/reading.css') + read(path.join(folder, 'pointer.css'));
  for (const { name, values } of choices) {
    for (const { value } of values) if (value !== '') expect(styles).toContain(`data-${name}='${value}'`);
  }
});

it('is at most 1 kB after Brotli; all scripts but the search are at most 10 kB', () => {
  expect(bytesOf(path.join(folder, 'reading.js'))).toBeLessThanOrEqual(1024);
  const scripts = globSync(`${folder}/*.js`, { ignore: '**/search.js' });
  expect(scripts.map(bytesOf).reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(10 * 1024);
});
