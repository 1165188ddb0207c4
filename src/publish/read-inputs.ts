import path from 'node:path';
import type { z } from 'zod';
import { PagesArtifact } from '#model/page.ts';
import { ScoreCards, type ScoreCard } from '#model/score-card.ts';
import { SiteArtifact } from '#model/site.ts';
import { readTextIfThere } from '#lib/files.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';

export interface PublishInputs {
  artifact: SiteArtifact;
  pages: PagesArtifact;
  cards: readonly ScoreCard[];
}

/** Reads what the stages before have left, and refuses what does not belong together. */
export function readInputs(outDir: string, site: string): PublishInputs {
  const artifact = readSite(outDir, site);
  const pages = readArtifact(path.join(outDir, site, 'pages.json'), PagesArtifact);
  const cards = readArtifact(path.join(outDir, site, 'score-card.json'), ScoreCards);
  const [first, ...others] = artifact.refusals;
  if (first !== undefined) throw new Problem(first, ...others);
  if (cards.length === 0) throw unscored();
  if (cards.some((card) => card.browser === null)) throw unseen();
  const scored = cards.map((card) => ({ site: card.site.id, now: card.now, build: card.build }));
  const isMixed = [pages, ...scored].some(
    (part) => part.site !== site || part.now !== artifact.now || part.build !== pages.build,
  );
  if (isMixed) throw mixed();
  return { artifact, pages, cards };
}

/** The site alone: all that taking it back needs. */
export const readSite = (outDir: string, site: string): SiteArtifact =>
  readArtifact(path.join(outDir, site, 'site.json'), SiteArtifact);

function readArtifact<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  const name = path.basename(file);
  const json = readTextIfThere(file);
  if (json === null)
    throw unreadable(
      'E_NO_ARTIFACT',
      text(`缺少前一阶段的结果 ${name}。`, `The result of an earlier stage is missing: ${name}.`),
    );
  const parsed = schema.safeParse(parseJson(json));
  if (parsed.success) return parsed.data;
  throw unreadable(
    'E_ARTIFACT',
    text(`前一阶段的结果 ${name} 读不懂。`, `The result of an earlier stage cannot be read: ${name}.`),
  );
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Not JSON at all: no schema accepts it.
    return undefined;
  }
}

const again = text('从头运行 mangdao run，不要加 --from。', 'Run mangdao run from the start, without --from.');

const unreadable = (code: string, message: ReturnType<typeof text>): Problem =>
  new Problem({ code, message, fix: again });

const unscored = (): Problem =>
  new Problem({
    code: 'E_PUBLISH_UNSCORED',
    message: text(
      '网站还没有评分。没有评分不等于没有一票否决。',
      'The site has not been scored, and no score does not mean no veto.',
    ),
    fix: again,
  });

const unseen = (): Problem =>
  new Problem({
    code: 'E_PUBLISH_UNSEEN',
    message: text(
      '没有浏览器看过这些页面，不知道能不能读。没有发布。',
      'No browser has looked at these pages: nobody knows whether they can be read. Nothing was published.',
    ),
    fix: text(
      '运行 mangdao doctor，按提示装好浏览器，再从 evidence 阶段起运行。',
      'Run mangdao doctor, provide a browser as it says, and run again from the evidence stage.',
    ),
  });

const mixed = (): Problem =>
  new Problem({
    code: 'E_PUBLISH_MIXED',
    message: text(
      '内容、页面和评分不是同一次运行的结果，可能发布没有检测过的页面。',
      'Content, pages and score are not of one run: pages might be published that nobody looked at.',
    ),
    fix: again,
  });
