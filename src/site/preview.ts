import type { ShownPage } from '#site/shown-page.ts';
export async function previewOf(pathname: string): Promise<ShownPage | null> { void pathname; return null; }
