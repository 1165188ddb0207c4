import { byCodeUnit } from '#lib/order.ts';
import type { SiteRow } from './site-row.ts';

/** A province with everything below it; the national office stands for itself and what has no province. */
export interface Region {
  id: string;
  /** Of the province's own site; its id where that site has no card. */
  name: string;
  rows: SiteRow[];
}

/** Groups sites by province, the national office first, then by id. */
export function regionsOf(rows: readonly SiteRow[]): Region[] {
  const siteOf = new Map(rows.map(({ site }) => [site.id, site]));
  const regionOf = (site: SiteRow['site']): string => {
    const seen = new Set<string>();
    let at = site;
    while (at.level !== 'province' && at.level !== 'national' && at.parent !== undefined && !seen.has(at.id)) {
      seen.add(at.id);
      const above = siteOf.get(at.parent);
      if (above === undefined) return at.parent;
      at = above;
    }
    return at.id;
  };
  const groups = Map.groupBy(rows, ({ site }) => regionOf(site));
  const isNational = (id: string): boolean => siteOf.get(id)?.level === 'national';
  return [...groups]
    .toSorted(([a], [b]) => Number(isNational(b)) - Number(isNational(a)) || byCodeUnit(a, b))
    .map(([id, own]) => ({ id, name: siteOf.get(id)?.name ?? id, rows: own }));
}
