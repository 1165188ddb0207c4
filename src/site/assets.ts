import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { PagesArtifact } from '#model/page.ts';
import { writeFileAtomic } from '#lib/files.ts';
import { shortHash } from '#lib/hash.ts';
import { by } from '#lib/order.ts';

type Asset = PagesArtifact['assets'][number];

/** A file beside the pages: what it is called, what it is, and how to make it. */
export interface PlannedAsset {
  /** Below `www`. */
  file: string;
  /** Of its bytes where they are known before making it; null when its name says what is in it. */
  hash: string | null;
  make: () => Promise<Uint8Array> | Uint8Array;
}

/** Writes the assets that are not there yet, or not any more the same; returns all, sorted by file. */
export async function placeAssets(
  www: string,
  previous: readonly Asset[],
  planned: readonly PlannedAsset[],
): Promise<Asset[]> {
  const before = new Map(previous.map((asset) => [asset.file, asset]));
  const assets: Asset[] = [];
  for (const { file, hash, make } of planned.toSorted(by((asset) => asset.file))) {
    const known = before.get(file);
    if (known !== undefined && (hash === null || hash === known.hash) && isThere(path.join(www, file), known.bytes)) {
      assets.push(known);
      continue;
    }
    // One after the other: sharp already uses every core, and memory stays that of one picture.
    const bytes = await make();
    writeFileAtomic(path.join(www, file), bytes);
    assets.push({ file, bytes: bytes.length, hash: shortHash(bytes) });
  }
  return assets;
}

/** The assets of the last build as a plan; null where one of them is gone. */
export function keptAssets(www: string, assets: readonly Asset[]): PlannedAsset[] | null {
  if (!assets.every(({ file, bytes }) => isThere(path.join(www, file), bytes))) return null;
  return assets.map(({ file, hash }) => ({ file, hash, make: () => readFileSync(path.join(www, file)) }));
}

const isThere = (file: string, bytes: number): boolean => statSync(file, { throwIfNoEntry: false })?.size === bytes;

/** An asset whose bytes are at hand. */
export const madeAsset = (file: string, bytes: string | Uint8Array): PlannedAsset => {
  const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  return { file, hash: shortHash(buffer), make: () => buffer };
};
