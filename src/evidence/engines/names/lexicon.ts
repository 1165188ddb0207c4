import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { shortHash } from '#lib/hash.ts';

const Phrases = z.array(z.string().min(1)).min(1);

/** Phrases, whole and in lower case; what each list is for stands above it in `lexicon.yaml`. */
const EmptyNames = z.strictObject({
  placeholders: Phrases,
  kinds: Phrases,
  complexKinds: Phrases,
  ornaments: Phrases,
  spacerFiles: Phrases,
  links: Phrases,
  linkFillers: Phrases,
  titles: Phrases,
  headings: Phrases,
  labels: Phrases,
  buttons: Phrases,
  frames: Phrases,
  captcha: Phrases,
  otherWay: Phrases,
  scan: Phrases,
  seePicture: Phrases,
});
export type EmptyNames = z.infer<typeof EmptyNames>;

const yaml = readFileSync(new URL('lexicon.yaml', import.meta.url), 'utf8');

/** `lexicon.yaml`, parsed. */
export const emptyNames: EmptyNames = EmptyNames.parse(parse(yaml));

/** Changes with every edit of the lexicon, and with it every cached fact. */
export const lexiconHash = shortHash(yaml);
