import type { Box, BrowserEngine, Emulation, Tab } from '#contracts/engine.ts';
import { pageCode } from '#probe/page-code.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import type { Told } from '#probe/rules.ts';
import { faintness } from './measure-parts.ts';
import { faintTurn } from './measure-states.ts';
import { paleness } from './measure-text.ts';
import { photograph } from './photograph.ts';
import type { Samples, TooPale } from './samples.ts';
import { words } from './words.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

/** How the reader's system may ask a page to look, and what is said of it. */
const modes: readonly { name: string; as: Emulation }[] = [
  { name: 'dark', as: { scheme: 'dark' } },
  { name: 'more', as: { contrast: 'more' } },
];

/**
 * Measures contrast on pixels: one picture of the page without its letters, and one in which the room of each text is
 * filled with the colour of its letters. So text over photographs, gradients and half-transparent layers has a ratio at
 * every point, in each of the looks that the page has for its readers, under the pointer and in focus too.
 */
const engine: BrowserEngine = {
  sees: 'browser',
  version: '1.0.0',
  options: { modes: modes.map(({ name }) => name) },
  criteria: criteriaOf(words),
  state: 'contrast',
  // What an editor writes has the theme's colours; a drawing, or a style of its own, may have others.
  wants: (content) => /<svg\b|\sstyle=/i.test(content),
  async look(tab) {
    const light = await code.call(tab, 'collect');
    const seen = await measure(tab, light, 'light');
    seen.push(...(await code.call(tab, 'paleInUse')));
    const states = await code.call(tab, 'statesHere');
    if (states.length > 0) seen.push(...(await measureStates(tab, states)));
    for (const { name, as } of modes) {
      await tab.emulate(as);
      if ((await code.call(tab, 'lookNow')) === light.look) continue;
      seen.push(...(await measure(tab, await code.call(tab, 'collect'), name)));
    }
    await tab.emulate({});
    const { texts, parts } = light;
    const counts = { 'text-contrast': texts.length, 'part-contrast': parts.length + states.length };
    return lookOf(toldOf(seen, counts), words);
  },
};

async function measure(tab: Tab, { texts, parts }: Samples, mode: string): Promise<Told['seen']> {
  const boxes = texts.filter(({ ratio }) => ratio === null).flatMap(({ lines }) => lines);
  const edges = parts.map(({ box }) => box);
  const plain = await photograph(tab, edges);
  if (boxes.length > 0) await code.call(tab, 'hideText');
  const hidden = await photograph(tab, boxes);
  if (boxes.length > 0) await code.call(tab, 'paintText');
  const painted = await photograph(tab, boxes);
  if (boxes.length > 0) await code.call(tab, 'showText');
  const paleTexts = tooPale(texts, (text) => paleness(text, hidden, painted));
  const paleParts = tooPale(parts, (part) => faintness(part, plain));
  if (paleTexts.length + paleParts.length === 0) return [];
  return code.call(tab, 'tell', { texts: paleTexts, parts: paleParts, mode });
}

/** Boxes that the page draws itself, before they are turned and after. */
async function measureStates(tab: Tab, boxes: readonly Box[]): Promise<Told['seen']> {
  const before = await photograph(tab, boxes);
  await code.call(tab, 'turnStates');
  const after = await photograph(tab, boxes);
  await code.call(tab, 'turnStatesBack');
  return code.call(
    tab,
    'tellStates',
    tooPale(boxes, (box) => faintTurn(box, before, after)),
  );
}

const tooPale = <Sample>(samples: readonly Sample[], of: (sample: Sample) => number | null): TooPale[] =>
  samples.flatMap((sample, index) => {
    const ratio = of(sample);
    return ratio === null ? [] : [{ index, ratio }];
  });

/** What was measured and not told has passed. */
function toldOf(seen: Told['seen'], counts: Readonly<Record<string, number>>): Told {
  const passed: Record<string, number> = {};
  for (const [rule, count] of Object.entries(counts)) {
    const fine = count - seen.filter((one) => one.rule === rule).length;
    if (fine > 0) passed[rule] = fine;
  }
  return { passed, inapplicable: Object.keys(counts).filter((rule) => counts[rule] === 0), seen };
}

export default engine;
