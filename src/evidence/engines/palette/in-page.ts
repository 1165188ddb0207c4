import { contrastOf, over, type Colour } from '#probe/colours.ts';
import { readColour } from '#probe/style-colours.ts';

export interface Pair {
  front: string;
  back: string;
  least: number;
}

/** A pair that is below its ratio; null where one of the two is no colour. */
export interface Below {
  pair: Pair;
  ratio: number | null;
}

/** The pairs that do not keep their ratio as the page looks now, under the scheme that a reader has chosen. */
export function below(pairs: readonly Pair[], chosen: string | null): Below[] {
  const root = document.documentElement;
  const before = root.dataset['scheme'];
  if (chosen === null) delete root.dataset['scheme'];
  else root.dataset['scheme'] = chosen;
  try {
    return pairs.flatMap((pair): Below[] => {
      const [front, back] = [colourOf(pair.front), colourOf(pair.back)];
      if (front === null || back === null) return [{ pair, ratio: null }];
      const ratio = contrastOf(over(front, back), back);
      return ratio < pair.least ? [{ pair, ratio }] : [];
    });
  } finally {
    if (before === undefined) delete root.dataset['scheme'];
    else root.dataset['scheme'] = before;
  }
}

/** What the cascade makes of a token in the end; null where that is no colour, which is seen by what it then inherits. */
function colourOf(token: string): Colour | null {
  const around = document.createElement('span');
  const probe = document.createElement('span');
  around.append(probe);
  document.body.append(around);
  probe.style.setProperty('color', `var(--${token})`, 'important');
  const seen = ['rgb(1, 2, 3)', 'rgb(3, 2, 1)'].map((inherited) => {
    around.style.setProperty('color', inherited, 'important');
    return getComputedStyle(probe).color;
  });
  around.remove();
  return seen[0] === seen[1] ? readColour(seen[0] ?? '') : null;
}
