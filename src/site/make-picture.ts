import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Sharp } from 'sharp';
import { writeFileAtomic } from '#lib/files.ts';
import type { Variant } from '#site/pictures.ts';

/**
 * One variant of an image, from the cache where it was made before (its name holds the original's hash).
 * EXIF, GPS and colour profiles are left behind: sharp writes no metadata unless asked, and turns the picture upright first.
 */
export async function makePicture(source: string, variant: Variant, cacheDir: string): Promise<Uint8Array> {
  // Loaded where there is a picture: it is seventy modules.
  const { default: sharp } = await import('sharp');
  const encoder = `sharp-${sharp.versions.sharp ?? ''}-vips-${sharp.versions.vips}`;
  const cached = path.join(cacheDir, encoder, path.basename(variant.file));
  if (existsSync(cached)) return readFileSync(cached);
  const sized = sharp(source).autoOrient().resize({ width: variant.width, withoutEnlargement: true });
  const bytes = await encoders[variant.format](sized).toBuffer();
  writeFileAtomic(cached, bytes);
  return bytes;
}

// Effort 2 is within 3 % of the size of effort 4 on flat drawings and three times as fast.
const encoders: Readonly<Record<Variant['format'], (image: Sharp) => Sharp>> = {
  avif: (image) => image.avif({ quality: 55, effort: 2 }),
  webp: (image) => image.webp({ quality: 78 }),
  jpeg: (image) => image.jpeg({ quality: 80, mozjpeg: true }),
  png: (image) => image.png({ palette: true }),
};
