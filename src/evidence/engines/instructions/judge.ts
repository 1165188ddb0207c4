import { placeIn } from '#probe/static-page.ts';
import type { Seen } from '#probe/rules.ts';
import { blocksOf, sentencesOf, type Block } from './blocks.ts';
import { areSeveral, holdsName, namesOn } from './controls.ts';
import {
  alsoSeen,
  byTelephone,
  elsewhere,
  heard,
  isControl,
  named,
  onThisPage,
  orderBefore,
  pressBefore,
  references,
  shapeKey,
  useAfter,
} from './phrases.ts';

/** What one block of text asks of its reader's senses. */
export interface Asked {
  rule: 'instruction-names-its-target' | 'shape-key-has-words' | 'sound-is-also-seen';
  outcome: Seen['outcome'];
  at: ReturnType<typeof placeIn>;
  /** The words that lean on a sense. */
  words: string;
}

/** Whether a page's text may hold anything of what is looked for: most do not, and are not parsed. */
export const mayAsk = (html: string): boolean =>
  references.some((reference) => html.search(reference) !== -1) || shapeKey.test(html) || heard.test(html);

/**
 * SC 1.3.3, failures F14 and F26, technique G96, ACT rule 9bd38c: what is to be operated or understood is told by more than its shape, colour,
 * size or place, or by sound alone.
 */
export function* judge(document: Document): Iterable<Asked> {
  const known = new Map<string, string[]>();
  const namesOf = (noun: string): string[] => {
    const names = known.get(noun) ?? namesOn(document, noun);
    known.set(noun, names);
    return names;
  };
  for (const block of blocksOf(document, isSense)) {
    const at = (): Asked['at'] => placeIn(document, block.element);
    const reference = strictest(sentencesOf(block.text).flatMap((one) => [...referred(one, block, document, namesOf)]));
    if (reference !== null) yield { rule: 'instruction-names-its-target', at: at(), ...reference };
    const key = shapeKey.exec(block.text);
    if (key !== null) yield { rule: 'shape-key-has-words', at: at(), outcome: outcomeOfKey(document), words: key[0] };
    const sound = sounding(block);
    if (sound !== null) yield { rule: 'sound-is-also-seen', at: at(), ...sound };
  }
}

type Found = Pick<Asked, 'outcome' | 'words'>;

const isSense = (words: string): boolean => references.some((reference) => words.search(reference) !== -1);

function* referred(
  sentence: string,
  block: Block,
  document: Document,
  namesOf: (noun: string) => readonly string[],
): Iterable<Found> {
  if (elsewhere.test(block.text)) return;
  for (const match of references.flatMap((reference) => [...sentence.matchAll(reference)])) {
    const noun = match.groups?.['noun'] ?? '';
    if (!isOrder(sentence, match, noun)) continue;
    // Another sentence of the paragraph may say the name (ACT rule 9bd38c: a non-visual reference on the same page).
    const isNamed = named.test(sentence) || holdsName(block.text, namesOf(noun));
    const isUnclear = !isNamed && areSeveral(document, noun);
    yield { outcome: isNamed ? 'passed' : isUnclear ? 'failed' : 'cantTell', words: match[0] };
  }
}

const isSign = /^(?:图标|选项|icons?)$/iu;

/** Whether the reader is told to work it, or what it does. The reference may begin with the verb. */
function isOrder(sentence: string, { 0: words, index }: RegExpExecArray, noun: string): boolean {
  const before = sentence.slice(0, index + words.lastIndexOf(noun));
  if (!isControl(noun)) return pressBefore.test(before);
  return orderBefore.test(before) || (!isSign.test(noun) && useAfter.test(sentence.slice(index + words.length)));
}

/** A block is one place: what fails in it counts before what is doubtful. */
function strictest(found: readonly Found[]): Found | null {
  for (const outcome of ['failed', 'cantTell', 'passed'] as const) {
    const one = found.find((each) => each.outcome === outcome);
    if (one !== undefined) return one;
  }
  return null;
}

const sign = /^[●○■□▲△▼▽◆◇★☆◎◉•◦✓✔✗✘√×]$/u;

/** Signs that stand for a word where nothing else stands: by the element that holds nothing else. */
function outcomeOfKey(document: Document): Seen['outcome'] {
  const holders = [...document.body.querySelectorAll('td, th, li, dd, span, i, b')].filter(
    (one) => one.children.length === 0 && sign.test((one.textContent ?? '').trim()),
  );
  if (holders.length === 0) return 'cantTell';
  if (holders.every(isTold)) return 'passed';
  const told = Map.groupBy(holders, (one) => (one.textContent ?? '').trim());
  const labels = [...told.values()].map((alike) => alike[0]!.getAttribute('aria-label') ?? '');
  const areApart = new Set(labels).size === labels.length && !labels.includes('');
  return areApart ? 'passed' : 'failed';
}

/** Whether words stand beside a sign. */
const isTold = (holder: Element): boolean =>
  /[\p{L}\p{N}]/u.test((holder.closest('td, th, li, dd, p') ?? holder).textContent ?? '');

function sounding({ text }: Block): Found | null {
  const match = heard.exec(text);
  if (match === null || byTelephone.test(text) || elsewhere.test(text)) return null;
  if (alsoSeen.test(text)) return { outcome: 'passed', words: match[0] };
  return { outcome: onThisPage.test(text) ? 'failed' : 'cantTell', words: match[0] };
}
