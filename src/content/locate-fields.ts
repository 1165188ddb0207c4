import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeUtf8 } from '#lib/utf8.ts';
import { locateFrontMatter, splitFile } from '#content/front-matter.ts';

/** The fields of a Markdown file with their places. Only messages need places, so the file is read again for them. */
export function locateFields(folder: string, file: string, shown: string): ReturnType<typeof locateFrontMatter> {
  const split = splitFile(decodeUtf8(readFileSync(path.join(folder, file))) ?? '', shown);
  return locateFrontMatter('code' in split ? '' : split.yaml, shown);
}
