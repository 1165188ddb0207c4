import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { measure, median, type Measured } from '#tests/bench/measure.ts';
import {
  buildArgs,
  prepareAstro,
  prepareHugo,
  prepareMangdao,
  touchArticle,
  type Generator,
} from '#tests/bench/generators.ts';

const articles = Number(process.argv.find((argument) => argument.startsWith('--articles='))?.split('=')[1] ?? 10_000);
const rounds = 3;
/** Each takes a second, in which a shared machine may be busy elsewhere. */
const warmRounds = 7;
const results = fileURLToPath(new URL('results.json', import.meta.url));
const memoryDisk = '/dev/shm';

// A memory disk, since the disks of shared machines throttle after bursts.
const folder = mkdtempSync(path.join(existsSync(memoryDisk) ? memoryDisk : tmpdir(), 'mangdao-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const mangdao = prepareMangdao(folder, articles);
const hugo = await prepareHugo(folder, articles);
const astro = prepareAstro(folder, articles);

console.log(
  `${articles} articles of 2.8 kB; cold builds in turn, ${rounds} rounds; seconds are of this machine, ratios travel`,
);
const cold: Record<string, number[]> = { mangdao: [], hugo: [] };
for (let round = 0; round < rounds; round++) {
  cold['mangdao']?.push(await coldSeconds(mangdao));
  if (hugo !== null) cold['hugo']?.push(await coldSeconds(hugo));
}
const astroSeconds = await coldSeconds(astro);
const own = median(cold['mangdao'] ?? []);
const peer = hugo === null ? null : median(cold['hugo'] ?? []);

const warm = await warmRuns();
mangdao.clean();
const peak = await measure(mangdao.command, mangdao.args, mangdao.folder, true);

const report = {
  articles,
  coldSeconds: { mangdao: own, hugo: peer, astro: astroSeconds },
  ratios: {
    mangdaoToHugo: peer === null ? null : own / peer,
    mangdaoToAstro: own / astroSeconds,
    oneEditToCold: warm.seconds / own,
  },
  oneEdit: { seconds: warm.seconds, rendered: warm.rendered },
  peakMegabytes: peak.peakBytes === null ? null : peak.peakBytes / 1e6,
};
print();
mkdirSync(path.dirname(results), { recursive: true });
writeFileSync(results, `${JSON.stringify(rounded(report), null, 2)}\n`);

async function coldSeconds(generator: Generator): Promise<number> {
  generator.clean();
  return (await measure(generator.command, generator.args, generator.folder)).seconds;
}

/** One article edited in the whole site, several times; pages rendered are counted, not guessed. */
async function warmRuns(): Promise<{ seconds: number; rendered: number }> {
  const runs: Measured[] = [];
  for (let round = 0; round < warmRounds; round++) {
    touchArticle(mangdao.folder, round);
    runs.push(await measure(mangdao.command, buildArgs, mangdao.folder));
  }
  const rendered = Number(/渲染 (\d+) 页/.exec(runs.at(-1)?.output ?? '')?.[1] ?? Number.NaN);
  return { seconds: median(runs.map((run) => run.seconds)), rendered };
}

function print(): void {
  const { ratios, oneEdit } = report;
  line(
    'Mangdao / Hugo, cold',
    ratios.mangdaoToHugo === null ? 'skipped: hugo is not installed' : ratios.mangdaoToHugo.toFixed(2),
    'bar 1.3, goal 1.0',
  );
  line('Mangdao / stock Astro, cold', ratios.mangdaoToAstro.toFixed(2), 'bar 0.25');
  line('one article edited / cold', `${(ratios.oneEditToCold * 100).toFixed(1)} %`, 'bar 12 %, goal 5 %');
  line('pages rendered after one edit', String(oneEdit.rendered), 'pages whose props changed');
  line(
    'peak memory',
    report.peakMegabytes === null ? 'not measurable here' : `${report.peakMegabytes.toFixed(0)} MB`,
    'bar 600 MB',
  );
  console.log(`seconds: ${JSON.stringify(rounded(report.coldSeconds))}`);
}

function line(what: string, value: string, bar: string): void {
  console.log(`${what}: ${value}   (${bar})`);
}

/** Three significant digits: more would be noise. */
function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, field: unknown) =>
    typeof field === 'number' && !Number.isInteger(field) ? Number(field.toPrecision(3)) : field,
  );
}
