import type { EngineDefinition, SiteLook } from '#contracts/engine.ts';
import { text, type Text } from '#lib/text.ts';
import type { Entry } from '#model/entry.ts';

interface TypeRule {
  id: string;
  /** Where it is broken in a line of Chinese. */
  find: RegExp;
  /** `cantTell`: right often enough that a person must look. */
  outcome: 'failed' | 'cantTell';
  says: Text;
}

const han = '\\p{Script=Han}';

/** How Chinese is set: GB/T 15834 marks, full width between Han characters; what may be meant so is left to a person. */
const rules: readonly TypeRule[] = [
  {
    id: 'half-width-mark',
    find: new RegExp(`${han}[,;?!]${han}`, 'u'),
    outcome: 'failed',
    says: text('汉字之间用了半角标点', 'a half-width mark stands between Han characters'),
  },
  {
    id: 'repeated-mark',
    find: /([，。；：、])\1|[。，][，。]/u,
    outcome: 'failed',
    says: text('标点重复', 'a mark is repeated'),
  },
  {
    id: 'full-width-digit',
    find: /[０-９Ａ-Ｚａ-ｚ]/u,
    outcome: 'failed',
    says: text(
      '用了全角的数字或字母，读屏软件会读错',
      'full-width digits or letters are read wrongly by screen readers',
    ),
  },
  {
    id: 'tripled-character',
    find: new RegExp(`(${han})\\1\\1`, 'u'),
    outcome: 'cantTell',
    says: text('同一个字连用三次', 'one character stands three times in a row'),
  },
  {
    id: 'double-space',
    find: new RegExp(`${han}(?: {2,}|\u3000{2,})${han}`, 'u'),
    outcome: 'cantTell',
    says: text('汉字之间有连续空格', 'there are blanks between Han characters'),
  },
];

const pairs = [
  ['《', '》'],
  ['（', '）'],
  ['“', '”'],
] as const;

/** Punctuation and spacing of Chinese bodies, line by line as the editor wrote them. */
const engine: EngineDefinition = {
  version: '1',
  options: {},
  sees: 'site',
  onlyOurs: true,
  look(view) {
    const ids = [...rules.map(({ id }) => id), 'unbalanced-pair'];
    const passed = Object.fromEntries(ids.map((id) => [id, 0]));
    const sightings: SiteLook['sightings'][number][] = [];
    for (const entry of view.entries.filter(({ lang }) => lang === 'zh-CN')) {
      for (const { line, text: words } of [{ line: 1, text: entry.title }, ...view.bodyOf(entry).text]) {
        const broken = brokenRules(words);
        for (const id of ids) {
          const found = broken.find((one) => one.id === id);
          if (found === undefined) passed[id] = (passed[id] ?? 0) + 1;
          else sightings.push(sightingOf(entry, line, found));
        }
      }
    }
    return {
      passed: Object.fromEntries(Object.entries(passed).filter(([, count]) => count > 0)),
      inapplicable: [],
      sightings,
    };
  },
};
export default engine;

type Broken = Pick<TypeRule, 'id' | 'outcome' | 'says'> & { near: string };

function brokenRules(words: string): Broken[] {
  const found = rules.flatMap((rule) => {
    const at = words.search(rule.find);
    return at < 0 ? [] : [{ ...rule, near: words.slice(Math.max(0, at - 4), at + 8) }];
  });
  const open = pairs.find(([left, right]) => words.split(left).length !== words.split(right).length);
  if (open === undefined) return found;
  const says = text(`“${open[0]}”和“${open[1]}”不成对`, `${open[0]} and ${open[1]} are not in pairs`);
  return [...found, { id: 'unbalanced-pair', outcome: 'cantTell', says, near: words.slice(0, 12) }];
}

const sightingOf = (
  entry: Entry,
  line: number,
  { id, outcome, says, near }: Broken,
): SiteLook['sightings'][number] => ({
  rule: id,
  outcome,
  criteria: [],
  impact: 'minor',
  message: text(`${says['zh-CN']}：“${near}”`, `${says.en}: "${near}"`),
  at: { page: entry.path },
  owner: { kind: 'content', file: entry.file, line },
});
