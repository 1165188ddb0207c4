import path from 'node:path';
import { z } from 'zod';
import { PagesArtifact } from '#model/page.ts';
import { Release } from '#model/release.ts';
import { readTextIfThere } from '#lib/files.ts';
import { text, type Text } from '#lib/text.ts';
import { ill, well, type HealthFinding } from '#pipeline/health.ts';
import { loadThemes } from '#pipeline/plug-ins.ts';
import { siteIds, type RunOptions } from '#pipeline/run-state.ts';

/** Theme and version that pages were built with. */
interface Built {
  id: string;
  version: string;
}

/** Whether what each site built last, and what it published last, is of today's theme and of today's form of the artifacts. */
export async function sitesBehind({ root, outDir }: RunOptions): Promise<HealthFinding[]> {
  const versions = new Map((await loadThemes(root)).map((theme) => [theme.id, theme.version]));
  return siteIds(root).flatMap((site): HealthFinding[] => {
    const json = readTextIfThere(path.join(outDir, site, 'pages.json'));
    if (json === null) return [];
    const pages = PagesArtifact.safeParse(parseJson(json));
    if (!pages.success) return [otherSchema(site, json)];
    const { theme } = pages.data;
    const now = versions.get(theme.id) ?? null;
    if (now !== theme.version) return [builtBehind(site, theme, now)];
    const published = publishedTheme(path.join(outDir, site, 'receipt.json'));
    if (published !== null && published.id === theme.id && published.version !== now) {
      return [publishedBehind(site, published, now)];
    }
    const { id, version } = theme;
    return [well(text(`${site}：主题 ${id} ${version}，是当前版本`, `${site}: theme ${id} ${version}, current`))];
  });
}

/** Null where nothing was published, or the receipt does not say. */
function publishedTheme(file: string): Built | null {
  const json = readTextIfThere(file);
  const receipt = json === null ? null : Release.safeParse(parseJson(json));
  return receipt?.success === true ? (receipt.data.theme ?? null) : null;
}

function otherSchema(site: string, json: string): HealthFinding {
  const schema = z.object({ schema: z.int() }).safeParse(parseJson(json));
  const [was, is] = [schema.success ? String(schema.data.schema) : '?', PagesArtifact.shape.schema.value];
  return ill(
    text(
      `${site}：生成结果 pages.json 的格式版本是 ${was}，现在是 ${is}，或者文件残缺`,
      `${site}: pages.json has schema version ${was}, today's is ${is}, or the file is torn`,
    ),
    buildAgain(site),
  );
}

const builtBehind = (site: string, { id, version }: Built, now: string | null): HealthFinding =>
  ill(
    now === null
      ? text(`${site}：生成时用的主题 ${id} 已经没有了`, `${site} was built with the theme ${id}, which is gone`)
      : text(
          `${site}：生成时用的是主题 ${id} ${version}，现在是 ${now}`,
          `${site} was built with theme ${id} ${version}; today's is ${now}`,
        ),
    buildAgain(site),
  );

const publishedBehind = (site: string, { id, version }: Built, now: string): HealthFinding =>
  ill(
    text(
      `${site}：已发布的网页用的是主题 ${id} ${version}，现在是 ${now}`,
      `${site}: what is published was built with theme ${id} ${version}; today's is ${now}`,
    ),
    text(`运行 mangdao publish --site ${site}`, `Run mangdao publish --site ${site}`),
  );

const buildAgain = (site: string): Text =>
  text(`运行 mangdao build --site ${site}`, `Run mangdao build --site ${site}`);

/** Undefined, which no schema accepts, where the text is no JSON. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
