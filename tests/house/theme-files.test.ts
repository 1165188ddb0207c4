import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { ComponentFile } from '#contracts/component.ts';
import { parseYamlAs } from '#lib/yaml-file.ts';
import { textsOf } from '#theme/texts.ts';

const root = 'themes/base';
const templates = globSync(`${root}/**/*.astro`).toSorted();
const read = (file: string): string => readFileSync(file, 'utf8');

describe('the base theme', () => {
  it.each(templates)('%s carries no style, no inline script and no event attribute', (file) => {
    const markup = read(file).split('---').slice(2).join('---');
    expect(markup).not.toMatch(
      /<style|\sstyle=|\son[a-z]+=|<script(?! is:inline type="application\/ld\+json")(?![^>]*\ssrc=)/,
    );
  });

  it.each(templates)('%s takes its parts by their # names, so that another theme can replace them', (file) => {
    const relative = [...read(file).matchAll(/from '(\.[^']*)'/g)].map((match) => match[1]);
    expect(relative).toEqual([]);
  });

  it.each(globSync(`${root}/components/*`, { onlyDirectories: true }).toSorted())('%s is documented', (folder) => {
    const name = path.basename(folder);
    const file = path.join(folder, `${name}.yaml`);
    // Throws with file, line and remedy.
    parseYamlAs(ComponentFile, { text: read(file), file });
    expect(existsSync(path.join(folder, `${pascal(name)}.astro`))).toBe(true);
  });

  it('keeps all of its style sheets within 14 kB after Brotli, and asks nothing of any other host', () => {
    const css = globSync(`${root}/**/*.css`, { ignore: '**/assets/**' }).toSorted().map(read).join('\n');
    expect(brotliCompressSync(css).length).toBeLessThanOrEqual(14 * 1024);
    expect(css).not.toMatch(/url\(|@font-face|https?:/);
  });

  it('names every style sheet once in base.css', () => {
    const named = [...read(`${root}/base.css`).matchAll(/@import '\.\/([^']+)'/g)].map((match) => String(match[1]));
    // A kind's own sheet comes with its parts, in the same layer.
    const there = globSync('**/*.css', { cwd: root, ignore: ['base.css', 'assets/**', 'kinds/**'] });
    expect(named.toSorted()).toEqual(there.toSorted());
  });

  it('has a script for the menus of at most 1.5 kB', () => {
    expect(Buffer.byteLength(read(`${root}/assets/menu.js`))).toBeLessThanOrEqual(1536);
  });

  it('has a search script of at most 6 kB after Brotli that names no other host', () => {
    const script = read(`${root}/assets/search.js`);
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(6 * 1024);
    expect(script).not.toMatch(/https?:/);
  });

  const scripts = {
    'zh-CN': /\p{Script=Han}/u,
    en: /\p{Script=Latin}/u,
    ug: /\p{Script=Arabic}/u,
    bo: /\p{Script=Tibetan}/u,
  };

  it.each(['zh-CN', 'en', 'ug', 'bo'] as const)('says everything in %s, with the same placeholders', (lang) => {
    const { texts, lang: own } = textsOf(lang);
    expect(own).toBe(lang);
    for (const [name, chinese] of Object.entries(textsOf('zh-CN').texts)) {
      const words = Object.entries(texts).find(([key]) => key === name)?.[1] ?? '';
      expect(bracesOf(words), name).toEqual(bracesOf(chinese));
      if (signs.has(name)) continue;
      expect(words, name).toMatch(scripts[lang]);
      if (lang !== 'zh-CN') expect(words, name).not.toMatch(scripts['zh-CN']);
    }
  });

  it('answers in Chinese, and says so, where it has no words of a language', () => {
    expect(textsOf('mn').lang).toBe('zh-CN');
    expect(textsOf('mn').texts.home).toBe('首页');
  });
});

/** Punctuation has no script. */
const signs: ReadonlySet<string> = new Set(['colon', 'bracketed']);

const bracesOf = (words: string): string[] => (words.match(/\{\w+\}/g) ?? []).toSorted();

const pascal = (name: string): string =>
  name.replaceAll(/(?:^|-)(\w)/g, (_all, letter: string) => letter.toUpperCase());
