/** Compares by code units: the same order on every machine, whatever its locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Makes a comparator from a key. */
export const by =
  <T>(key: (item: T) => string) =>
  (a: T, b: T): number =>
    byCodeUnit(key(a), key(b));
