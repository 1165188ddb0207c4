import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { shortHash } from '#lib/hash.ts';

const Phrases = z.array(z.string().min(1)).min(1);

/** Phrases in lower case; what each list is for stands above it in `lexicon.yaml`. */
const MediaWords = z.strictObject({
  transcript: Phrases,
  toCome: Phrases,
  sameAsText: Phrases,
  speech: Phrases,
  wordless: Phrases,
  silent: Phrases,
  captioned: Phrases,
  live: Phrases,
  liveCaptions: Phrases,
  described: Phrases,
  shows: Phrases,
  allSaid: Phrases,
  captcha: Phrases,
});
export type MediaWords = z.infer<typeof MediaWords>;

const yaml = readFileSync(new URL('lexicon.yaml', import.meta.url), 'utf8');

/** `lexicon.yaml`, parsed. */
export const mediaWords: MediaWords = MediaWords.parse(parse(yaml));

/** Changes with every edit of the lexicon, and with it every cached fact. */
export const lexiconHash = shortHash(yaml);
