import type { EngineDefinition, SiteLook, SiteView } from '#contracts/engine.ts';
import { daysBetween } from '#lib/calendar.ts';
import { text, type Text } from '#lib/text.ts';
import type { CommittedEntry } from '#model/commits.ts';
import { mainLangOf } from '#model/site.ts';
import type { Entry } from '#model/entry.ts';

type Seen = SiteLook['sightings'][number];

/** So much later than its date an entry may come in, and so many come with an import at least (own). */
const options = { lateDays: 30, bulk: 10 };

/**
 * Dates against the Git history of the project, where there is one. A date that was moved after publication is a fault. An
 * entry that came in long after its date is for a person to judge: it may be an old text that was added later. Neither what
 * is older than the history nor what came in bulk is asked about: that is how a site moves in; a translation is dated as
 * its original.
 */
const engine: EngineDefinition = {
  version: '1',
  options,
  sees: 'site',
  onlyOurs: true,
  look(view) {
    const { commits } = view;
    if (commits === null || commits.because !== null) {
      const why = commits?.because ?? text('没有查过 Git 历史', 'the Git history was not asked');
      return {
        passed: {},
        inapplicable: ['date-is-kept', 'date-is-of-its-time'],
        sightings: [],
        measures: [known(0, why)],
      };
    }
    const entries = new Map(view.entries.map((entry) => [entry.file, entry]));
    const dated = commits.entries.flatMap((committed) => {
      const entry = entries.get(committed.file);
      return entry === undefined || entry.date === null ? [] : [{ entry, committed, date: entry.date }];
    });
    const sightings = dated.flatMap((one) => movedOf(one) ?? lateOf(one, view) ?? []);
    return {
      passed: dated.length === 0 ? {} : { 'date-is-kept': dated.length - sightings.length },
      inapplicable: [],
      sightings,
      measures: [known(dated.length, text('没有提交过的稿件', 'no entry was committed'))],
    };
  },
};
export default engine;

/** How many entries could be held against the history, and why none. */
const known = (value: number, why: Text): NonNullable<SiteLook['measures']>[number] => ({
  name: 'entries-with-history',
  of: '',
  value,
  unit: 'count',
  detail: value > 0 ? {} : { 'zh-CN': why['zh-CN'], en: why.en },
});

interface Dated {
  entry: Entry;
  committed: CommittedEntry;
  date: string;
}

function movedOf({ entry, committed: { moved }, date }: Dated): Seen | null {
  if (moved === undefined) return null;
  return seen(entry, 'date-is-kept', {
    outcome: 'failed',
    says: text(
      `按 ${moved.was.slice(0, 10)} 发布过，${moved.until.slice(0, 10)} 改了日期，现在写 ${date.slice(0, 10)}，正文大体没变`,
      `it stood published under ${moved.was.slice(0, 10)}; its date was changed on ${moved.until.slice(0, 10)} and is ${date.slice(0, 10)} now, with much the same text`,
    ),
  });
}

function lateOf({ entry, committed, date }: Dated, { site, commits }: SiteView): Seen | null {
  const since = commits?.since?.slice(0, 10) ?? date;
  const late = daysBetween(date, committed.added);
  if (late <= options.lateDays || date.slice(0, 10) < since) return null;
  if (committed.together >= options.bulk || entry.lang !== mainLangOf(site)) return null;
  return seen(entry, 'date-is-of-its-time', {
    outcome: 'cantTell',
    says: text(
      `日期是 ${date.slice(0, 10)}，${late} 天以后才进入版本库：是补录的旧稿，还是日期改早了？`,
      `it is dated ${date.slice(0, 10)} and came into the repository ${late} days later: an old text, or a date set back?`,
    ),
  });
}

const seen = (entry: Entry, rule: string, { outcome, says }: { outcome: Seen['outcome']; says: Text }): Seen => ({
  rule,
  outcome,
  criteria: [],
  impact: 'moderate',
  message: text(`“${entry.title}”：${says['zh-CN']}`, `"${entry.title}": ${says.en}`),
  at: { page: entry.path },
  owner: { kind: 'content', file: entry.file, line: 1 },
});
