import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Check } from '#contracts/check.ts';
import { AssessmentsArtifact } from '#model/assessment.ts';
import { Evidence } from '#model/evidence.ts';
import { nameOf } from '#model/indicator-system.ts';
import { Period, SiteRecord } from '#model/ledger.ts';
import { hitVetoes } from '#model/repair.ts';
import { ScoreCards } from '#model/score-card.ts';
import { SiteArtifact } from '#model/site.ts';
import { shownPath } from '#lib/disk-problem.ts';
import { readTextIfThere, writeFileAtomic } from '#lib/files.ts';
import { firstBroken, linkTo } from '#lib/hash-chain.ts';
import { sha256 } from '#lib/hash.ts';
import { Problem } from '#lib/problem.ts';
import { text, type Text } from '#lib/text.ts';
import { loadChecks } from '#pipeline/plug-ins.ts';
import { loadSystem } from '#pipeline/load-systems.ts';
import { loadDecisions, namedSystems } from '#pipeline/load-decisions.ts';
import { readArtifact } from '#pipeline/read-artifact.ts';
import { siteIds, type RunOptions } from '#pipeline/run-state.ts';

/** Where the periods are kept: a folder that Git keeps, `history/` unless `--history` names another. */
export interface History {
  root: string;
  folder: string;
}

const ledgerFile = ({ folder }: History): string => path.join(folder, 'ledger.jsonl');

/** The periods, oldest first, after the whole chain was checked. No folder, no periods. */
export function readLedger(history: History): Period[] {
  const file = ledgerFile(history);
  const source = readTextIfThere(file);
  if (source === null) return [];
  const shown = shownPath(file, history.root);
  const periods = source
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const parsed = Period.safeParse(parsedJson(line));
      if (parsed.success) return parsed.data;
      throw broken(
        `${shown}:${index + 1}`,
        text('这一行读不懂，或者是别的版本写的。', 'This line cannot be read, or another version wrote it.'),
      );
    });
  const at = firstBroken(periods);
  if (at === null) return periods;
  throw broken(
    `${shown}:${at + 1}`,
    text('这一行和前一行接不上，或者被改过。', 'This line does not follow the one before it, or was altered.'),
  );
}

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const broken = (at: string, message: Text): Problem =>
  new Problem({
    code: 'E_LEDGER',
    message: text(`台账断了：${message['zh-CN']}`, `The ledger is broken: ${message.en}`),
    at,
    fix: text(
      '从 Git 取回原来的台账；台账只能在末尾增加。',
      'Take the ledger back from Git: lines are only ever added at its end.',
    ),
  });

/** Adds a period: everything that is scored in the output folder. Nothing is written when anything of it is missing. */
export async function recordPeriod(period: string, history: History, { root, outDir }: RunOptions): Promise<Period> {
  const ledger = readLedger(history);
  const last = ledger.at(-1);
  if (last !== undefined && last.period >= period) throw notLater(period, last.period);
  const checks = await loadChecks(root);
  const readers = siteIds(root)
    .filter((id) => readTextIfThere(path.join(outDir, id, 'score-card.json')) !== null)
    .map((id) => ({ id, read: () => readScored(id, { root, outDir, checks }) }));
  // Read twice, so that a site that cannot be read stops the period before anything is written, and none stays in memory.
  const says = readers.map(({ id, read }) => entryOf(id, read()));
  const [first] = says;
  if (first === undefined) throw nothingScored();
  const entry = linkTo(last, {
    schema: 1 as const,
    period,
    now: first.now,
    cards: says.flatMap(({ cards }) => cards),
  });
  for (const { id, read } of readers) {
    const packed = gzipSync(JSON.stringify(read()), { level: 9 });
    writeFileAtomic(recordFile(history, period, id), packed, true);
  }
  // The ledger comes last: what it names is there.
  const lines = [...ledger, entry].map((line) => `${JSON.stringify(line)}\n`).join('');
  writeFileAtomic(ledgerFile(history), lines, true);
  return entry;
}

