import type { Media } from '#model/entry.ts';
import type { Site } from '#model/site.ts';
import type { ProblemReport } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import type { LocatedValue } from '#lib/yaml-file.ts';
import { inspectMedia, type KnownMedia } from '#content/inspect-media.ts';
import type { SiteCache } from '#content/site-cache.ts';

/** The site's pictures, and why one is refused. */
export interface SitePictures {
  pictures: Media[];
  refusals: ProblemReport[];
  /** Whether one had to be opened. */
  isNew: boolean;
}

/** Looks at the emblem and the hero picture of a site, as at those of its entries: once, until they change. */
export async function lookAtPictures(
  folder: string,
  { theme }: Pick<Site, 'theme'>,
  known: SiteCache['media'],
  at: LocatedValue['at'],
): Promise<SitePictures> {
  const looked: SitePictures = { pictures: [], refusals: [], isNew: false };
  const named = [
    ['emblem', theme.emblem, ['theme', 'emblem']],
    ['hero', theme.hero?.file, ['theme', 'hero', 'file']],
  ] as const;
  for (const [use, file, place] of named) {
    if (file === undefined) continue;
    const key = `image:${file}`;
    looked.isNew ||= known[key] === undefined;
    const found = (known[key] ??= await inspectMedia(folder, file, 'image'));
    const report = 'refused' in found ? fromSiteFolder(found.refused) : use === 'emblem' ? oblong(file, found) : null;
    if (report !== null) looked.refusals.push({ ...report, at: at(place) });
    else if (!('refused' in found)) looked.pictures.push(mediaOf(file, found));
  }
  return looked;
}

type Refused = Extract<KnownMedia, { refused: unknown }>['refused'];
type Sound = Exclude<KnownMedia, { refused: unknown }>;

const mediaOf = (file: string, { hash, bytes, width, height }: Sound): Media => ({
  file,
  type: 'image',
  hash,
  bytes,
  ...(width === undefined || height === undefined ? {} : { width, height }),
});

/** Paths in site.yaml start at its own folder, which is the site's: the remedy for an entry's picture would mislead. */
const fromSiteFolder = (report: Refused): Refused =>
  report.code === 'E_MEDIA_MISSING'
    ? {
        ...report,
        fix: text(
          '把图片放进本站的 media 文件夹，写成 media/文件名；检查文件名和大小写。',
          "Put the picture into the site's media folder and write media/name; check the name and its case.",
        ),
      }
    : report;

const leastEmblem = 96;

/** An emblem that is not square would be squeezed or lean; a small one would blur. */
function oblong(file: string, { width = 0, height = 0 }: Sound): Refused | null {
  if (width === height && width >= leastEmblem) return null;
  return {
    code: 'E_EMBLEM_SIZE',
    message: text(`标志“${file}”是 ${width}×${height} 像素。`, `The emblem "${file}" has ${width}×${height} pixels.`),
    fix: text(
      `换成正方形的图片，边长至少 ${leastEmblem} 像素，最好 128 像素以上。`,
      `Use a square picture of at least ${leastEmblem} pixels, better 128 or more.`,
    ),
  };
}
