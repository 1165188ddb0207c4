import { nameByMarkup } from '#probe/names.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { isShown } from '#probe/shown.ts';
import { hasTranscript, hollowTranscript, saidAround, says } from './around.ts';
import type { MediaWords } from './lexicon.ts';

const audioFile = /\.(?:mp3|m4a|wav|ogg|oga|aac|wma|opus)(?:[?#]|$)/i;

/**
 * What is said in a recording can be read (SC 1.2.1, technique G158): a text of it is offered on the page, or the recording
 * is told to be the page's own text. Where nobody speaks nothing can be written.
 */
export const recordingsHaveText = (words: MediaWords): PageRule => ({
  id: 'recording-has-text',
  *look(): Iterable<Seen> {
    const hollow = hollowTranscript(words);
    const players = [...document.querySelectorAll('audio')].filter((one) => one.controls || one.autoplay);
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
      (link) => isShown(link) && audioFile.test(link.getAttribute('href') ?? ''),
    );
    for (const element of [...players, ...links]) {
      const said = `${nameByMarkup(element)}\n${saidAround(element)}`;
      const own = element.matches('a') ? element.textContent : '';
      if (says(said, words.captcha)) continue;
      if (hollow !== null && says(said, words.speech)) {
        yield { element: hollow, outcome: 'failed' };
        continue;
      }
      if (hasTranscript(words) || says(said, words.sameAsText)) yield { element, outcome: 'passed' };
      else yield { element, outcome: speaks(own, said, words) ? 'failed' : 'cantTell' };
    }
  },
});

function speaks(own: string, said: string, words: MediaWords): boolean {
  if (says(own === '' ? said : own, words.wordless)) return false;
  return says(said, words.speech);
}
