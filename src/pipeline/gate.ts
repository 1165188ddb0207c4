import path from 'node:path';
import { z } from 'zod';
import { ownerPlace } from '#contracts/card-rows.ts';
import type { Finding } from '#model/evidence.ts';
import { GateException } from '#model/ledger.ts';
import { ScoreCards } from '#model/score-card.ts';
import { shownPath } from '#lib/disk-problem.ts';
import { Problem } from '#lib/problem.ts';
import { text, type Text } from '#lib/text.ts';
import { parseLocatedAs, parseYaml, readYamlFile } from '#lib/yaml-file.ts';
import { readLedger, readRecord, type History } from '#pipeline/history.ts';
import { readArtifactIfThere } from '#pipeline/read-artifact.ts';
import { siteIds } from '#pipeline/run-state.ts';
import { gateNoNew, idleExceptions, type GateResult } from '#score/gate.ts';

export interface Gate {
  isOpen: boolean;
  lines: Text[];
}

/** Holds the findings in the output folder against those of the last period: a new one closes the gate. */
export function gate(history: History, outDir: string, sites: readonly string[] | null): Gate {
  const last = readLedger(history).at(-1);
  if (last === undefined) throw noBaseline();
  const known = siteIds(history.root);
  const exceptions = readExceptions(history, known);
  const found = new Map<string, string[]>();
  const lines: Text[] = [];
  let isOpen = true;
  let today = last.now.slice(0, 10);
  for (const id of sites ?? known) {
    const [card] = readArtifactIfThere(path.join(outDir, id, 'score-card.json'), ScoreCards) ?? [];
    if (card === undefined) continue;
    today = card.now.slice(0, 10);
    const failed = failedOf(card.findings);
    const findings = failed.map((finding) => finding.id);
    found.set(id, findings);
    const baseline = failedOf(readRecord(history, last, id)?.evidence.findings ?? []).map((finding) => finding.id);
    const own = exceptions.filter(({ site }) => site === id);
    const result = gateNoNew(findings, baseline, own, today);
    if (result.added.length > 0) isOpen = false;
    lines.push(countWords(id, last.period, result));
    lines.push(...failed.filter((one) => result.added.includes(one.id)).map(findingWords));
  }
  return { isOpen, lines: [...lines, ...idleExceptions(exceptions, found, today).map(idleWords)] };
}

const failedOf = (findings: readonly Finding[]): Finding[] => findings.filter(({ outcome }) => outcome === 'failed');

const countWords = (site: string, period: string, { added, excepted, gone }: GateResult): Text =>
  text(
    `${site}：新问题 ${added.length} 个，例外放行 ${excepted.length} 个，已改好 ${gone.length} 个（基线 ${period}）`,
    `${site}: ${added.length} new, ${excepted.length} let pass, ${gone.length} mended (baseline ${period})`,
  );

function findingWords(finding: Finding): Text {
  const line = `  ✖ ${ownerPlace(finding)} ${finding.id}`;
  return text(`${line} ${finding.message['zh-CN']}`, `${line} ${finding.message.en}`);
}

const idleWords = ({ site, finding, until }: GateException): Text =>
  text(
    `例外 ${site}/${finding}（至 ${until}）已经过期，或者对不上任何问题：请删去。`,
    `The exception ${site}/${finding} (until ${until}) is over or matches nothing: take it out.`,
  );

function readExceptions({ root, folder }: History, known: readonly string[]): GateException[] {
  const absolute = path.join(folder, 'exceptions.yaml');
  const source = readYamlFile(absolute, shownPath(absolute, root));
  if (source === null) return [];
  const located = parseYaml(source);
  const exceptions = parseLocatedAs(z.array(GateException), located);
  const index = exceptions.findIndex(({ site }) => !known.includes(site));
  if (index === -1) return exceptions;
  throw new Problem({
    code: 'E_EXCEPTION_SITE',
    message: text(
      `例外写的网站“${exceptions[index]?.site}”不存在。`,
      `The exception names site "${exceptions[index]?.site}", which does not exist.`,
    ),
    at: located.at([index, 'site']),
    fix: text(`现有网站：${known.join('、')}`, `Sites there are: ${known.join(', ')}`),
  });
}

const noBaseline = (): Problem =>
  new Problem({
    code: 'E_NO_BASELINE',
    message: text(
      '台账里还没有时期，没有可以比较的基线',
      'The ledger has no period yet: there is no baseline to compare with',
    ),
    fix: text('先用 mangdao record 记下一个。', 'Keep one with mangdao record first.'),
  });
