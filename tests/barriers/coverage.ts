import { wcag22, type Criterion } from '#model/wcag.ts';
import { byCodeUnit } from '#lib/order.ts';
import type { Figures } from '#tests/barriers/figures.ts';
import { leftToAPerson, notObservable } from '#tests/barriers/left-to-a-person.ts';

/** `docs/coverage.md`: what is done for each criterion of A and AA, with what the planted set shows of it. */
export function coverageOf(figures: Figures): string {
  const rows = wcag22.filter(({ level }) => level !== 'AAA').map((criterion) => row(criterion, figures));
  const { barriers, criteria, found, strict, accused } = figures;
  return `# What the audit does for each success criterion

Written by \`npm run bench -- barriers\`; do not edit. All ${rows.length} criteria of levels A and AA of
[WCAG 2.2](https://www.w3.org/TR/WCAG22/), and what was found of the planted set in \`tests/barriers/\`: ${barriers} faults of
${criteria} criteria, ${found} found on the right element (${share(found, barriers)}), ${strict} of them under their own criterion;
${accused} of ${barriers} correct twins accused (${share(accused, barriers)}). Each page met the rule engines and
the probes of its criterion; \`npm run bench -- barriers --full\` lets all engines look at all pages.

- **automatic**: at least nine of ten planted faults are reported as errors.
- **partly**: some are; the rest is a person's work.
- **person**: engines ask at most; a person must look.
- **not observable**: a build has no way to look, and says so.

"Automatic" speaks of the planted faults. The last column is what no engine decides.

| criterion | done | faults found | asked | twins accused | engines | left to a person |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function row({ number, level, title }: Criterion, figures: Figures): string {
  const own = figures.perCriterion[number];
  const counts = own === undefined ? ['–', '–', '–'] : [`${own.found} of ${own.barriers}`, own.asked, own.accused];
  const cells = [
    `${number} ${title['zh-CN']} ${title.en} (${level})`,
    doneFor(number, figures),
    ...counts,
    enginesFor(number, figures).join(', '),
    notObservable[number] ?? leftToAPerson[number] ?? '',
  ];
  return `| ${cells.join(' | ')} |`;
}

function doneFor(number: string, figures: Figures): string {
  const own = figures.perCriterion[number];
  if (own !== undefined && own.found >= own.barriers * 0.9) return 'automatic';
  if (own !== undefined && own.found > 0) return 'partly';
  return number in notObservable ? 'not observable' : 'person';
}

/** Those that may name the criterion, and those that said something right about a barrier of it. */
function enginesFor(number: string, { perBarrier, declared }: Figures): string[] {
  const spoke = Object.entries(perBarrier).flatMap(([barrier, { found, asked }]) =>
    barrier.startsWith(`${number}/`) ? [...found, ...asked] : [],
  );
  const may = Object.keys(declared).filter((engine) => declared[engine]?.includes(number));
  return [...new Set([...spoke, ...may])].toSorted(byCodeUnit);
}

const share = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)} %`;
