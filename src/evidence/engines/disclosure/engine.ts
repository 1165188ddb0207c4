import type { EngineDefinition, SiteLook, SiteView } from '#contracts/engine.ts';
import { daysBetween } from '#lib/calendar.ts';
import { by } from '#lib/order.ts';
import { text, type Text } from '#lib/text.ts';
import type { Entry } from '#model/entry.ts';
import { basePathOf, mainLangOf } from '#model/site.ts';
import { fieldRules } from './field-rules.ts';

type Seen = SiteLook['sightings'][number];
type Measure = NonNullable<SiteLook['measures']>[number];

/** What official documents, people in office and guides say of themselves, and whether a policy and its reading lead to each other. */
const engine: EngineDefinition = {
  version: '1',
  options: {},
  sees: 'site',
  onlyOurs: true,
  look(view) {
    const own = view.entries.filter((entry) => entry.lang === mainLangOf(view.site));
    const answers = [
      ...own.flatMap((entry) =>
        fieldRules
          .filter((rule) => rule.kinds.includes(entry.kind))
          .map((rule) => answerTo(rule.id, entry, rule.holds(entry) ? null : rule.lacks)),
      ),
      ...doubleIndexes(own),
      ...readings(own, view),
    ];
    const passed: Record<string, number> = {};
    for (const { rule, seen } of answers) if (seen === null) passed[rule] = (passed[rule] ?? 0) + 1;
    return {
      passed,
      inapplicable: fieldRules.map(({ id }) => id).filter((id) => !answers.some(({ rule }) => rule === id)),
      sightings: answers.flatMap(({ seen }) => (seen === null ? [] : [seen])),
      measures: [...kindCounts(own), ...checkedAges(own, view.now), ...reportYears(own)],
    };
  },
};
export default engine;

interface Answer {
  rule: string;
  seen: Seen | null;
}

const answerTo = (rule: string, entry: Entry, lacks: Text | null): Answer => ({
  rule,
  seen:
    lacks === null
      ? null
      : {
          rule,
          outcome: 'failed',
          criteria: [],
          impact: 'moderate',
          message: text(`“${entry.title}”${lacks['zh-CN']}`, `"${entry.title}" ${lacks.en}`),
          at: { page: entry.path },
          owner: { kind: 'content', file: entry.file, line: 1 },
        },
});

/** An index number names one document only. */
function doubleIndexes(entries: readonly Entry[]): Answer[] {
  const numbered = entries.filter((entry) => typeof entry.fields['indexNumber'] === 'string');
  const byNumber = Map.groupBy(numbered, (entry) => String(entry.fields['indexNumber']));
  return [...byNumber].toSorted(by(([number]) => number)).flatMap(([number, same]) =>
    same.toSorted(by(({ id }) => id)).map((entry, index) => {
      const lacks =
        index === 0
          ? null
          : text(
              `的索引号 ${number} 已用于“${same[0]!.title}”`,
              `has the index number ${number}, as "${same[0]!.title}" has`,
            );
      // A catalogue entry may stand beside the document itself.
      return answerTo('index-is-unique', entry, same.some((one) => one.kind !== entry.kind) ? null : lacks);
    }),
  );
}

/** A policy of this site has an interpretation, and each of the two pages leads to the other. */
function readings(entries: readonly Entry[], view: SiteView): Answer[] {
  const base = basePathOf(view.site);
  const pageAt = new Map(view.pages.map((page) => [page.path, page]));
  const leads = (from: Entry, to: Entry): boolean => {
    const page = pageAt.get(from.path);
    return page !== undefined && view.htmlOf(page).includes(`href="${encodeURI(`${base}${to.path.slice(1)}`)}"`);
  };
  const policies = entries.filter(
    (entry) => entry.kind === 'policy' && !['失效', '废止'].includes(String(entry.fields['validity'])),
  );
  const explained = entries.filter((entry) => entry.kind === 'interpretation' && entry.fields['policy'] !== undefined);
  return [
    ...policies.map((policy) =>
      answerTo(
        'policy-is-interpreted',
        policy,
        explained.some((one) => one.fields['policy'] === policy.id) ? null : text('没有解读', 'has no interpretation'),
      ),
    ),
    ...explained.flatMap((reading): Answer[] => {
      const policy = entries.find(({ id }) => id === reading.fields['policy']);
      if (policy === undefined) return [];
      const isLinked = leads(reading, policy) && leads(policy, reading);
      const lacks = isLinked
        ? null
        : text(`与“${policy.title}”没有互相链接`, `and "${policy.title}" do not lead to each other`);
      return [answerTo('reading-and-policy-linked', reading, lacks)];
    }),
  ];
}

/** Entries of each kind: whether there are leaders, reports, statistics at all. */
const kindCounts = (entries: readonly Entry[]): Measure[] =>
  [...Map.groupBy(entries, ({ kind }) => kind)]
    .toSorted(by(([kind]) => kind))
    .map(([kind, same]) => ({ name: 'kind-entries', of: kind, value: same.length, unit: 'count', detail: {} }));

/** Days since somebody last held a guide against the facts. */
const checkedAges = (entries: readonly Entry[], now: string): Measure[] =>
  entries.flatMap((entry) =>
    entry.kind === 'service' && entry.checked !== null
      ? [
          {
            name: 'guide-checked',
            of: entry.id,
            value: daysBetween(entry.checked, now),
            unit: 'days' as const,
            detail: { title: entry.title },
          },
        ]
      : [],
  );

const reportYears = (entries: readonly Entry[]): Measure[] =>
  entries.flatMap((entry) => {
    const year = entry.kind === 'annual-report' ? entry.fields['year'] : undefined;
    return typeof year === 'number'
      ? [{ name: 'annual-report', of: entry.id, value: year, unit: 'count' as const, detail: { title: entry.title } }]
      : [];
  });
