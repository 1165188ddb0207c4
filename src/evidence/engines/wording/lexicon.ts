import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { shortHash } from '#lib/hash.ts';
import { Origin, Slug } from '#model/words.ts';

const Word = z.strictObject({
  id: Slug,
  severity: z.enum(['error', 'warn', 'typo']),
  terms: z.array(z.string().min(2)).min(1),
  /** What to write instead. */
  use: z.string().min(1),
  /** Longer words that hold a term and are harmless. */
  except: z.array(z.string()).default([]),
  origin: Origin,
  source: z.string().min(2),
});
export type Word = z.infer<typeof Word>;

const yaml = readFileSync(new URL('lexicon.yaml', import.meta.url), 'utf8');

/** `lexicon.yaml`, parsed. */
export const lexicon: readonly Word[] = z.array(Word).parse(parse(yaml));

/** Changes with every edit of the lexicon, and with it every cached fact. */
export const lexiconHash = shortHash(yaml);
