import { newlyLost } from '#probe/newly-lost.ts';
import { readable } from '#probe/lost-text.ts';
import { askRules, type Told } from '#probe/rules.ts';

/** What SC 1.4.12 lets a reader set. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-block-end: 2em !important; }`;

/** Sees which text is lost once a reader has spaced it out; the page is left as it was. */
export function look(): Told {
  const before = readable();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(spacing);
  document.adoptedStyleSheets.push(sheet);
  try {
    return askRules([{ id: 'text-survives-spacing', look: () => newlyLost(before, readable(before)) }]);
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  }
}
