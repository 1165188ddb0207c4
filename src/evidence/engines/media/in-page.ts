import { askRules, type Told } from '#probe/rules.ts';
import {
  filmsAreDescribed,
  filmsAreDescribedByVoice,
  filmsHaveCaptions,
  liveIsCaptioned,
  silentFilmsAreTold,
} from './films.ts';
import { learnFilms } from './learn.ts';
import type { MediaWords } from './lexicon.ts';
import { recordingsHaveText } from './recordings.ts';

/** Reads the page's films and their tracks, and asks all rules of this engine; runs inside the page. */
export async function look(words: MediaWords): Promise<Told> {
  const films = await learnFilms();
  return askRules([
    recordingsHaveText(words),
    silentFilmsAreTold(films, words),
    filmsHaveCaptions(films, words),
    liveIsCaptioned(films, words),
    filmsAreDescribed(films, words),
    filmsAreDescribedByVoice(films, words),
  ]);
}
