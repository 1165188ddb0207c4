import { askRules, type Seen, type Told } from '#probe/rules.ts';
import { isSeen, textRuns } from '#probe/text-lines.ts';

/** How a page stands in a window of one orientation. */
interface Stand {
  turned: ReadonlyMap<Element, Turn>;
  shown: ReadonlySet<Element>;
  signs: number;
}

/** By how many degrees, and by which element. */
interface Turn {
  degrees: number;
  by: Element;
}

let upright: Stand | null = null;

/** Buttons that open a menu may be there for narrow windows alone. */
const controls = 'input, select, textarea, button:not([aria-expanded], [aria-controls], [aria-haspopup])';

/** Keeps how the page stands in a window that is higher than wide. */
export function keepUpright(): void {
  upright = standNow();
}

/** Compares it with a window that is as much wider than high. */
export function compareLying(): Told {
  const lying = standNow();
  const before = upright;
  if (before === null) throw new Error('keepUpright() comes first');
  return askRules([
    { id: 'text-stays-upright', look: () => turned(before, lying) },
    { id: 'content-in-both-orientations', look: () => [...goneIn(before, lying), ...goneIn(lying, before)] },
  ]);
}

function standNow(): Stand {
  const elements = [...new Set(textRuns().map(({ element }) => element))];
  const fields = [...document.querySelectorAll(controls)].filter(isSeen);
  return {
    turned: new Map(elements.map((element) => [element, turnOf(element)])),
    shown: new Set([...elements, ...fields]),
    signs: elements.reduce((sum, element) => sum + element.textContent.trim().length, 0),
  };
}

/** By how many degrees an element is turned, with all around it, and what turns it. */
function turnOf(element: Element): Turn {
  let degrees = 0;
  let by = element;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const own = ownTurn(at);
    degrees += own;
    if (own !== 0) by = at;
  }
  return { degrees, by };
}

function ownTurn(element: Element): number {
  const { transform, rotate } = getComputedStyle(element);
  const by = /(-?[\d.]+)(deg|turn|rad|grad)$/.exec(rotate);
  const degrees = { deg: 1, turn: 360, rad: 180 / Math.PI, grad: 0.9 }[by?.[2] ?? ''] ?? 0;
  const plain = by === null ? 0 : Number(by[1]) * degrees;
  if (transform === 'none') return plain;
  const { a, b } = new DOMMatrixReadOnly(transform);
  return plain + (Math.atan2(b, a) * 180) / Math.PI;
}

/** The part that stands upright one way and on its side the other way (ACT rule b33eff, failure F97). */
function* turned(before: Stand, lying: Stand): Iterable<Seen> {
  const parts = new Set<Element>();
  for (const [element, now] of lying.turned) {
    const other = before.turned.get(element);
    if (other === undefined || !isQuarter(now.degrees - other.degrees)) continue;
    parts.add(now.by === element ? other.by : now.by);
  }
  for (const element of parts) yield { element, outcome: 'failed' };
  if (parts.size === 0 && lying.turned.size > 0) yield { element: document.body, outcome: 'passed' };
}

const isQuarter = (degrees: number): boolean => Math.abs((((degrees % 180) + 180) % 180) - 90) < 10;

// A line less or more may suit an orientation; most of a page, or all its fields, may not.
const most = 0.6;
// Where the page asks to be turned, less is enough to see that it means it.
const some = 0.2;

const asksToTurn =
  /[竖横]起|[竖横](?:过来|屏|着)|旋转(?:手机|屏幕|设备)|转(?:过来|回来|动手机)|\b(?:turn|rotate|flip)\b.{0,20}\b(?:phone|device|screen|tablet|upright)\b|\b(?:portrait|landscape)\b/iu;

/** A page that shows its content, or its form, one way only and asks to be turned (failure F100). */
function* goneIn(full: Stand, poor: Stand): Iterable<Seen> {
  const gone = [...full.shown].filter((element) => !poor.shown.has(element) && element.isConnected);
  const fields = [...full.shown].filter((element) => element.matches(`main :is(${controls}), form :is(${controls})`));
  const isFormGone = fields.length > 0 && fields.every((element) => gone.includes(element));
  const lost = gone.reduce((sum, element) => sum + element.textContent.trim().length, 0);
  const isAsked = [...poor.shown].some((element) => !full.shown.has(element) && asksToTurn.test(element.textContent));
  if (!isFormGone && (full.signs < 40 || lost < full.signs * (isAsked ? some : most))) return;
  const wanted = isFormGone ? fields : gone;
  for (const element of new Set(wanted.map((one) => wholeOf(one, poor)))) yield { element, outcome: 'failed' };
}

/** The largest part around an element of which nothing is shown. */
function wholeOf(element: Element, { shown }: Stand): Element {
  let whole = element;
  for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
    if ([...shown].some((one) => at.contains(one))) break;
    whole = at;
  }
  return whole;
}
