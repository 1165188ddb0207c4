import { hash as digest } from 'node:crypto';

/** SHA-256 of text or bytes as 64 hex digits. */
export const sha256 = (input: string | Uint8Array): string => digest('sha256', input, 'hex');

/** The first 16 hex digits of SHA-256: an identity for caches and file names (64 bits), not a signature. */
export const shortHash = (input: string | Uint8Array): string => sha256(input).slice(0, 16);

/** The identity of any plain JSON value: key order does not matter, `undefined` fields are left out. */
export const hashOf = (value: unknown): string => shortHash(stableJson(value));

/** JSON with sorted keys and no white space. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, field: unknown) =>
    field !== null && typeof field === 'object' && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : field,
  );
}
