import { rmSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Box } from '#contracts/engine.ts';
import type { Evidence, Finding } from '#model/evidence.ts';
import { writeFileAtomic } from '#lib/files.ts';
import type { Served, SiteInput } from '#evidence/read-site.ts';
import type { Run } from '#evidence/run.ts';
import type { OpenTab } from '#evidence/tab.ts';
import { within } from '#evidence/time-limit.ts';

/** Below `out/<site>`: a picture for each finding, by its id. */
const folderName = 'screenshots';

/**
 * Photographs the first place of each finding, as the page is when it was loaded, into `out/<site>/screenshots/`, and says at the
 * finding where the picture is. What cannot be photographed, since the element is hidden or its page does not load, goes without.
 */
export async function takeScreenshots(run: Run, input: SiteInput, evidence: Evidence, out: string): Promise<Evidence> {
  rmSync(path.join(out, folderName), { recursive: true, force: true });
  if (run.room === null || evidence.findings.length === 0) return evidence;
  const served = await input.serve();
  const tab = await run.room.tab();
  const pictures = new Map<string, Finding['picture']>();
  try {
    for (const [page, findings] of Map.groupBy(evidence.findings, ({ at }) => at[0]?.page ?? '')) {
      if (!(await isOpen(page, { tab, served, input, limitMs: run.limitMs }))) continue;
      for (const { id, at } of findings) {
        const png = await photograph(tab, at[0]?.selector);
        if (png === null) continue;
        const file = `${folderName}/${id}.png`;
        writeFileAtomic(path.join(out, file), png.data);
        pictures.set(id, { file, width: png.width, height: png.height });
      }
    }
  } finally {
    await tab.close();
    await served.close();
  }
  const findings = evidence.findings.map((finding) => {
    const picture = pictures.get(finding.id);
    return picture === undefined ? finding : { ...finding, picture };
  });
  return { ...evidence, findings };
}

interface Opening {
  tab: OpenTab;
  served: Served;
  input: SiteInput;
  limitMs: number;
}

async function isOpen(address: string, { tab, served, input, limitMs }: Opening): Promise<boolean> {
  const page = input.wanted.find((one) => one.path === address && !input.barred.has(one));
  if (page === undefined) return false;
  try {
    await within(limitMs, 'loading', tab.load(served.addressOf(page), { statuses: [200, 404], limitMs }));
    return true;
  } catch {
    // The engines have said what is wrong with it.
    return false;
  }
}

async function photograph(
  tab: OpenTab,
  selector: string | undefined,
): Promise<{ data: Buffer; width: number; height: number } | null> {
  const box = selector === undefined ? null : await tab.evaluate<Box | null>(boxScript(selector));
  if (box === null) return null;
  const { width, height, rgba } = await tab.picture(box);
  const data = await sharp(rgba, { raw: { width, height, channels: 4 } })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
  return { data, width, height };
}

/** Runs inside a page: the element with a little around it, of a large one its upper part; null where nothing is to be seen. */
const boxScript = (selector: string): string => `
  let element = null;
  try { element = document.querySelector(${JSON.stringify(selector)}); } catch {}
  if (element === null || !element.checkVisibility()) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width < 1 || height < 1) return null;
  const edge = 24;
  const x = Math.max(0, Math.floor(left + scrollX - edge));
  const y = Math.max(0, Math.floor(top + scrollY - edge));
  const whole = document.documentElement;
  return {
    x, y,
    width: Math.max(1, Math.min(800, Math.ceil(width + 2 * edge), whole.scrollWidth - x)),
    height: Math.max(1, Math.min(480, Math.ceil(height + 2 * edge), whole.scrollHeight - y)),
  };`;
