import { endsSentence, holdersIn, isParagraph, lookOf, widthOf } from '#probe/prose.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { fold, isShown, shownText } from '#probe/shown.ts';

/** Where bold or large words are something else than headings, or are told by their element. */
const elsewhere =
  'a, button, label, legend, caption, figcaption, figure, dl, table:has(> caption, > * > tr > th), li, summary, nav, header, footer, address, blockquote, form, pre, [role="banner"], [role="navigation"], [role="contentinfo"], [role="note"], [role="heading"], [role="button"], [role="listitem"], h1, h2, h3, h4, h5, h6';

/** A heading is hardly wider than this, and what stands under it hardly narrower than that. */
const widest = 60;
const narrowestBody = 30;

interface Candidate {
  element: Element;
  text: string;
  look: ReturnType<typeof lookOf>;
  body: ReturnType<typeof lookOf>;
}

/**
 * Lines that are set as headings are headings (SC 1.3.1, failure F2, technique H42): short, bold or larger than the
 * paragraph right below them, without a stop. Two of the same look among the same neighbours are headings; one alone is
 * where it is the title of the page, or is called a heading by its class. Beginnings of sentences and figures that are set large are none.
 */
export const headingLookalikes: PageRule = {
  id: 'headings-are-headings',
  *look(): Iterable<Seen> {
    const candidates = [...document.body.querySelectorAll('p, div')].map(candidateOf).filter((one) => one !== null);
    const groups = Map.groupBy(candidates, ({ look, element }) => `${look.key} ${element.tagName}`);
    for (const group of groups.values()) {
      for (const own of Map.groupBy(group, ({ element }) => element.parentElement).values()) {
        for (const one of own)
          yield { element: one.element, outcome: judged(one, own, group), says: { text: one.text } };
      }
    }
    yield* lookalikeLines();
    for (const element of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) yield { element, outcome: 'passed' };
  },
};

/** Speakers of an interview come again and again; cards side by side may be an enumeration. */
function judged(one: Candidate, own: readonly Candidate[], group: readonly Candidate[]): 'failed' | 'cantTell' {
  const texts = new Set(own.map(({ text }) => text));
  if ((own.length >= 2 && texts.size === own.length) || isSetAsHeading(one)) return 'failed';
  return isCalledHeading(one, group, texts.size === own.length) ? 'failed' : 'cantTell';
}

/** By the page's title, by its class, or by many of its like. */
function isCalledHeading(one: Candidate, group: readonly Candidate[], areDifferent: boolean): boolean {
  const isTitle = widthOf(one.text) >= 8 && isNameOfPage(one.text) && one.look.size >= one.body.size * 1.4;
  const isCalledSo = /(?:^|[\s_-])(?:heading|headline|h[1-6])(?:$|[\s_-])/i.test(one.element.className);
  const hasOwn = [...document.querySelectorAll('h1, h2')].some((heading) => shownText(heading) === one.text);
  const isLarger = one.look.size >= one.body.size * 1.25;
  return (isTitle && !hasOwn) || (isLarger && (isCalledSo || (group.length >= 3 && areDifferent)));
}

/** Among the headings of the same part it looks as they do: same size, weight, colour, and the same room above and below. */
function isSetAsHeading({ element, look, body }: Candidate): boolean {
  if (look.size < body.size * 1.15) return false;
  const like = [...(element.parentElement?.children ?? [])].filter((one) => one.matches('h2, h3, h4, h5, h6'));
  return like.filter((heading) => isShown(heading) && settingOf(heading) === settingOf(element)).length > 1;
}

const settingOf = (element: Element): string => {
  const { marginTop, marginBottom, paddingLeft, borderLeftWidth, borderBottomWidth, fontFamily } =
    getComputedStyle(element);
  return [
    lookOf(element).key,
    marginTop,
    marginBottom,
    paddingLeft,
    borderLeftWidth,
    borderBottomWidth,
    fontFamily,
  ].join();
};

