import type { AskOthers, BrowserEngine, Look, OthersSighting, Sighting, Tab } from '#contracts/engine.ts';
import { text } from '#lib/text.ts';
import { bringListeners } from '#probe/listeners.ts';
import { pageCode } from '#probe/page-code.ts';
import type { Pressable } from './in-page.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

const settleMs = 250;
const rule = 'opened-is-right';
/** What can be wrong with something that nobody saw before it was opened. */
const criteria = [
  ...['1.1.1', '1.3.1', '1.3.2', '1.3.5', '1.4.1', '1.4.3', '2.4.4', '2.4.6', '2.5.3', '2.5.8'],
  ...['3.1.2', '3.3.2', '4.1.2'],
];

/** Presses what opens, and asks those who read the page as it was found what they see in what has come. */
const engine: BrowserEngine = {
  sees: 'browser',
  version: '1.0.0',
  options: {},
  criteria,
  state: 'opened',
  changes: true,
  opens: true,
  wants: (content) => /<(?:details|dialog|button)\b|\brole="(?:button|tab|menuitem)"|\baria-expanded/.test(content),
  async look(tab, page, _rest, others) {
    if (others === undefined) throw new Error('it asks others, and is given none');
    return openAll(tab, page.path === '/', others);
  },
};

export default engine;

async function openAll(tab: Tab, isFront: boolean, others: AskOthers): Promise<Look> {
  const openers = await ready(tab, isFront);
  const sightings: Sighting[] = [];
  let passed = 0;
  const known = new Set(openers.length === 0 ? [] : (await others()).map(keyOf));
  let isUsed = false;
  for (const [index, opener] of openers.entries()) {
    if (isUsed) await tab.reload();
    const here: Pressable | undefined = isUsed ? (await ready(tab, isFront))[index] : opener;
    if (here?.place.selector !== opener.place.selector) break;
    isUsed = await code.call(tab, 'focusAt', here.number);
    if (!isUsed) continue;
    await code.call(tab, 'remember');
    await tab.press(here.key);
    await code.call(tab, 'pause', settleMs);
    if ((await code.call(tab, 'whatCame')) === 0) continue;
    const seen = (await others()).filter((one) => isWrong(one) && !known.has(keyOf(one)));
    const isInside = await code.call(
      tab,
      'standInWhatCame',
      seen.map(({ at }) => at?.selector ?? 'html'),
    );
    const inside = seen.filter((_one, at) => isInside[at]);
    for (const one of inside) known.add(keyOf(one));
    sightings.push(...inside.map((one) => asOwn(one, here.name)));
    if (inside.length === 0) passed += 1;
  }
  return {
    passed: passed > 0 ? { [rule]: passed } : {},
    inapplicable: passed + sightings.length === 0 ? [rule] : [],
    sightings,
  };
}

/** The page as it was found, and what can be pressed on it. */
async function ready(tab: Tab, isFront: boolean): Promise<Pressable[]> {
  await bringListeners(tab);
  await code.call(tab, 'watch');
  return code.call(tab, 'pressable', isFront);
}

const isWrong = ({ outcome, criteria: own }: OthersSighting): boolean =>
  outcome === 'failed' && own.some((number) => criteria.includes(number));

const keyOf = ({ engine: by, rule: of, at }: OthersSighting): string => `${by} ${of} ${at?.selector ?? ''}`;

/** Under one rule of this engine's own: who said it stands in front of the words. */
const asOwn = (
  { engine: by, rule: of, criteria: own, message, impact, at }: OthersSighting,
  name: string,
): Sighting => ({
  rule,
  outcome: 'failed',
  criteria: own.filter((number) => criteria.includes(number)),
  ...(impact === undefined ? {} : { impact }),
  message: text(
    `按“${name}”以后出现的内容里：${message['zh-CN']}（${by} ${of}）`,
    `In what “${name}” brings: ${message.en} (${by} ${of})`,
  ),
  ...(at === undefined ? {} : { at }),
});
