import path from 'node:path';
import { readdirSync, statSync } from 'node:fs';
import { writeFileAtomic, writeJson } from '#lib/files.ts';
import { shortHash } from '#lib/hash.ts';
import type { Evidence, Finding } from '#model/evidence.ts';
import { ScoreCards } from '#model/score-card.ts';
import type { Level } from '#model/words.ts';
import { wcag22 } from '#model/wcag.ts';
import { readArtifact } from '#pipeline/read-artifact.ts';
import { openScoreboard } from '#report/scoreboard/scoreboard.ts';
import { scoreSite } from '#score/score-site.ts';
import {
  atLeast,
  evidenceOf,
  finding,
  indicator,
  inputOf,
  measure,
  measureCheck,
  systemOf,
  veto,
} from '#tests/house/score-example.ts';
import { fixtureSite } from '#tests/house/load-checks.ts';

/**
 * `node tests/bench/bench.ts score-many <sites> <folder>`: scores that many sites by 60 indicators, writes their cards, and
 * makes the scoreboard of what was written, as the stages do: a site at a time. Prints its figures as JSON.
 */
const sites = Number(process.argv[3]);
const folder = process.argv[4] ?? '';
const indicators = Array.from({ length: 60 }, (_, index) => `indicator-${index + 1}`);
const checks = indicators.map((id) => measureCheck(id));
const system = systemOf(
  indicators.map((id, index) => indicator(id, { check: id }, index < 40 ? 2 : 1)),
  { vetoes: [veto('veto-1', 'indicator-1', atLeast(0.995)), veto('veto-2', 'indicator-2', atLeast(0.995))] },
);

/** The same number from the same words, from 0 to 1. */
const chance = (words: string): number => Number.parseInt(shortHash(words).slice(0, 8), 16) / 0xff_ff_ff_ff;

const seconds: Record<string, number> = {};
function timed(what: string, work: () => void): void {
  const started = performance.now();
  work();
  seconds[what] = Math.round(performance.now() - started) / 1000;
}

const base = fixtureSite();
const places = Array.from({ length: sites }, (_, index) => placeOf(index));
timed('score', () => {
  for (const { id, level, parent } of places) {
    const site = {
      ...base,
      id,
      level,
      name: { ...base.name, 'zh-CN': `${id}残联` },
      ...(parent === null ? {} : { parent }),
    };
    const input = inputOf(system, evidenceFor(id), { site, checks });
    writeJson(path.join(folder, id, 'score-card.json'), [scoreSite(input)]);
  }
});
const board = openScoreboard('zh-CN');
timed('read', () => {
  for (const { id } of places) board.add(readArtifact(path.join(folder, id, 'score-card.json'), ScoreCards));
});
let pages = 0;
timed('scoreboard', () => {
  for (const [file, content] of board.files()) {
    writeFileAtomic(path.join(folder, 'scoreboard', file), content);
    pages += 1;
  }
});
const written = path.join(folder, 'scoreboard');
const bytes = readdirSync(written).reduce((sum, file) => sum + statSync(path.join(written, file)).size, 0);
const { user, system: kernel } = process.cpuUsage();
const cpuSeconds = Math.round((user + kernel) / 1e5) / 10;
console.log(
  JSON.stringify({
    sites,
    seconds,
    cpuSeconds,
    files: pages,
    bytes,
    indexBytes: statSync(path.join(written, 'index.html')).size,
  }),
);

/** One national office, 31 provinces, 333 cities, and counties below them: as many as there are in China. */
function placeOf(index: number): { id: string; level: Level; parent: string | null } {
  if (index === 0) return { id: 'national', level: 'national', parent: null };
  if (index <= 31) return { id: `province-${index}`, level: 'province', parent: 'national' };
  if (index <= 364) return { id: `city-${index - 31}`, level: 'city', parent: `province-${(index % 31) + 1}` };
  return { id: `county-${index - 364}`, level: 'county', parent: `city-${(index % 333) + 1}` };
}

function evidenceFor(id: string): Evidence {
  const measures = indicators.flatMap((name) => {
    const at = chance(`${id} ${name}`);
    if (at < 0.05) return [];
    return [measure(name, at < 0.1 ? -1 : at)];
  });
  const findings = Array.from({ length: 20 }, (_, index): Finding => {
    const criterion = wcag22[Math.floor(chance(`${id} finding ${index}`) * wcag22.length)];
    return finding(shortHash(`${id} ${index}`), {
      criteria: criterion === undefined ? [] : [criterion.number],
      owner: { kind: 'content', file: `content/sites/${id}/news/2026/a-${index}.md`, line: index + 1 },
      engines: [`indicator-${index + 1}`],
      at: [{ page: `/news/a-${index}/`, selector: '#main > p:nth-child(2)', snippet: '<p>…</p>' }],
    });
  });
  return evidenceOf(indicators, { site: id, measures, findings });
}
