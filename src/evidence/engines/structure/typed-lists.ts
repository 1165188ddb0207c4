import type { PageRule, Seen } from '#probe/rules.ts';

/** A sign that opens an item: a bullet, or a number with its stop, in the Western or the Chinese manner. */
const bullet = /^\s*[•·●○■□◆◇▪►▶➤★☆※✓✔*-]\s*\S/;
const number = /^\s*(?:\d{1,2}[.、．)）]|[（(]\d{1,2}[)）]|[①-⑳])\s*\S/;

/** At least so many in a row are a list, not a coincidence. */
const fewest = 3;

const signOf = (text: string): 'bullet' | 'number' | null => {
  if (bullet.test(text)) return 'bullet';
  return number.test(text) ? 'number' : null;
};

/**
 * Neighbouring short paragraphs that each begin with a typed bullet or number look like a list and are none: a screen
 * reader announces neither the list nor how many items it has (SC 1.3.1, failure F2, technique H48). Numbered paragraphs
 * of an article may be its sections: of these only a person can tell.
 */
export const typedLists: PageRule = {
  id: 'lists-are-lists',
  *look(): Iterable<Seen> {
    for (const parent of new Set([...document.querySelectorAll('p')].map((one) => one.parentElement))) {
      if (parent === null || parent.closest('li') !== null) continue;
      for (const run of runsOf([...parent.children])) {
        const sign = signOf(run[0]!.textContent);
        yield { element: run[0]!, outcome: sign === 'bullet' ? 'failed' : 'cantTell', says: { items: run.length } };
      }
    }
    for (const list of document.querySelectorAll('ul, ol')) yield { element: list, outcome: 'passed' };
  },
};

/** Runs of paragraphs that begin with the same kind of sign. */
function* runsOf(children: readonly Element[]): Iterable<Element[]> {
  let run: Element[] = [];
  let before: ReturnType<typeof signOf> = null;
  for (const child of [...children, null]) {
    const sign = child?.tagName === 'P' ? signOf(child.textContent) : null;
    if (sign !== before) {
      if (before !== null && run.length >= fewest) yield run;
      run = [];
    }
    if (child !== null && sign !== null) run.push(child);
    before = sign;
  }
}
