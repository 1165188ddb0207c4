import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { closest } from '#lib/closest.ts';
import { shortHash } from '#lib/hash.ts';
import { byCodeUnit } from '#lib/order.ts';
import { resolveInside } from '#lib/safe-path.ts';
import { text, type Text } from '#lib/text.ts';
import { stampOf, trustedStamp, type Stamp } from '#lib/stamp.ts';
import { decodeUtf8 } from '#lib/utf8.ts';
import { attachmentTypes, extensionOf, imageTypes, maxBytesOf } from '#content/media-types.ts';
import { parseCaptions } from '#content/webvtt.ts';

/** What is known of a picture or attachment: its facts, or why it is refused. */
export type KnownMedia =
  | { stamp: Stamp | null; hash: string; bytes: number; width?: number; height?: number; words?: string[] }
  | { stamp: null; refused: RefusedMedia };

interface RefusedMedia {
  code: string;
  message: Text;
  fix: Text;
  /** The line of the media file itself, where it has lines. */
  line?: number;
}

/** Opens a media file inside a site's folder (a real path) and holds its bytes against its name. */
export async function inspectMedia(folder: string, file: string, type: 'image' | 'file'): Promise<KnownMedia> {
  if (/["'<>&%?#\\\p{C}]/u.test(file)) return refused(badName(file));
  const resolved = resolveInside(folder, file);
  if (resolved.kind === 'missing') return refused(missing(file, nearby(folder, file)));
  if (resolved.kind !== 'inside') return refused(leavesFolder(file));
  const readAtMs = Date.now();
  const stats = statSync(resolved.absolute);
  if (!stats.isFile() || lstatSync(resolved.absolute).isDirectory()) return refused(missing(file, null));
  if (stats.size > maxBytesOf(file)) return refused(tooLarge(file));
  const signature = (type === 'image' ? imageTypes : attachmentTypes).get(extensionOf(file));
  const bytes = readFileSync(resolved.absolute);
  if (signature === undefined || !signature(bytes)) return refused(notWhatItSays(file));
  const known = { stamp: trustedStamp(stampOf(stats), readAtMs), hash: shortHash(bytes), bytes: bytes.length };
  if (type === 'file') return withWords(known, file, bytes);
  const size = await sizeOf(bytes);
  return size === null ? refused(notWhatItSays(file)) : { ...known, ...size };
}

/** Captions are read whole, for what is said in them is a transcript; other files are known by their facts alone. */
function withWords(
  known: Exclude<KnownMedia, { stamp: null; refused: unknown }>,
  file: string,
  bytes: Uint8Array,
): KnownMedia {
  if (extensionOf(file) !== 'vtt') return known;
  const source = decodeUtf8(bytes);
  if (source === null) return refused(notWhatItSays(file));
  const captions = parseCaptions(source);
  return 'words' in captions ? { ...known, ...captions } : refused({ code: 'E_CAPTIONS', ...captions });
}

async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number } | null> {
  // Loaded only when a picture is new: most runs look at none.
  const { default: sharp } = await import('sharp');
  try {
    const { autoOrient } = await sharp(bytes).metadata();
    return { width: autoOrient.width, height: autoOrient.height };
  } catch {
    return null;
  }
}

const refused = (report: RefusedMedia): KnownMedia => ({ stamp: null, refused: report });

const missing = (file: string, meant: string | null) => ({
  code: 'E_MEDIA_MISSING',
  message: text(`没有文件“${file}”。`, `There is no file "${file}".`),
  fix: text(
    `${meant === null ? '' : `是不是“${meant}”？`}检查文件名和大小写；路径从这个 .md 文件所在的文件夹算起，以 / 开头则从本站文件夹算起。`,
    `${meant === null ? '' : `Did you mean "${meant}"? `}Check the name and its case; the path starts at the .md file's folder, or with / at the site's folder.`,
  ),
});

/** The file of the same folder whose name is nearly that one. */
function nearby(folder: string, file: string): string | null {
  const around = resolveInside(folder, path.posix.dirname(file));
  if (around.kind !== 'inside' || !statSync(around.absolute).isDirectory()) return null;
  return closest(path.posix.basename(file), readdirSync(around.absolute).toSorted(byCodeUnit));
}

const leavesFolder = (file: string) => ({
  code: 'E_PATH_OUTSIDE',
  message: text(`“${file}”是指向本站文件夹之外的链接。`, `"${file}" is a link that leads out of the site's folder.`),
  fix: text('把文件本身放进本站的文件夹。', "Put the file itself into the site's folder."),
});

const notWhatItSays = (file: string) => ({
  code: 'E_MEDIA_BYTES',
  message: text(
    `“${file}”的内容和扩展名不符，或者文件已损坏。`,
    `The bytes of "${file}" are not what its name says, or the file is broken.`,
  ),
  fix: text(
    '用原来的软件重新导出，不要只改扩展名。',
    'Export it again from its program; renaming the extension is not enough.',
  ),
});

const tooLarge = (file: string) => ({
  code: 'E_MEDIA_SIZE',
  message: text(
    `“${file}”超过 ${maxBytesOf(file) / 1024 / 1024} MB。`,
    `"${file}" is larger than ${maxBytesOf(file) / 1024 / 1024} MB.`,
  ),
  fix: text('压缩后再放，或分成几个文件。', 'Compress it, or split it.'),
});

const badName = (file: string) => ({
  code: 'E_MEDIA_NAME',
  message: text(`文件名“${file}”里有不能用的符号。`, `The file name "${file}" has signs that cannot be used.`),
  fix: text('改名，不用引号、< > & % ? # 和反斜杠。', 'Rename it without quotes, < > & % ? # and backslashes.'),
});