/** Its title has it, and not only at the end, behind the words of a heading: there stands the name of the site. */
function isNameOfPage(text: string): boolean {
  const title = fold(document.title);
  const at = title.lastIndexOf(text);
  const before = [...document.querySelectorAll('h1')].map(shownText).filter((heading) => heading !== '');
  return at >= 0 && !before.some((heading) => title.slice(0, at).includes(heading));
}

function candidateOf(element: Element): Candidate | null {
  if (!isPlainLine(element)) return null;
  const next = element.nextElementSibling;
  const text = shownText(element);
  if (next === null || !couldBeHeading(text) || !isBody(next, text)) return null;
  const looks = holdersIn(element).map(lookOf);
  const look = looks[0]!;
  const body = lookOf(holdersIn(next)[0] ?? next);
  if (looks.some(({ key }) => key !== look.key) || !standsOut(look, body)) return null;
  const isUnderHeading = element.previousElementSibling?.matches('h1, h2, h3, h4, h5, h6, hgroup') ?? false;
  return isUnderHeading && look.size < body.size * 1.5 ? null : { element, text, look, body };
}

const isPlainLine = (element: Element): boolean =>
  isParagraph(element) &&
  isShown(element) &&
  element.closest(elsewhere) === null &&
  element.querySelector('br, a, button, input, img') === null;

const standsOut = (look: Candidate['look'], body: Candidate['body']): boolean =>
  (look.isBold && !body.isBold && look.size >= body.size) || look.size >= body.size * 1.25;

/**
 * What follows a heading: a text that is longer and does not go on with its sentence, or a list or table. Below the title of
 * a page those who are addressed may come first.
 */
function isBody(next: Element, text: string): boolean {
  if (!isShown(next)) return false;
  if (next.matches('ul, ol, dl, table')) return true;
  const said = shownText(next);
  if (!next.matches('p, div') || said === '' || /^\p{Ll}/u.test(said)) return false;
  const further = fold(document.title).includes(text) ? shownText(next.nextElementSibling ?? next) : '';
  return widthOf(said + further) >= narrowestBody;
}

/** Short, without a stop or colon, and not a figure: `1,204 人次` is counted, not headed. */
const couldBeHeading = (text: string): boolean =>
  widthOf(text) >= 3 &&
  widthOf(text) <= widest &&
  !endsSentence(text) &&
  !/[：:，,、—-]$|：|^[\d.,%+¥$￥]+(?![.、．)）\d])/u.test(text) &&
  /\p{L}{2}/u.test(text);

/** Lines of one paragraph that are broken by `br`: some bold and short, each with a plain line below. */
function* lookalikeLines(): Iterable<Seen> {
  for (const block of new Set(
    [...document.querySelectorAll('br')].map((br) => br.parentElement?.closest('p, div, td, section, article') ?? null),
  )) {
    if (block === null || block.closest('a, button, nav, header, footer, address, li, form, pre') !== null) continue;
    const found = linesWithLook(block);
    if (found.length < 2) continue;
    for (const { element, text } of found) yield { element, outcome: 'failed', says: { text } };
  }
}

interface Line {
  text: string;
  holders: Element[];
}

function linesWithLook(block: Element): { element: Element; text: string }[] {
  const lines = linesOfNodes(block);
  return lines.flatMap(({ text, holders }, index) => {
    const below = lines[index + 1];
    const element = holders[0];
    if (below === undefined || element === undefined || element === block || !couldBeHeading(text)) return [];
    const own = holders.map(lookOf);
    const body = lookOf(below.holders[0] ?? block);
    const isSet = own.every((look) => standsOut(look, body));
    return isSet && widthOf(below.text) >= narrowestBody && holders.every((one) => one.closest(elsewhere) === null)
      ? [{ element, text }]
      : [];
  });
}

/** The lines of a block with the elements that hold their words; a nested block ends it. */
function linesOfNodes(block: Element): Line[] {
  const lines: Line[] = [{ text: '', holders: [] }];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement) lines.push({ text: '', holders: [] });
    if (!(node instanceof Text) || node.data.trim() === '' || node.parentElement === null) continue;
    const line = lines.at(-1)!;
    line.text = fold(`${line.text}${node.data}`);
    line.holders.push(node.parentElement);
  }
  return lines.filter(({ text }) => text !== '');
}
