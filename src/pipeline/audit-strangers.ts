import { statSync } from 'node:fs';
import path from 'node:path';
import type { Evidence } from '#model/evidence.ts';
import { inShanghai } from '#lib/calendar.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { lookAtStrangers } from '#evidence/gather-evidence.ts';
import { readAddress, type Visit } from '#evidence/read-address.ts';
import { readFolder } from '#evidence/read-folder.ts';
import { tabsFor } from '#pipeline/evidence-stage.ts';
import { loadEngines } from '#pipeline/plug-ins.ts';

interface Auditing {
  /** The project, for its engines and its browser. */
  root: string;
  cacheDir: string;
  jobs: number;
  now: string | null;
  deep?: boolean;
}

/** Audits any folder of static HTML. A folder that is none, or has no page, is a Problem. */
export async function auditFolder(folder: string, { root, now, deep, jobs, ...auditing }: Auditing): Promise<Evidence> {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw notAFolder(folder);
  const input = readFolder(path.resolve(folder), now ?? today());
  if (input.wanted.length === 0) throw noPages(folder);
  const engines = (await loadEngines(root, deep)).filter(({ onlyServed }) => !onlyServed);
  return lookAtStrangers(input, { ...auditing, jobs: tabsFor(jobs), engines });
}

/** Audits a site where it is. An address without a page, or one that robots.txt forbids, is a Problem. */
export async function auditAddress(
  visit: Omit<Visit, 'now'>,
  { root, now, deep, jobs, ...auditing }: Auditing,
): Promise<Evidence> {
  const input = await readAddress({ ...visit, now: now ?? today() });
  const engines = (await loadEngines(root, deep)).filter(({ wholeSite }) => !wholeSite);
  return lookAtStrangers(input, { ...auditing, jobs: tabsFor(jobs), engines, reach: 'network' });
}

const today = (): string => `${inShanghai(new Date()).slice(0, 10)} 00:00`;

const notAFolder = (folder: string): Problem =>
  new Problem({
    code: 'E_AUDIT_DIR',
    message: text('没有这个文件夹', 'There is no such folder'),
    at: folder,
    fix: text(
      '--dir 写存放网页的文件夹，如 --dir out/yunling/www',
      'Give --dir a folder that holds pages, such as --dir out/yunling/www',
    ),
  });

const noPages = (folder: string): Problem =>
  new Problem({
    code: 'E_AUDIT_EMPTY',
    message: text('这个文件夹里没有 .html 或 .htm 文件', 'There is no .html or .htm file below this folder'),
    at: folder,
    fix: text('--dir 写存放网页的文件夹', 'Give --dir a folder that holds pages'),
  });
