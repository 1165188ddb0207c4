import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const modules = import.meta.glob<{ default: AstroComponentFactory }>('/content/shared/*.mdx');

/** The compiled component of a shared page; null where there is none of that name. */
export async function sharedPages(name: string): Promise<AstroComponentFactory | null> {
  const load = modules[`/content/shared/${name}.mdx`];
  return load === undefined ? null : (await load()).default;
}
