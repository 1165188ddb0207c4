import path from 'node:path';
import { z } from 'zod';
import { AssessmentFile } from '#model/assessment.ts';
import { Evidence } from '#model/evidence.ts';
import { DecisionsFile } from '#model/decisions.ts';
import { IndicatorSystem, SystemExtension } from '#model/indicator-system.ts';
import { PagesArtifact } from '#model/page.ts';
import { Manifest, Release } from '#model/release.ts';
import { RunReport } from '#model/run-report.ts';
import { ScoreCards } from '#model/score-card.ts';
import { Federation, SiteArtifact, SiteFile } from '#model/site.ts';
import { writeJson } from '#lib/files.ts';
import { frontMatterOf } from '#content/common-fields.ts';
import { loadKinds } from '#pipeline/plug-ins.ts';
import { refuseOut } from '#pipeline/refuse-out.ts';
import type { RunOptions } from '#pipeline/run-state.ts';

/** Writes a JSON Schema for each file that a person writes or another tool reads; returns the names, below `<out>/schemas`. */
export async function writeSchemas({ root, outDir }: RunOptions): Promise<string[]> {
  refuseOut(root, outDir);
  const written: Record<string, z.ZodType> = {
    federation: Federation,
    site: SiteFile,
    assessments: AssessmentFile,
    'indicator-system': IndicatorSystem,
    'system-extension': SystemExtension,
    decisions: DecisionsFile,
    'site-artifact': SiteArtifact,
    pages: PagesArtifact,
    evidence: Evidence,
    'score-cards': ScoreCards,
    release: Release,
    manifest: Manifest,
    'run-report': RunReport,
  };
  for (const kind of await loadKinds(root)) written[`entry-${kind.id}`] = frontMatterOf(kind).all;
  const names = Object.keys(written).toSorted();
  for (const name of names) {
    // `input`: what a person writes, where defaults may be left out.
    const schema = z.toJSONSchema(written[name] ?? z.unknown(), { io: 'input', unrepresentable: 'any' });
    writeJson(path.join(outDir, 'schemas', `${name}.schema.json`), schema);
  }
  return names.map((name) => `${name}.schema.json`);
}
