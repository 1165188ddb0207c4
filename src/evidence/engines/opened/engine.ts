import type { AskOthers, BrowserEngine, Look, OthersSighting, Sighting, Tab } from '#contracts/engine.ts';
import { text, type Text } from '#lib/text.ts';
import { bringListeners } from '#probe/listeners.ts';
import { pageCode } from '#probe/page-code.ts';
import type { Pressable } from './in-page.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

const settleMs = 250;
const rule = 'opened-is-right';
/** What can be wrong with something that nobody saw before it was opened. */
const criteria = '1.1.1 1.3.1 1.3.2 1.3.5 1.4.1 1.4.3 2.4.4 2.4.6 2.5.3 2.5.8 3.1.2 3.3.2 4.1.2'.split(' ');

/** Presses what opens, and asks those who read the page as it was found what they see in what has come. */
const engine: BrowserEngine = {
  sees: 'browser',
  version: '1.0.0',
  options: {},
  criteria,
  state: 'opened',
  changes: true,
  opens: true,
  wants: (content) => /<(?:details|dialog)\b|\brole="(?:button|tab)"|\baria-(?:expanded|haspopup)=/.test(content),
  async look(tab, page, _rest, others) {
    if (others === undefined) throw new Error('it asks others, and is given none');
    return openAll(tab, page.path === '/', others);
  },
};

export default engine;

/** So many questions are asked of a page; what comes after them is no longer looked at. */
const mostAsked = 6;

async function openAll(tab: Tab, isFront: boolean, others: AskOthers): Promise<Look> {
  let openers = await ready(tab, isFront);
  const forms = await code.call(tab, 'sendable', isFront);
  const found = findings(tab, others);
  await code.call(tab, 'remember');
  if (openers.length + forms.length + (await code.call(tab, 'detailsHere', isFront)) === 0) return found.look();
  await found.begin();
  await code.call(tab, 'openDetails', isFront);
  await found.ask(text('展开折叠的内容以后', 'In what was folded in'));
  let isUsed = false;
  for (const [index, { place }] of openers.entries()) {
    if (isUsed) {
      await tab.reload();
      openers = await ready(tab, isFront);
    }
    const opener = openers[index];
    if (opener?.place.selector !== place.selector) break;
    isUsed = false;
    if (!(await code.call(tab, 'focusAt', opener.number))) continue;
    await code.call(tab, 'remember');
    await tab.press(opener.key);
    await code.call(tab, 'pause', settleMs);
    isUsed = !opener.isDisclosure || (await code.call(tab, 'isBarred'));
    await found.ask(after(opener.name));
  }
  for (const [index, name] of forms.entries()) {
    await tab.reload();
    await ready(tab, isFront);
    await code.call(tab, 'remember');
    await code.call(tab, 'sendForm', index, isFront);
    await code.call(tab, 'pause', settleMs * 2);
    await found.ask(after(name));
  }
  return found.look();
}

const after = (name: string): Text => text(`按“${name}”以后出现的内容里`, `In what “${name}” brings`);

interface Findings {
  /** Notes what can be seen before anything is pressed. */
  begin(): Promise<void>;
  /** Asks what is wrong in what has come, if anything has. */
  ask(when: Text): Promise<void>;
  look(): Look;
}

function findings(tab: Tab, others: AskOthers): Findings {
  const sightings: Sighting[] = [];
  const known = new Set<string>();
  let [passed, asked] = [0, 0];
  const learn = (seen: readonly OthersSighting[]): void => {
    for (const one of seen) known.add(keyOf(one));
  };
  return {
    async begin() {
      learn(await others());
    },
    async ask(when) {
      if (asked === mostAsked || (await code.call(tab, 'whatCame')) === 0) return;
      asked += 1;
      const seen = (await others()).filter((one) => isWrong(one) && !known.has(keyOf(one)));
      const places = seen.map(({ at }) => at?.selector ?? 'html');
      const isInside = await code.call(tab, 'standInWhatCame', places);
      const inside = seen.filter((_one, at) => isInside[at]);
      learn(inside);
      sightings.push(...inside.map((one) => asOwn(one, when)));
      if (inside.length === 0) passed += 1;
    },
    look: () => ({
      passed: passed > 0 ? { [rule]: passed } : {},
      inapplicable: passed + sightings.length === 0 ? [rule] : [],
      sightings,
    }),
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
const asOwn = ({ engine: by, rule: of, criteria: own, message, impact, at }: OthersSighting, when: Text): Sighting => ({
  rule,
  outcome: 'failed',
  criteria: own.filter((number) => criteria.includes(number)),
  ...(impact === undefined ? {} : { impact }),
  message: text(`${when['zh-CN']}：${message['zh-CN']}（${by} ${of}）`, `${when.en}: ${message.en} (${by} ${of})`),
  ...(at === undefined ? {} : { at }),
});
