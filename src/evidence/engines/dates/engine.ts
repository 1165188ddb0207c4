import type { EngineDefinition, SiteLook } from '#contracts/engine.ts';
import { isDay } from '#lib/calendar.ts';
import { by } from '#lib/order.ts';
import { text, type Text } from '#lib/text.ts';
import type { Entry } from '#model/entry.ts';

type Seen = SiteLook['sightings'][number];

/** So many entries of one minute look like one date for all; whether they are, a person must say (own). */
const bulk = 10;

/** Dates that cannot be, that are still to come, or that many entries share. Publishing under a false date is 弄虚作假 (国办秘函〔2019〕19号). */
const engine: EngineDefinition = {
  version: '1',
  options: { bulk },
  sees: 'site',
  onlyOurs: true,
  look(view) {
    const { entries, now } = view;
    const dated = entries.filter((entry) => entry.date !== null);
    const groups = Map.groupBy(dated, (entry) => `${entry.date} ${entry.lang}`);
    const crowds = [...groups].filter(([, same]) => same.length >= bulk).toSorted(by(([moment]) => moment));
    const back = dated.filter(
      (entry) => entry.updated !== null && entry.updated.slice(0, 10) < entry.date!.slice(0, 10),
    );
    const ahead = entries.flatMap((entry) => aheadOf(entry, now));
    const impossible = entries.flatMap((entry) =>
      view.bodyOf(entry).text.flatMap(({ line, text: words }) => noDays(words).map((day) => ({ entry, line, day }))),
    );
    const crowded = crowds.flatMap(([, same]) => same);
    return {
      passed: counted({
        'update-follows-publication': dated.length - back.length,
        'day-has-come': entries.length - new Set(ahead.map(({ entry }) => entry)).size,
        'day-exists': entries.length - new Set(impossible.map(({ entry }) => entry)).size,
        'moment-is-its-own': dated.length - crowded.length,
      }),
      inapplicable: [],
      sightings: [
        ...back.map((entry) =>
          seen(entry, 'update-follows-publication', {
            says: text(
              `更新日期 ${entry.updated} 早于发布日期 ${entry.date}`,
              `it was updated on ${entry.updated}, before it was published on ${entry.date}`,
            ),
          }),
        ),
        ...ahead.map(({ entry, field, day }) =>
          seen(entry, 'day-has-come', {
            says: text(`${field} 是 ${day}，还没有到`, `${field} is ${day}, which has not come`),
          }),
        ),
        ...impossible.map(({ entry, line, day }) =>
          seen(entry, 'day-exists', { line, says: text(`没有“${day}”这一天`, `there is no day ${day}`) }),
        ),
        ...crowds.map(([moment, same]) =>
          seen(same[0]!, 'moment-is-its-own', {
            open: true,
            says: text(
              `${same.length} 条信息都写着 ${moment.slice(0, 16)} 发布，是否批量改过日期？`,
              `${same.length} entries were all published at ${moment.slice(0, 16)}: were their dates set in bulk?`,
            ),
          }),
        ),
      ],
      measures: [{ name: 'dated-alike', of: '', value: crowded.length, unit: 'count', detail: {} }],
    };
  },
};
export default engine;

const counted = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

/** Fields that say what has happened, and name a day that is still to come. */
const past = ['issuedOn', 'askedOn', 'repliedOn', 'heldOn'] as const;
const aheadOf = (entry: Entry, now: string): { entry: Entry; field: string; day: string }[] =>
  [
    ...past.map((field) => ({ field: field as string, value: entry.fields[field] })),
    { field: 'checked', value: entry.checked },
  ].flatMap(({ field, value }) =>
    typeof value === 'string' && value.slice(0, 10) > now.slice(0, 10)
      ? [{ entry, field, day: value.slice(0, 10) }]
      : [],
  );

/** `2026年2月30日` and the like. */
const noDays = (words: string): string[] =>
  [...words.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日/g)]
    .filter(
      ([, year = '', month = '', date = '']) => !isDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`),
    )
    .map(([day]) => day);

function seen(
  entry: Entry,
  rule: string,
  { says, line = 1, open = false }: { says: Text; line?: number; open?: boolean },
): Seen {
  return {
    rule,
    outcome: open ? 'cantTell' : 'failed',
    criteria: [],
    impact: 'moderate',
    message: text(`“${entry.title}”：${says['zh-CN']}`, `"${entry.title}": ${says.en}`),
    at: { page: entry.path },
    owner: { kind: 'content', file: entry.file, line },
  };
}
