import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { byCodeUnit } from '#lib/order.ts';

/** What lies below a folder. Links are never followed. */
export interface Walked {
  /** Plain files, with forward slashes, sorted by code unit. */
  files: string[];
  /** Folders, parents before children. */
  folders: string[];
  /** Links, pipes, sockets and devices. */
  others: string[];
}

/** Lists everything below a folder. */
export function walkFiles(folder: string): Walked {
  const found: Walked = { files: [], folders: [], others: [] };
  const open = [''];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const item of readdirSync(path.join(folder, at), { withFileTypes: true })) {
      const name = at === '' ? item.name : `${at}/${item.name}`;
      if (item.isDirectory()) {
        found.folders.push(name);
        open.push(name);
      } else (item.isFile() ? found.files : found.others).push(name);
    }
  }
  return {
    files: found.files.toSorted(byCodeUnit),
    folders: found.folders.toSorted(byCodeUnit),
    others: found.others.toSorted(byCodeUnit),
  };
}

const chunkBytes = 1 << 20;

/** Size and SHA-256 of a file, a megabyte in memory at a time. */
export function digestFile(file: string): { bytes: number; sha256: string } {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(chunkBytes);
  const handle = openSync(file, 'r');
  try {
    let bytes = 0;
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
      hash.update(chunk.subarray(0, read));
      bytes += read;
    }
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    closeSync(handle);
  }
}
