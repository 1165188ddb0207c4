import type { PageRule, Seen } from '#probe/rules.ts';
import { hasDescribedVersion, hasTranscript, saidAround, says, wholeContent } from './around.ts';
import type { Film, Track } from './learn.ts';
import type { MediaWords } from './lexicon.ts';

const ofKind = (film: Film, kinds: readonly string[]): Track[] =>
  film.tracks.filter(({ kind }) => kinds.includes(kind));

/** Whether something is heard in a film; what cannot be read is believed to speak where the page says that somebody does. */
function isHeard({ element, hasSound }: Film, words: MediaWords): boolean | null {
  if (hasSound !== null) return hasSound;
  const said = saidAround(element);
  if (says(said, words.silent)) return false;
  return says(said, words.speech) ? true : null;
}

const isLive = ({ element }: Film, words: MediaWords): boolean => says(saidAround(element), words.live);

/**
 * What is said in a film can be read (SC 1.2.2, failures F8 and F75): a track of captions or subtitles that is there and
 * has words in it, unless the film itself has captions or is told to be another form of the text beside it.
 */
export const filmsHaveCaptions = (films: readonly Film[], words: MediaWords): PageRule => ({
  id: 'film-has-captions',
  *look(): Iterable<Seen> {
    for (const film of films) {
      const heard = isHeard(film, words);
      if (heard === false || isLive(film, words)) continue;
      const { outcome, why } = captionsOf(film, words);
      yield {
        element: film.element,
        outcome: outcome === 'failed' && heard === null ? 'cantTell' : outcome,
        says: { why },
      };
    }
  },
});

function captionsOf(film: Film, words: MediaWords): { outcome: Seen['outcome']; why: string } {
  const tracks = ofKind(film, ['captions', 'subtitles']);
  const said = saidAround(film.element);
  if (tracks.some(({ cues }) => cues === null && film.hasSound === null)) return { outcome: 'cantTell', why: 'unread' };
  const isToCome = (cue: string): boolean => cue.length < 60 && (says(cue, words.toCome) || speaksOfLater(cue));
  if (tracks.some(({ cues }) => (cues ?? []).some((cue) => !isSoundOnly(cue) && !isToCome(cue))))
    return { outcome: 'passed', why: '' };
  if (hasCuesByScript(film)) return { outcome: 'passed', why: '' };
  if (says(said, words.sameAsText) || says(said, words.captioned)) return { outcome: 'passed', why: '' };
  if (tracks.length === 0) return { outcome: speaksOfCaptions(said) ? 'cantTell' : 'failed', why: 'none' };
  // Where there is only music, to say so is all.
  const isMusic = tracks.some(({ cues }) => (cues ?? []).length > 0) && !says(said, words.speech);
  return { outcome: isMusic ? 'cantTell' : 'failed', why: 'empty' };
}

/** Whether the page speaks of captions as of something that is there: a script may write them beside the film. */
const speaksOfCaptions = (said: string): boolean => captions.test(said) && !lacked.some((way) => way.test(said));

const captions = /字幕|\b(?:captions?|subtitles?)\b/iu;
/** That they are not there, or not yet, said in the same part of a sentence. */
const lacked = [
  /[没无缺未非不][^。，；、！？]{0,6}字幕/u,
  /字幕[^。，；、！？]{0,8}(?:[没无缺未不]|稍后|即将|制作|准备)/u,
  /\b(?:no|not|without|lacks?|missing|soon|later|being)\b[^.;,]{0,30}\b(?:captions?|subtitles?)\b/iu,
  /\b(?:captions?|subtitles?)\b[^.;,]{0,30}\b(?:not|soon|later|being|missing|unavailable|to be|will be)\b/iu,
];

/** That captions are still to be written. */
const speaksOfLater = (cue: string): boolean => captions.test(cue) && lacked.some((way) => way.test(cue));

