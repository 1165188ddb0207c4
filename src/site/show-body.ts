import type { Block, Body } from '#model/body.ts';
import type { Entry, Media } from '#model/entry.ts';
import type { ShownBody } from '#contracts/theme.ts';
import { escapeHtml } from '#lib/html.ts';
import { pictureOf } from '#site/pictures.ts';

const image = /<img src="media:(?<file>[^"]+)"(?<rest>[^>]*)>/g;

/** Sizes for the text column: the whole screen on a phone, else its 720 px. */
const sizes = '(max-width: 760px) 100vw, 720px';

/** Puts the sized pictures into a body, in its HTML and in the `src` of its components, and says what is known of its files. */
export function showBody(body: Pick<Body, 'blocks' | 'headings'>, entry: Entry): ShownBody {
  const media: EntryMedia = {
    images: new Map(entry.media.flatMap((item) => (item.type === 'image' ? [[item.file, item]] : []))),
    files: new Map(entry.media.flatMap((item) => (item.type === 'file' ? [[item.file, item]] : []))),
  };
  return { blocks: body.blocks.map((block) => showBlock(block, media)), headings: body.headings };
}

/** The media of an entry by their files. */
interface EntryMedia {
  images: ReadonlyMap<string, Media>;
  files: ReadonlyMap<string, Media>;
}

function showBlock(block: Block, media: EntryMedia): Block {
  if ('html' in block) return { html: showHtml(block.html, media.images) };
  const children = block.children.map((child) => showBlock(child, media));
  const own = media.images.get(block.props['src'] ?? '');
  // A component with a picture (figure) gets it as its first child, sized: themes need not know about variants.
  if (own !== undefined) children.unshift({ html: pictureHtml(own, ` alt="${escapeHtml(block.props['alt'] ?? '')}"`) });
  return { ...block, props: { ...block.props, ...factsOf(block.props, media) }, children };
}

/** Size of each file that a component names (`srcBytes`), what is said in its captions, and where its poster is. */
function factsOf(props: Readonly<Record<string, string>>, { images, files }: EntryMedia): Record<string, string> {
  const facts: Record<string, string> = {};
  for (const [name, value] of Object.entries(props)) {
    const file = files.get(value);
    if (file !== undefined) facts[`${name}Bytes`] = String(file.bytes);
    if (file?.words !== undefined) facts[`${name}Words`] = file.words.join('\n');
  }
  const poster = images.get(props['poster'] ?? '');
  return poster === undefined ? facts : { ...facts, poster: pictureOf(poster, '').src };
}

const showHtml = (html: string, media: ReadonlyMap<string, Media>): string =>
  html.includes('src="media:')
    ? html.replaceAll(image, (_tag, file: string, rest: string) => pictureHtml(mediaOf(file, media), rest))
    : html;

function mediaOf(file: string, media: ReadonlyMap<string, Media>): Media {
  const found = media.get(file);
  if (found === undefined) throw new Error(`the content stage let a picture through that it does not list: ${file}`);
  return found;
}

function pictureHtml(media: Media, rest: string): string {
  const picture = pictureOf(media, '');
  const sources = picture.sources
    .map((source) => `<source type="${source.type}" srcset="${source.srcset}" sizes="${sizes}">`)
    .join('');
  return `<picture>${sources}<img src="${picture.src}"${rest} width="${picture.width}" height="${picture.height}" loading="lazy" decoding="async"></picture>`;
}
