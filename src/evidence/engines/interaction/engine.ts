import type { EngineDefinition, SiteLook } from '#contracts/engine.ts';
import { addMonths, daysBetween } from '#lib/calendar.ts';
import { text } from '#lib/text.ts';
import type { Entry } from '#model/entry.ts';
import { mainLangOf } from '#model/site.ts';

type Measure = NonNullable<SiteLook['measures']>[number];
type Seen = SiteLook['sightings'][number];

/** What people asked and when they were answered, what they were asked, and whom they could talk to. */
const engine: EngineDefinition = {
  version: '1',
  options: {},
  sees: 'site',
  onlyOurs: true,
  look({ site, entries, now }) {
    // A translation is no further message.
    const own = entries.filter((entry) => entry.lang === mainLangOf(site));
    const of = (kind: string): Entry[] => own.filter((entry) => entry.kind === kind);
    const late = of('message').filter((entry) => isLeft(entry, now));
    const untold = of('survey').filter((entry) => isUntold(entry, now));
    return {
      passed: counted({
        'message-is-answered': of('message').length - late.length,
        'survey-tells-its-result': of('survey').length - untold.length,
      }),
      inapplicable: [],
      sightings: [...late.map(leftMessage), ...untold.map(untoldSurvey)],
      measures: [
        ...of('message').map((entry) => measureMessage(entry, now)),
        ...of('survey').map(measureSurvey),
        ...of('interview').map((entry) => plain('interview', entry, { heldOn: day(entry, 'heldOn') })),
      ],
    };
  },
};
export default engine;

const counted = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

const day = ({ fields }: Entry, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value.slice(0, 10) : '';
};

/** Unanswered for more than three calendar months (国办秘函〔2019〕19号, 互动回应差). */
const isLeft = (entry: Entry, now: string): boolean =>
  day(entry, 'repliedOn') === '' &&
  day(entry, 'askedOn') !== '' &&
  addMonths(day(entry, 'askedOn'), 3) < now.slice(0, 10);

/** Over for more than a month, and still without a result (own). */
const isUntold = (entry: Entry, now: string): boolean =>
  entry.fields['result'] === undefined &&
  day(entry, 'until') !== '' &&
  addMonths(day(entry, 'until'), 1) < now.slice(0, 10);

const plain = (name: string, entry: Entry, detail: Record<string, string>): Measure => ({
  name,
  of: entry.id,
  value: 1,
  unit: 'count',
  detail: { title: entry.title, ...detail },
});

function measureMessage(entry: Entry, now: string): Measure {
  const [asked, replied] = [day(entry, 'askedOn'), day(entry, 'repliedOn')];
  const until = replied === '' ? now : replied;
  return {
    name: replied === '' ? 'message-waits' : 'message-answered',
    of: entry.id,
    value: asked === '' ? 0 : daysBetween(asked, until),
    unit: 'days',
    detail: { title: entry.title, askedOn: asked, repliedOn: replied },
  };
}

function measureSurvey(entry: Entry): Measure {
  const told = entry.fields['result'] === undefined ? 'no' : 'yes';
  return plain('survey', entry, { from: day(entry, 'from'), until: day(entry, 'until'), told });
}

const leftMessage = (entry: Entry): Seen => ({
  rule: 'message-is-answered',
  outcome: 'failed',
  criteria: [],
  impact: 'serious',
  message: text(
    `“${entry.title}”于 ${day(entry, 'askedOn')} 提出，超过三个月没有答复`,
    `"${entry.title}" was asked on ${day(entry, 'askedOn')} and is unanswered after more than three months`,
  ),
  at: { page: entry.path },
  owner: { kind: 'content', file: entry.file, line: 1 },
});

const untoldSurvey = (entry: Entry): Seen => ({
  rule: 'survey-tells-its-result',
  outcome: 'failed',
  criteria: [],
  impact: 'moderate',
  message: text(
    `征集“${entry.title}”已于 ${day(entry, 'until')} 截止，一个月后仍没有公布结果`,
    `Survey "${entry.title}" ended on ${day(entry, 'until')}, and its result is not told a month later`,
  ),
  at: { page: entry.path },
  owner: { kind: 'content', file: entry.file, line: 1 },
});