/** A script has written captions to the film. */
function hasCuesByScript({ element, tracks }: Film): boolean {
  const own = tracks.map((track) => track.element.track);
  return [...element.textTracks].some(
    (track) =>
      !own.includes(track) &&
      /^(?:captions|subtitles)$/.test(track.kind) &&
      track.mode !== 'disabled' &&
      (track.cues?.length ?? 0) > 0,
  );
}

/** `[music]`, `（掌声）`, `♪`: what is heard besides words. */
const isSoundOnly = (cue: string): boolean => /^(?:[[(（【♪♫*].*[\])）】♪♫*]|[♪♫\s]+)$/u.test(cue);

/**
 * What is said live can be read while it is said (SC 1.2.4): in a track, or written beside the film.
 */
export const liveIsCaptioned = (films: readonly Film[], words: MediaWords): PageRule => ({
  id: 'live-is-captioned',
  *look(): Iterable<Seen> {
    for (const film of films) {
      if (!isLive(film, words) || isHeard(film, words) === false) continue;
      const hasTrack = ofKind(film, ['captions', 'subtitles']).length > 0;
      const isWritten = document.querySelector('[role="log"], [aria-live]:not([aria-live="off"])') !== null;
      const isTold =
        isWritten ||
        says(wholeContent(film.element), words.liveCaptions) ||
        says(wholeContent(film.element), words.captioned);
      yield { element: film.element, outcome: hasTrack || isTold ? 'passed' : 'failed' };
    }
  },
});

/**
 * What is only to be seen in a film is told (SC 1.2.3 and 1.2.5): by a described version or a track of descriptions with words in
 * it; for 1.2.3 a full text is enough. Whether the picture says more than the sound only its page can tell; else a person must.
 */
export const filmsAreDescribed = (films: readonly Film[], words: MediaWords): PageRule => ({
  id: 'film-is-described',
  *look(): Iterable<Seen> {
    for (const film of films) if (!hasFullText(words)) yield* described(film, words);
  },
});

/** With a full text, level A is met and AA is not. */
export const filmsAreDescribedByVoice = (films: readonly Film[], words: MediaWords): PageRule => ({
  id: 'film-is-described-by-voice',
  *look(): Iterable<Seen> {
    for (const film of films) if (hasFullText(words)) yield* described(film, words);
  },
});

function* described(film: Film, words: MediaWords): Iterable<Seen> {
  if (isHeard(film, words) === false || isLive(film, words)) return;
  const { element } = film;
  const said = saidAround(element);
  const own = ofKind(film, ['descriptions']);
  if (hasDescribedVersion(words) || own.some(({ cues }) => cues === null || cues.length > 0))
    yield { element, outcome: 'passed' };
  else if (says(said, words.allSaid) || says(said, words.sameAsText)) yield { element, outcome: 'passed' };
  else if (own.length > 0) yield { element, outcome: 'failed', says: { why: 'empty' } };
  else yield { element, outcome: says(said, words.shows) ? 'failed' : 'cantTell', says: { why: 'none' } };
}

/** A transcript that also tells what is to be seen. */
const hasFullText = (words: MediaWords): boolean =>
  hasTranscript(words) &&
  /画面|镜头|picture\s*[:：]|on screen|\[.*(?:shows?|hand|camera).*\]/iu.test(
    document.body.textContent
      .split(/文字稿|文字说明|文字实录|transcript|full text/iu)
      .slice(1)
      .join(' '),
  );

/** A film without sound says in words what it shows (SC 1.2.1, technique G159). */
export const silentFilmsAreTold = (films: readonly Film[], words: MediaWords): PageRule => ({
  id: 'silent-film-is-told',
  *look(): Iterable<Seen> {
    for (const film of films) {
      if (isHeard(film, words) !== false || isLive(film, words)) continue;
      const { element } = film;
      const isTold =
        hasTranscript(words) ||
        hasDescribedVersion(words) ||
        /内容是|画面[是中上里]|片中[^没无]|in the (?:film|video),|it shows/iu.test(saidAround(element)) ||
        ofKind(film, ['descriptions']).some(({ cues }) => (cues ?? []).length > 0);
      yield { element, outcome: isTold ? 'passed' : 'failed' };
    }
  },
});
