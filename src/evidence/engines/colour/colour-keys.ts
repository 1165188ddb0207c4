import type { PageRule, Seen } from '#probe/rules.ts';
import { textRuns } from '#probe/text-lines.ts';
import { colouredIn } from './coloured.ts';
import { hueWords, type Hue } from './hues.ts';
import { swatchLegends } from './swatches.ts';

/** A colour stands for something. */
const stands =
  /表示|代表|为|是|标出|标注|标记|标明|显示|必[填须]|[框字线色红]内?的|有误|错误|过期|当前|\bmeans?\b|\bis\b|\bare\b|\bindicates?\b|\bshows?\b|\bshown\b|\bmarked\b|\bhighlighted\b|\brequired\b|\bin (?:red|green|blue|yellow|orange|purple|gr[ae]y)\b|=|：/i;

/** The sentence names another sign as well. */
const otherSign =
  /星号|[*＊※✱]|加粗|粗体|下划线|带线|虚线|实线|斜体|注明|字样|图标|打勾|打叉|[✓✗×]|方形|三角|条纹|带.{1,4}[号标]|\basterisks?\b|\bstars?\b|\bbold\b|\bunderlined?\b|\bdashed\b|\bsolid\b|\bdotted\b|\bicons?\b|\bitalics?\b|\bstriped?\b|\bticks?\b|\bcross(?:es)?\b|\btriangles?\b|\bsquares?\b|\blabell?ed\b/i;

/** Words for a state, which beside a thing say what its colour says. */
const states =
  /必填|必须|选填|过期|逾期|繁忙|空闲|有误|错误|已满|可约|可预约|紧急|当前|合格|通过|关闭|开放|正常|异常|停用|\b(?:required|overdue|expired|busy|free|full|open|closed|error|wrong|urgent|current|passed|failed|late|available|new)\b/gi;

const mostElements = 5;

/**
 * A sentence tells what a colour stands for, and the things that have it show it by nothing else (SC 1.4.1, failures F13
 * and F81): no sign, no word, no other weight, line, shape or picture.
 */
export const colourKeys: PageRule = {
  id: 'colour-is-not-all',
  *look(): Iterable<Seen> {
    yield* swatchLegends();
    const told = new Set<Element>();
    for (const { element, text } of sentences()) {
      if (otherSign.test(text)) continue;
      for (const hue of huesIn(text)) {
        const things = colouredIn(hue, element);
        if (things.length === 0) continue;
        const meanings = meaningsIn(text);
        const bare = things.filter(
          ({ thing, around, hasSign }) =>
            !hasSign && !meanings.some((word) => around.includes(word)) && thing !== element,
        );
        if (bare.length < things.length) {
          yield { element, outcome: 'passed' };
          continue;
        }
        for (const place of [element, ...bare.map(({ thing }) => thing)].slice(0, mostElements)) {
          if (told.has(place)) continue;
          told.add(place);
          yield { element: place, outcome: 'failed', says: { text: short(text) } };
        }
      }
    }
  },
};

/** Blocks of text that may be a key. */
function* sentences(): Iterable<{ element: Element; text: string }> {
  const blocks = new Map<Element, string>();
  for (const { node, element } of textRuns()) {
    const block =
      element.closest(
        'p, li, dd, dt, caption, figcaption, legend, td, th, h1, h2, h3, h4, h5, h6, small, label, div',
      ) ?? element;
    blocks.set(block, `${blocks.get(block) ?? ''}${node.data}`);
  }
  for (const [element, text] of blocks) {
    const folded = text.replaceAll(/\s+/g, ' ').trim();
    if (folded.length < 240 && stands.test(folded)) yield { element, text: folded };
  }
}

/** Where a colour stands for something the same part of the sentence says so. */
function* huesIn(text: string): Iterable<Hue> {
  const parts = text.split(/[.。;；!?！？]|, (?:where|while|when|and|but)\b/i).filter((part) => stands.test(part));
  for (const hue of ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'grey'] as const)
    if (parts.some((part) => hueWords[hue].test(part))) yield hue;
}

/** What the sentence says that its colours mean, in words that may stand beside a thing. */
function meaningsIn(text: string): string[] {
  const after = [
    ...text.matchAll(
      /(?:表示|代表|为|是|：|means?|is|are|indicates?|shows?|=)\s*(?:the |a |an )?([^，。；,.;]{2,12})/gi,
    ),
  ].flatMap(([, words = '']) => words.split(/\s+|的/));
  const found = [...after, ...[...text.matchAll(states)].map(([word]) => word)];
  return found
    .map((word) => word.trim())
    .filter((word) => (/\p{Script=Han}/u.test(word) ? word.length >= 2 : word.length >= 3));
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
