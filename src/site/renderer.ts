import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageProps, SiteFrame } from '#contracts/theme.ts';
import type { Hands } from '#lib/farm.ts';
import { openBodies } from '#site/bodies.ts';
import type { ShownPage } from '#site/shown-page.ts';

export interface RenderSetup {
  /** Absolute path of the compiled bundle's entry. */
  entry: string;
  /** `out/<site>`, absolute. */
  folder: string;
  base: string;
  frame: SiteFrame;
}

/** Some pages of one site: small enough to share the work, large enough to be worth a message. */
export type RenderJob = readonly { file: string; props: PageProps }[];

export type RenderHands = Hands<RenderSetup, RenderJob, number[]>;

/** What a compiled bundle offers; see app.ts. */
interface Bundle {
  openRoute: () => Promise<(shown: ShownPage) => Promise<string>>;
}

/** Loads a compiled theme; what comes back renders pages, writes them and returns the bytes of each. */
export async function openRenderer(setup: RenderSetup): Promise<(job: RenderJob) => Promise<number[]>> {
  const { entry, folder, base, frame } = setup;
  const { openRoute }: Bundle = await import(pathToFileURL(entry).href);
  const show = await openRoute();
  const www = path.join(folder, 'www');
  const made = new Set<string>();
  const bodyOf = openBodies(folder);
  return async (job) => {
    const sizes: number[] = [];
    for (const { file, props } of job) {
      const html = await show({ base, frame, props, body: bodyOf(props) });
      const target = path.join(www, file);
      const parent = path.dirname(target);
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      writeFileSync(target, html);
      sizes.push(Buffer.byteLength(html));
    }
    return sizes;
  };
}
