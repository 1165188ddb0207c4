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
export type RenderJob = readonly { path: string; file: string; props: PageProps }[];

export type RenderHands = Hands<RenderSetup, RenderJob, number[]>;

/** The part of a compiled bundle that the farm uses; see app.ts. */
interface Bundle {
  app: { render(request: Request, options: RenderOptions): Promise<Response> };
  route: unknown;
}
interface RenderOptions {
  locals: { shown: ShownPage };
  routeData: unknown;
}

/** Loads a compiled theme; what comes back renders pages, writes them and returns the bytes of each. */
export async function openRenderer(setup: RenderSetup): Promise<(job: RenderJob) => Promise<number[]>> {
  const { entry, folder, base, frame } = setup;
  const { app, route: routeData }: Bundle = await import(pathToFileURL(entry).href);
  const www = path.join(folder, 'www');
  const made = new Set<string>();
  const bodyOf = openBodies(folder);
  return async (job) => {
    const sizes: number[] = [];
    for (const { path: sitePath, file, props } of job) {
      const request = new Request(new URL(encodeURI(sitePath), 'http://mangdao'));
      const shown: ShownPage = { base, frame, props, body: bodyOf(props) };
      const response = await app.render(request, { locals: { shown }, routeData });
      const html = Buffer.from(await response.arrayBuffer());
      if (response.status !== 200)
        throw new Error(`${sitePath} renders with status ${response.status}: ${html.toString()}`);
      const target = path.join(www, file);
      const parent = path.dirname(target);
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      writeFileSync(target, html);
      sizes.push(html.length);
    }
    return sizes;
  };
}
