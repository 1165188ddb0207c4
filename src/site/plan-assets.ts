import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ContentKind } from '#contracts/kind.ts';
import type { SiteFrame } from '#contracts/theme.ts';
import type { Media } from '#model/entry.ts';
import type { SiteArtifact } from '#model/site.ts';
import { madeAsset, type PlannedAsset } from '#site/assets.ts';
import { filesUnder, type CompiledTheme } from '#site/compile-theme.ts';
import { atomFeed, robots, sitemap } from '#site/feeds.ts';
import { makePicture } from '#site/make-picture.ts';
import { emblemVariant, variantsOf, type Variant } from '#site/pictures.ts';
import type { PlannedPage } from '#site/planned-page.ts';
import type { TokensStyle } from '#site/tokens.ts';

export interface AssetInputs {
  root: string;
  cacheDir: string;
  kinds: readonly ContentKind[];
  artifact: SiteArtifact;
  theme: Pick<CompiledTheme, 'folder' | 'assets'>;
  frame: SiteFrame;
  planned: readonly PlannedPage[];
  style: TokensStyle | null;
}

/** Everything under `www` that is neither a page nor the search index. */
export function planAssets(inputs: AssetInputs): PlannedAsset[] {
  const { artifact, theme, frame, planned, style, kinds } = inputs;
  return [
    ...filesUnder(path.join(theme.folder, 'client')).map((file) =>
      copied(path.join(theme.folder, 'client', file), file),
    ),
    ...themeAssets(theme.assets),
    ...(style === null ? [] : [madeAsset(style.file, style.css)]),
    ...mediaAssets(inputs),
    madeAsset('feed.xml', atomFeed(frame, artifact, kinds)),
    madeAsset('sitemap.xml', sitemap(frame, artifact, planned)),
    madeAsset('robots.txt', robots(frame)),
  ];
}

const themeAssets = (assets: CompiledTheme['assets']): PlannedAsset[] =>
  assets.map(({ name, from }) => copied(from, `assets/${name}`));

const copied = (from: string, file: string): PlannedAsset => madeAsset(file, readFileSync(from));

function mediaAssets({ root, cacheDir, artifact }: AssetInputs): PlannedAsset[] {
  const folder = path.join(root, path.dirname(artifact.site.file));
  // A picture may be shown here and linked there: it is published sized and as it is.
  const { theme, pictures } = artifact.site;
  const used = [
    ...artifact.entries.flatMap((entry) => entry.media),
    ...pictures.filter((picture) => picture.file !== theme.emblem),
  ];
  const media = new Map(used.map((item) => [`${item.type} ${item.file}`, item]));
  const assets = [...media.values()].flatMap((item) =>
    item.type === 'image' ? pictureAssets(item, path.join(folder, item.file), cacheDir) : [attachment(item, folder)],
  );
  const emblem = pictures.find((picture) => picture.file === theme.emblem);
  if (emblem !== undefined) assets.push(pictureAsset(emblemVariant(emblem), path.join(folder, emblem.file), cacheDir));
  // Two files with the same bytes give the same pictures.
  return [...new Map(assets.map((asset) => [asset.file, asset])).values()];
}

const pictureAssets = (media: Media, source: string, cacheDir: string): PlannedAsset[] =>
  variantsOf(media).map((variant) => pictureAsset(variant, source, cacheDir));

const pictureAsset = (variant: Variant, source: string, cacheDir: string): PlannedAsset => ({
  file: variant.file,
  hash: null,
  make: () => makePicture(source, variant, path.join(cacheDir, 'pictures')),
});

const attachment = (media: Media, folder: string): PlannedAsset => ({
  file: media.file,
  hash: media.hash.slice(0, 16),
  make: () => readFileSync(path.join(folder, media.file)),
});
