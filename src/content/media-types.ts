/** How a file of a type begins, so that its name can be held against its bytes. */
type Signature = (bytes: Uint8Array) => boolean;

const startsWith =
  (...signature: readonly (number | null)[]): Signature =>
  (bytes) =>
    signature.every((byte, index) => byte === null || bytes[index] === byte);

const ascii = (word: string): number[] => Array.from(word, (sign) => sign.charCodeAt(0));
const gap = (length: number): null[] => Array.from({ length }, () => null);

const zip = startsWith(0x50, 0x4b, 0x03, 0x04);
const ole = startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const isoMedia = startsWith(...gap(4), ...ascii('ftyp'));
const avif: Signature = (bytes) => isoMedia(bytes) && /^avi[fs]/.test(String.fromCharCode(...bytes.slice(8, 12)));
const plain: Signature = (bytes) => !bytes.includes(0);
const jpeg = startsWith(0xff, 0xd8, 0xff);
const mp3: Signature = (bytes) =>
  startsWith(...ascii('ID3'))(bytes) || (bytes[0] === 0xff && (bytes[1]! & 0xe0) === 0xe0);
const ogg = startsWith(...ascii('OggS'));
const webm = startsWith(0x1a, 0x45, 0xdf, 0xa3);
const vtt: Signature = (bytes) =>
  new TextDecoder()
    .decode(bytes.slice(0, 16))
    .replace(/^\uFEFF/, '')
    .startsWith('WEBVTT');

/** Pictures. SVG is not among them: it may carry scripts. */
export const imageTypes: ReadonlyMap<string, Signature> = new Map([
  ['jpg', jpeg],
  ['jpeg', jpeg],
  ['png', startsWith(0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a)],
  ['gif', startsWith(...ascii('GIF8'))],
  ['webp', startsWith(...ascii('RIFF'), ...gap(4), ...ascii('WEBP'))],
  ['avif', avif],
]);

/** What a link may offer for download: documents, sound, video and pictures. */
export const attachmentTypes: ReadonlyMap<string, Signature> = new Map([
  ...imageTypes,
  ['pdf', startsWith(...ascii('%PDF-'))],
  ...['docx', 'xlsx', 'pptx', 'zip', 'ofd'].map((extension) => [extension, zip] as const),
  ...['doc', 'xls', 'ppt'].map((extension) => [extension, ole] as const),
  ['csv', plain],
  ['txt', plain],
  ['vtt', vtt],
  ['mp3', mp3],
  ['ogg', ogg],
  ['mp4', (bytes) => isoMedia(bytes) && !avif(bytes)],
  ['webm', webm],
]);

/** What the players of pages play, and what goes with it. */
export const playedTypes = {
  video: ['mp4', 'webm'],
  audio: ['mp3', 'ogg'],
  captions: ['vtt'],
  transcript: ['txt', 'docx', 'pdf'],
} as const;

const megabyte = 1024 * 1024;
// Ours: what a phone on a slow network still loads while it plays; captions of a whole day stay below 1 MB.
const limits: Readonly<Record<string, number>> = {
  ...Object.fromEntries(playedTypes.video.map((type) => [type, 60 * megabyte])),
  ...Object.fromEntries(playedTypes.audio.map((type) => [type, 20 * megabyte])),
  vtt: megabyte,
};

/** The largest file of a type that is published. */
export const maxBytesOf = (file: string): number => limits[extensionOf(file)] ?? 200 * megabyte;

/** The last part of a file's name in lower case, without the dot; empty when it has none. */
export const extensionOf = (file: string): string => /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
