import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readTextIfThere, writeFileAtomic } from '#lib/files.ts';
import { hashOf } from '#lib/hash.ts';
import { by } from '#lib/order.ts';
import type { Engine } from '#contracts/engine.ts';
import type { Page } from '#model/page.ts';
import { PageLook } from '#evidence/seen.ts';

/** Changes whenever the stage itself makes other facts of what an engine saw. */
const format = 1;

const Line = z.strictObject({ key: z.string(), engine: z.string(), look: PageLook });
type Line = z.infer<typeof Line>;

/** What engines saw of the pages of one site, kept between runs. Gaps are never kept. */
export interface LookStore {
  find(key: string): PageLook | null;
  /** On disk at once, as one line: a killed run keeps all but the line that it was writing. */
  add(key: string, engine: string, look: PageLook): void;
  /** Leaves only what this run asked for, and what engines saw that were not part of it. */
  close(engines: readonly string[]): void;
}

/** Remembers nothing. */
export const noStore: LookStore = { find: () => null, add: () => undefined, close: () => undefined };

/** The identity of what an engine sees of a page: any part of it changed, and it must look again. */
export const lookKey = (page: Page, engine: Engine, { theme, browser, restsOn }: LookedAt): string =>
  hashOf([
    format,
    [page.path, page.source, page.hash, theme],
    [engine.id, engine.version, engine.options, engine.sources ?? ''],
    engine.sees === 'browser' ? browser : null,
    ...(restsOn === null ? [] : [restsOn]),
  ]);

interface LookedAt {
  theme: string;
  browser: string | null;
  /** What the look rests on besides the page. */
  restsOn: string | null;
}

/** Opens a site's store. A line that is torn or of another format is as if it were not there. */
export function openLookStore(file: string): LookStore {
  const before = readTextIfThere(file) ?? '';
  const lines = new Map(
    before
      .split('\n')
      .flatMap(parseLine)
      .map((line) => [line.key, line]),
  );
  const asked = new Set<string>();
  let isTorn = before !== '' && !before.endsWith('\n');
  mkdirSync(path.dirname(file), { recursive: true });
  return {
    find(key) {
      asked.add(key);
      return lines.get(key)?.look ?? null;
    },
    add(key, engine, look) {
      const line = { key, engine, look };
      lines.set(key, line);
      append(file, `${isTorn ? '\n' : ''}${asLine(line)}`);
      isTorn = false;
    },
    close(engines) {
      const kept = [...lines.values()].filter(({ key, engine }) => asked.has(key) || !engines.includes(engine));
      const after = kept
        .toSorted(by(({ key }) => key))
        .map(asLine)
        .join('');
      if (after !== before) writeFileAtomic(file, after);
    },
  };
}

function append(file: string, line: string): void {
  try {
    appendFileSync(file, line);
  } catch (cause) {
    // A full disk does not say which file it was about.
    throw cause instanceof Error ? Object.assign(cause, { path: file }) : cause;
  }
}

const asLine = (line: Line): string => `${JSON.stringify(line)}\n`;

function parseLine(line: string): Line[] {
  try {
    const parsed = Line.safeParse(JSON.parse(line));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
}
