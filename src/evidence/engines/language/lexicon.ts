import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { shortHash } from '#lib/hash.ts';

const Code = z.string().regex(/^[a-z]{2,3}$/);

const LanguageWords = z.strictObject({
  /** Language → its small words, in lower case. */
  smallWords: z.record(
    Code,
    z.string().transform((words) => words.split(' ')),
  ),
  /** Language → what it calls itself. */
  ownNames: z.record(Code, z.array(z.string().min(2)).min(1)),
});
export type LanguageWords = z.infer<typeof LanguageWords>;

const yaml = readFileSync(new URL('lexicon.yaml', import.meta.url), 'utf8');

/** `lexicon.yaml`, parsed. */
export const languageWords: LanguageWords = LanguageWords.parse(parse(yaml));

/** Changes with every edit of the lexicon, and with it every cached fact. */
export const lexiconHash = shortHash(yaml);