function readScored(
  id: string,
  { root, outDir, checks }: Pick<RunOptions, 'root' | 'outDir'> & { checks: readonly Check[] },
): SiteRecord {
  const folder = path.join(outDir, id);
  const { site, entries, now } = readArtifact(path.join(folder, 'site.json'), SiteArtifact);
  const systems = site.score.systems.map((name) => loadSystem(name, { root, checks, askedAt: site.file }));
  return {
    schema: 1,
    site,
    evidence: readArtifact(path.join(folder, 'evidence.json'), Evidence),
    entries: entries.map(({ id: entry, column, hash }) => ({ id: entry, column, hash })),
    assessments: readArtifact(path.join(folder, 'assessments.json'), AssessmentsArtifact).assessments,
    decisions: loadDecisions({ root, site: id, now }, namedSystems(systems)),
    cards: readArtifact(path.join(folder, 'score-card.json'), ScoreCards),
  };
}

/** What the ledger says of a site. */
function entryOf(id: string, record: SiteRecord): Pick<Period, 'now' | 'cards'> {
  const hash = sha256(JSON.stringify(record));
  const cards = record.cards.map((card) => ({
    site: id,
    level: card.site.level,
    system: nameOf(card.system),
    rules: card.system.hash,
    score: card.score,
    floor: card.floor,
    ceiling: card.ceiling,
    coverage: card.coverage,
    vetoes: hitVetoes(card).map(({ indicator }) => indicator),
    record: hash,
  }));
  return { now: record.evidence.now, cards };
}

const recordFile = ({ folder }: History, period: string, site: string): string =>
  path.join(folder, period, `${site}.json.gz`);

/** All that a site's scores of a period rest on, as the ledger vouches for it. */
export function readRecord(history: History, { period, cards }: Period, site: string): SiteRecord | null {
  const vouched = cards.find((card) => card.site === site)?.record;
  if (vouched === undefined) return null;
  const file = recordFile(history, period, site);
  const json = unpacked(file);
  if (json !== null && sha256(json) === vouched) {
    const parsed = SiteRecord.safeParse(JSON.parse(json));
    if (parsed.success) return parsed.data;
  }
  throw broken(
    shownPath(file, history.root),
    text(
      '这份记录不在、被改过，或者是别的版本写的。',
      'This record is missing, was altered, or another version wrote it.',
    ),
  );
}

function unpacked(file: string): string | null {
  try {
    return gunzipSync(readFileSync(file)).toString('utf8');
  } catch {
    // Missing or no archive: the caller names the file.
    return null;
  }
}

const notLater = (period: string, last: string): Problem =>
  new Problem({
    code: 'E_PERIOD',
    message: text(
      `时期“${period}”不在最后一个时期“${last}”之后`,
      `Period "${period}" does not come after the last one, "${last}"`,
    ),
    fix: text('台账只能往后记，用排在后面的名字。', 'The ledger only grows: give it a name that sorts after the last.'),
  });

const nothingScored = (): Problem =>
  new Problem({
    code: 'E_NO_ARTIFACT',
    message: text('还没有评分，没有可以记入台账的', 'Nothing has been scored yet: there is nothing to keep'),
    fix: text('先运行 mangdao score', 'Run mangdao score first'),
  });

/** One period by its name. */
export function periodOf(ledger: readonly Period[], name: string): Period {
  const found = ledger.find(({ period }) => period === name);
  if (found !== undefined) return found;
  const known = ledger.map(({ period }) => period);
  throw new Problem({
    code: 'E_PERIOD',
    message: text(`台账里没有时期“${name}”`, `The ledger has no period "${name}"`),
    fix:
      known.length === 0
        ? text('先用 mangdao record 记下一个。', 'Keep one with mangdao record first.')
        : text(`现有时期：${known.join('、')}`, `Periods there are: ${known.join(', ')}`),
  });
}
