import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadEngines } from '#pipeline/plug-ins.ts';
import { pagesOf, readBarriers } from '#tests/barriers/barriers.ts';
import { coverageOf } from '#tests/barriers/coverage.ts';
import { figuresOf, type Figures } from '#tests/barriers/figures.ts';
import { isWcag } from '#tests/barriers/judge.ts';
import { lookAtBarriers } from '#tests/barriers/look-at-barriers.ts';

/**
 * `npm run bench -- barriers [--only=1.4] [--engines=axe,htmlcs] [--explain] [--full]`: a part is printed, the whole is kept.
 * Each page meets the rule engines and the probes of its criterion; with `--full` all engines look at all pages.
 * `--explain` prints all that was said of each page.
 */
const option = (name: string): string | null =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null;
const only = option('only');
const isFull = process.argv.includes('--full');
const named = option('engines')?.split(',') ?? null;

const barriers = readBarriers().filter(({ criterion, id }) => `${criterion}/${id}`.startsWith(only ?? ''));
const engines = (await loadEngines(process.cwd())).filter(({ id }) => named?.includes(id) ?? true);
const { judgements, gaps, factsOf } = await lookAtBarriers({ barriers, engines, jobs: 2, ownOnly: !isFull });
const figures = figuresOf(judgements, engines);

if (process.argv.includes('--explain')) explain();
print(figures);
for (const gap of gaps) console.log(`could not look: ${gap}`);
if (only === null && named === null) {
  writeFileSync(fileURLToPath(new URL('barriers.json', import.meta.url)), onePerLine(figures));
  writeFileSync('docs/coverage.md', coverageOf(figures));
}

function print({ perBarrier, perCriterion, perEngine, ...all }: Figures): void {
  console.log('criterion  barriers  found  own criterion  asked  twins accused');
  for (const [criterion, one] of Object.entries(perCriterion)) {
    row(criterion.padEnd(9), [one.barriers, one.found, one.strict, one.asked, one.accused]);
  }
  console.log('\nengine           found  alone  own criterion  twins accused');
  for (const [engine, one] of Object.entries(perEngine)) {
    row(engine.padEnd(15), [one.found, one.alone, one.strict, one.accused]);
  }
  console.log();
  for (const [barrier, { found, asked, accused }] of Object.entries(perBarrier)) {
    if (found.length === 0)
      console.log(`missed: ${barrier}${asked.length > 0 ? `, asked by ${asked.join(', ')}` : ''}`);
    if (accused.length > 0) console.log(`accused: ${barrier}, by ${accused.join(', ')}`);
  }
  console.log();
  line(`${all.barriers} barriers of ${all.criteria} criteria`, 'bar 220 of 45');
  line(`found on the right element: ${share(all.found, all.barriers)}`, 'bar 75 %, goal 90 %');
  line(`found under their own criterion: ${share(all.strict, all.barriers)}`, 'reported');
  line(`asked of a person, not reported: ${share(all.asked, all.barriers)}`, 'reported');
  line(`twins accused: ${share(all.accused, all.barriers)}`, 'bar 2 %, goal 0.5 %');
}

/** A criterion, an engine or a barrier on a line each, so that a change is read as a diff. */
function onePerLine(value: Figures): string {
  const lines = JSON.stringify(value, null, 1).replaceAll(/\n {3,}/g, ' ');
  return `${lines.replaceAll(/\n {2}(?=[}\]])/g, ' ')}\n`;
}

function explain(): void {
  for (const { fault, twin } of barriers.map(pagesOf)) {
    for (const page of [fault, twin]) {
      console.log(page.path);
      for (const { engine, rule, outcome, criteria, at } of factsOf(page).filter(isWcag)) {
        console.log(`  ${outcome} ${engine} ${rule} (${criteria.join(', ')}) ${at.selector ?? 'page'}`);
      }
    }
  }
}

function row(name: string, counts: readonly number[]): void {
  console.log(name + counts.map((count) => String(count).padStart(9)).join(''));
}

function line(what: string, bar: string): void {
  console.log(`${what}   (${bar})`);
}

function share(part: number, whole: number): string {
  return `${part} of ${whole}, ${((part / whole) * 100).toFixed(1)} %`;
}
