import { readFileSync, readlinkSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { byCodeUnit } from '#lib/order.ts';
import { sha256 } from '#lib/hash.ts';

/** Every file below a folder with its SHA-256, and every link with where it points to: equal for equal bytes. */
export function digestsOf(folder: string): Record<string, string> {
  const items = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => !item.isDirectory());
  const digests = items.map((item) => {
    const file = path.join(item.parentPath, item.name);
    const digest = item.isSymbolicLink() ? readlinkSync(file) : sha256(readFileSync(file));
    return [path.relative(folder, file), digest] as const;
  });
  return Object.fromEntries(digests.toSorted(([a], [b]) => byCodeUnit(a, b)));
}
