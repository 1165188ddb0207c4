import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '#model/page.ts';
import type { Text } from '#model/words.ts';
import { decodeHtml } from '#lib/decode-html.ts';
import { posix } from '#lib/files.ts';
import { hashOf } from '#lib/hash.ts';
import { mimeTypeOf } from '#lib/mime.ts';
import { byCodeUnit } from '#lib/order.ts';
import { serveFolder } from '#lib/static-server.ts';
import { garbled, noHtml } from '#evidence/page-faults.ts';
import type { Served, SiteInput } from '#evidence/read-site.ts';
import { strangeInput, strangePage } from '#evidence/strange-site.ts';

/**
 * Any folder of static HTML as the engines see a site: a page for each `.html` and `.htm` below it, whose path is the file's
 * path below the folder. Links that lead elsewhere are not followed.
 */
export function readFolder(folder: string, now: string): SiteInput {
  const files = filesBelow(folder);
  const charsets = new Map<string, string>();
  const barred = new Map<Page, Text>();
  const pages = files.filter(isPage).map((file) => {
    const bytes = readFileSync(path.join(folder, file));
    const page = strangePage({
      path: `/${file}`,
      file,
      bytes: bytes.length,
      hash: hashOf([file, bytes.toString('latin1')]),
    });
    const read = looksLikeHtml(bytes) ? decodeHtml(bytes) : null;
    if (read?.kind === 'text') charsets.set(file, read.charset);
    else barred.set(page, read === null ? noHtml : garbled(read.declared));
    return page;
  });
  return strangeInput({
    id: 'folder',
    name: '文件夹',
    url: 'http://127.0.0.1/',
    now,
    pages,
    barred,
    gaps: [],
    assets: files.filter((file) => !isPage(file)),
    serve: () => serve(folder, charsets),
    htmlOf: (page) => new TextDecoder(charsets.get(page.file)).decode(readFileSync(path.join(folder, page.file))),
    textOf: (asset) => readFileSync(path.join(folder, asset), 'utf8'),
    answered: null,
  });
}

const isPage = (file: string): boolean => /\.html?$/i.test(file);

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix(path.relative(folder, path.join(entry.parentPath, entry.name))))
    .toSorted(byCodeUnit);

/** A picture or a document stays one, whatever its name says; a page may be empty, or begin with anything else. */
function looksLikeHtml(bytes: Buffer): boolean {
  const begin = bytes.subarray(0, 1024).toString('latin1');
  if (/^(?:ÿþ|þÿ)/.test(begin)) return true;
  const others = ['%PDF-', 'PK\u0003', 'GIF8', '\u0089PNG', '\u001F\u008B'];
  return !begin.includes('\0') && !others.some((other) => begin.startsWith(other)) && !/^\s*[[{]/.test(begin);
}

/** Each page is served in the encoding that it is in. */
async function serve(folder: string, charsets: ReadonlyMap<string, string>): Promise<Served> {
  const top = path.resolve(folder);
  const typeOf = (file: string): string => {
    const charset = charsets.get(posix(path.relative(top, file)));
    return charset === undefined ? mimeTypeOf(file) : `text/html; charset=${charset}`;
  };
  const server = await serveFolder({ folder, typeOf, isFixed: true });
  return {
    addressOf: ({ file }) => server.address + file.split('/').map(encodeURIComponent).join('/'),
    close: () => server.close(),
  };
}
