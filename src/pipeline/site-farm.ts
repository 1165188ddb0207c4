import { openFarm, type Farm } from '#lib/farm.ts';

/** Workers that parse entries and render pages; none is started before there is work for it. */
export const openSiteFarm = (size: number): Farm =>
  openFarm({ module: new URL('site-worker.ts', import.meta.url), size });
