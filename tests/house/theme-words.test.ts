import path from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';

type Words = (lang: string) => { texts: Readonly<Record<string, string>>; lang: string };
const isWords = (value: unknown): value is Words => typeof value === 'function';

const scripts = {
  'zh-CN': /\p{Script=Han}/u,
  en: /[a-z]/i,
  ug: /\p{Script=Arabic}/u,
  bo: /\p{Script=Tibetan}/u,
} as const;
const files = globSync('themes/base/{kinds,components}/*/texts.ts').toSorted();

it.each(files)(
  '%s says everything in four languages, in their scripts and with the same placeholders',
  async (file) => {
    const exported: Record<string, unknown> = await import(path.resolve(file));
    const words = Object.values(exported).find(isWords);
    if (words === undefined) throw new Error(`${file} has no words`);
    const chinese = words('zh-CN').texts;
    for (const [lang, script] of Object.entries(scripts)) {
      const { texts, lang: own } = words(lang);
      expect(own).toBe(lang);
      for (const [name, said] of Object.entries(texts)) {
        const plain = said.replaceAll(/\{\w+\}/g, '');
        // What is made of placeholders, numbers and signs alone belongs to no script.
        if (/\p{L}/u.test(plain)) expect(plain, `${lang} ${name}`).toMatch(script);
        expect(bracesOf(said), `${lang} ${name}`).toEqual(bracesOf(chinese[name] ?? ''));
      }
    }
  },
);

const bracesOf = (said: string): string[] => (said.match(/\{\w+\}/g) ?? []).toSorted();
