import type { Picture, SiteFrame } from '#contracts/theme.ts';
import type { Media } from '#model/entry.ts';

/** Widths in CSS pixels that the layouts use: a card, the text column, the text column on a dense screen. */
const widths = [400, 800, 1200];

/** Formats offered, best first; the last one is every browser's fallback and keeps the original's kind. */
type PictureFormat = 'avif' | 'webp' | 'jpeg' | 'png';

/** One file to make of an image. */
export interface Variant {
  width: number;
  format: PictureFormat;
  /** File below `www`. */
  file: string;
}

/** The files made of an image: pure, so that pages can be planned before a pixel is touched. */
export function variantsOf(media: Media): Variant[] {
  const own = media.width ?? 0;
  const fallback: PictureFormat = /\.png$/i.test(media.file) ? 'png' : 'jpeg';
  const sizes = [...widths.filter((width) => width < own), Math.min(own, widths.at(-1) ?? own)];
  return (['avif', 'webp', fallback] as const).flatMap((format) =>
    sizes.map((width) => ({ width, format, file: `media/${media.hash.slice(0, 16)}-${width}.${extensionOf(format)}` })),
  );
}

/** The image as a theme shows it. */
export function pictureOf(media: Media, alt: string): Picture {
  const variants = variantsOf(media);
  const sourceOf = (format: PictureFormat): string =>
    variants
      .filter((variant) => variant.format === format)
      .map((variant) => `/${variant.file} ${variant.width}w`)
      .join(', ');
  // The last variant is the fallback at its largest width: there is always one.
  const largest = variants.at(-1)!;
  const ratio = (media.height ?? 0) / (media.width ?? 1);
  return {
    alt,
    width: largest.width,
    height: Math.round(largest.width * ratio),
    src: `/${largest.file}`,
    sources: (['avif', 'webp'] as const).map((format) => ({ type: `image/${format}`, srcset: sourceOf(format) })),
  };
}

/** Pixels of an emblem: twice the 64 CSS pixels that a wide header gives it, near three times the 48 of a phone's. Every page carries it. */
const emblemWidth = 128;

/** The one file made of an emblem: PNG, which every browser shows, in the page and as the icon of its tab. */
export const emblemVariant = (media: Media): Variant => {
  const width = Math.min(emblemWidth, media.width ?? emblemWidth);
  return { width, format: 'png', file: `media/${media.hash.slice(0, 16)}-${width}.png` };
};

/** An emblem as a theme shows it. */
export function emblemOf(media: Media): NonNullable<SiteFrame['emblem']> {
  const { file, width } = emblemVariant(media);
  return { src: `/${file}`, width, height: Math.round((width * (media.height ?? 1)) / (media.width ?? 1)) };
}

const extensionOf = (format: PictureFormat): string => (format === 'jpeg' ? 'jpg' : format);
