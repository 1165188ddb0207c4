import { listensTo } from '#probe/listened.ts';
import { nameOf } from '#probe/names.ts';
import { elementOf } from '#probe/numbered.ts';
import { reactionsSince } from '#probe/reactions.ts';
import { isLive, saidNow } from '#probe/said.ts';
import { isShown } from '#probe/shown.ts';
import { findAll } from '#probe/tree.ts';
import { hearsAround, movers } from './candidates.ts';
import { targetOf } from './state.ts';

const moves =
  /上移|下移|左移|右移|前移|后移|移动|移到|移至|移入|移出|置顶|排序|顺序|位置|向[上下左右前后]|往[上下左右前后]|加入|添加|放入|放到|移除|增大|减小|加大|放大|缩小|[上下左右前後](?:へ|に)|移動|並べ替え|위로|아래로|이동|nach (?:oben|unten|links|rechts)|\b(?:monter|descendre|déplacer|subir|bajar|mover|descer)\b|[↑↓←→▲▼▴▾◀▶+−-]|\b(?:move|up|down|left|right|top|bottom|first|last|earlier|later|order|sort|position|add|remove|place|put|increase|decrease|larger|smaller|more|less|zoom)\b/iu;
/** Keeps, sends, shows or undoes what was moved. */
const keeps =
  /^(?:保存|暂存|提交|确认|确定|恢复|重置|还原|清空|查看|打印|导出|save|submit|send|confirm|reset|restore|undo|review|view|print|export|clear|place (?:my |the |your )?order)/i;
const controls =
  'button, a[href^="#"], select, input:not([type="hidden"]), [role="button"], [role="menuitem"], summary';

const controlsOn = (root: Element): Element[] => findAll(controls, root).filter(isShown);

/** Whether what is dragged can be brought there by another way: a control that says so; one that may be; none. */
export async function wayInstead(number: number): Promise<'passed' | 'cantTell' | 'failed'> {
  const element = elementOf(number);
  if (element === null) return 'cantTell';
  const main = element.closest('main, [role="main"], dialog') ?? document.body;
  const held = new Set(movers().map((mover) => elementOf(mover.number)));
  if (controlsOn(main).some((one) => !held.has(one) && saysSo(one) && isWorked(one))) return 'passed';
  if (controlsOn(element).some((one) => one !== element && isWorked(one))) return 'cantTell';
  const clicks = /^(?:click|dblclick|contextmenu)$/;
  const hearsClicks =
    hearsAround(element, clicks) ||
    findAll('*', element).some((one) => listensTo(one).some((type) => clicks.test(type)));
  return hearsClicks && (await pressesDo(element)) ? 'cantTell' : 'failed';
}

const saysSo = (control: Element): boolean => moves.test(nameOf(control)) && !keeps.test(nameOf(control));

/** A press on it does something: of itself, or since somebody listens. A handle may hear keys alone. */
const isWorked = (element: Element): boolean =>
  !element.matches('button[type="button"], [role]') ||
  hearsAround(element, /^(?:click|mouse(?:down|up)|pointer(?:down|up)|touch(?:start|end))$/);

/** Whether presses on one thing and then on another change what stands where, or bring controls that may do so. */
async function pressesDo(element: Element): Promise<boolean> {
  const others = [...(element.parentElement?.children ?? [])].filter((one) => one !== element);
  const alike = movers()
    .flatMap(({ number }) => elementOf(number) ?? [])
    .filter((one) => one !== element);
  const before = wordsOfPage();
  // Where the hand that tried to drag has already taken it up, the first press lets it go again.
  for (const one of [element, alike.at(-1) ?? others.at(-1), element]) {
    if (one instanceof HTMLElement) pressOnce(one);
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (wordsOfPage() !== before) return true;
  }
  return false;
}

/** All that a mouse does which does not move: a page may take a click for the end of a drag. */
function pressOnce(element: HTMLElement): void {
  for (const type of ['pointerdown', 'pointerup'])
    element.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
  element.click();
}

const wordsOfPage = (): string =>
  JSON.stringify([
    [...saidNow()].flatMap(([element, words]) => (isLive(element) ? [] : [words])),
    controlsOn(document.body).map((one) => nameOf(one)),
  ]);

/** Whether a file can be chosen as well as dropped: a field for files, or a control inside the zone or beside it. */
export function wayToDrop(number: number): 'passed' | 'cantTell' | 'failed' {
  const zone = elementOf(number);
  if (zone === null) return 'cantTell';
  if (document.querySelector('input[type="file"]') !== null) return 'passed';
  const around = zone.parentElement ?? zone;
  const isPressed = listensTo(zone).some((type) => /^(?:click|paste)$/.test(type));
  return isPressed || controlsOn(around).length > 0 ? 'cantTell' : 'failed';
}

const mostPressed = 20;

/** Whether pressing some control changes what the gesture changed. */
export async function doesTheSame(did: readonly string[]): Promise<boolean> {
  const targets = new Set(did.map(targetOf).filter((target) => target !== ''));
  for (const one of controlsOn(document.body).slice(0, mostPressed)) {
    if (!(one instanceof HTMLElement) || one.matches('select, input:not([type="button"], [type="submit"])')) continue;
    one.click();
    if ((await reactionsSince(20)).some((reaction) => targets.has(targetOf(reaction)))) return true;
  }
  return false;
}
