import type { Media } from '#model/entry.ts';
import type { ComponentBlock } from '#model/body.ts';
import type { Lang } from '#model/words.ts';
import type { Sound, Video } from '#model/recording.ts';
import { fileLink, type FileLink } from '#theme/fields.ts';
import { fillText } from '#theme/texts.ts';

/** A video or sound as its player shows it. Files that are not there are null. */
export interface Clip {
  title: string;
  /** Whether the title stands above the player already, as the page's own. */
  isTitled: boolean;
  file: FileLink;
  poster: string | null;
  captions: FileLink | null;
  transcriptFile: FileLink | null;
  signLanguage: FileLink | null;
  audioDescription: FileLink | null;
  duration: string | null;
  /** The transcript, a paragraph a text. */
  words: string[];
  /** Whether the words are those of the captions: nobody has written what is to be seen. */
  isFromCaptions: boolean;
}

/** What a directive `:::video` or `:::audio` shows; the transcript between its lines is the player's slot. */
export function clipOfBlock({ props }: ComponentBlock, lang: Lang): Clip {
  const link = (name: string): FileLink | null => {
    const file = props[name];
    return file === undefined ? null : fileLink(file, [{ file, bytes: Number(props[`${name}Bytes`]) }], lang);
  };
  const { title = '', src = '', poster = null, captionsWords } = props;
  return {
    title,
    isTitled: false,
    file: link('src') ?? fileLink(src, []),
    poster,
    captions: link('captions'),
    transcriptFile: link('transcript'),
    signLanguage: link('signLanguage'),
    audioDescription: link('audioDescription'),
    duration: null,
    words: paragraphs(captionsWords),
    isFromCaptions: captionsWords !== undefined,
  };
}

/** What a kind's field shows. */
export function clipOfField(
  field: Video | Sound,
  { title, poster, media, lang }: { title: string; poster: string | null; media: readonly Media[]; lang: Lang },
): Clip {
  const video: Partial<Video> = field;
  const link = (file: string | undefined): FileLink | null => (file === undefined ? null : fileLink(file, media, lang));
  const cues = media.find((item) => item.file === video.captions)?.words ?? [];
  return {
    title,
    isTitled: true,
    file: fileLink(field.file, media, lang),
    poster,
    captions: link(video.captions),
    transcriptFile: null,
    signLanguage: link(video.signLanguage),
    audioDescription: link(video.audioDescription),
    duration: field.duration ?? null,
    words: field.transcript === undefined ? cues : paragraphs(field.transcript),
    isFromCaptions: field.transcript === undefined,
  };
}

/** Text of several lines, a paragraph a line. */
export const paragraphs = (text: string | undefined): string[] =>
  (text ?? '').split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));

/** What stands below the player: title and duration, each only where it says something new. */
export function captionOf({ title, isTitled, duration }: Clip, pattern: string): string | null {
  const time = duration === null ? null : fillText(pattern, { duration });
  if (isTitled) return time;
  return time === null ? title : `${title} · ${time}`;
}
