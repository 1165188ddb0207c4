import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { writeFileAtomic } from '#lib/files.ts';
import type { Variant } from '#site/pictures.ts';

const encoder = `sharp-${sharp.versions.sharp ?? ''}-vips-${sharp.versions.vips}`;

/**
 * One variant of an image, from the cache where it was made before (its name holds the original's hash).
 * EXIF, GPS and colour profiles are left behind: sharp writes no metadata unless asked, and turns the picture upright first.
 */
export async function makePicture(source: string, variant: Variant, cacheDir: string): Promise<Uint8Array> {
  const cached = path.join(cacheDir, encoder, path.basename(variant.file));
  if (existsSync(cached)) return readFileSync(cached);
  const sized = sharp(source).autoOrient().resize({ width: variant.width, withoutEnlargement: true });
  const bytes = await encode(sized, variant.format);
  writeFileAtomic(cached, bytes);
  return bytes;
}

function encode(image: Sharp, format: Variant['format']): Promise<Buffer> {
  switch (format) {
    // Effort 2 is within 3 % of the size of effort 4 on flat drawings and three times as fast.
    case 'avif':
      return image.avif({ quality: 55, effort: 2 }).toBuffer();
    case 'webp':
      return image.webp({ quality: 78 }).toBuffer();
    case 'jpeg':
      return image.jpeg({ quality: 80, mozjpeg: true }).toBuffer();
    case 'png':
      return image.png({ palette: true }).toBuffer();
  }
}
