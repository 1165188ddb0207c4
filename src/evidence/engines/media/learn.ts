import { isShown } from '#probe/shown.ts';

/** What is known of one film of the page, from its file and its tracks. */
export interface Film {
  element: HTMLVideoElement;
  /** Null where its file could not be read: it is elsewhere, or not there. */
  hasSound: boolean | null;
  tracks: Track[];
}

export interface Track {
  element: HTMLTrackElement;
  kind: string;
  /** The texts of its cues; null where the file could not be read. */
  cues: readonly string[] | null;
}

/** So much of a file is read at most: what tracks it has stands at its beginning, or of some at its end. */
const mostBytes = 4_000_000;
const patienceMs = 3_000;

/** Reads the files of all films that are shown, and of their tracks. */
export const learnFilms = (): Promise<Film[]> =>
  Promise.all(
    [...document.querySelectorAll('video')].filter(isFilm).map(async (element) => ({
      element,
      hasSound: await soundOf(addressOf(element)),
      tracks: await Promise.all([...element.querySelectorAll('track')].map(learnTrack)),
    })),
  );

/** A film that starts muted and gives nobody a control to hear it is an ornament. */
const isFilm = (element: HTMLVideoElement): boolean =>
  isShown(element) && element.closest('[aria-hidden="true"]') === null && !(element.muted && !element.controls);

/** Where a film or recording is. */
const addressOf = (element: HTMLMediaElement): string =>
  element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? '';

async function learnTrack(element: HTMLTrackElement): Promise<Track> {
  const bytes = await read(element.getAttribute('src') ?? '');
  return { element, kind: element.kind, cues: bytes === null ? null : cuesOf(new TextDecoder().decode(bytes)) };
}

/** The texts of a WebVTT file: what follows each line with an arrow. */
function cuesOf(vtt: string): string[] {
  return vtt
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const lines = block.split('\n');
      const at = lines.findIndex((line) => line.includes('-->'));
      return at < 0
        ? []
        : [
            lines
              .slice(at + 1)
              .join(' ')
              .replaceAll(/<[^>]*>/g, '')
              .trim(),
          ];
    })
    .filter((cue) => cue !== '');
}

/** Whether a film has a track of sound: WebM names its codec `A_…`, MP4 its handler `soun`. */
async function soundOf(address: string): Promise<boolean | null> {
  const bytes = address === '' ? null : await read(address);
  if (bytes === null) return null;
  const text = new TextDecoder('latin1').decode(bytes);
  if (/A_(?:OPUS|VORBIS|AAC|MPEG)|soun/.test(text)) return true;
  return /V_(?:VP8|VP9|AV1|MPEG)|vide/.test(text) ? false : null;
}

/** The bytes of a file of the page's own site; null where there are none to be had in time. */
async function read(address: string): Promise<Uint8Array | null> {
  try {
    const url = new URL(address, document.baseURI);
    if (url.origin !== location.origin && url.protocol !== 'data:') return null;
    const answer = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
    const length = Number(answer.headers.get('content-length') ?? 0);
    if (!answer.ok || length > mostBytes) return null;
    return new Uint8Array(await answer.arrayBuffer());
  } catch {
    return null;
  }
}
