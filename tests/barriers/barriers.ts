import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { criterionOf } from '#model/wcag.ts';
import { parseYamlAs } from '#lib/yaml-file.ts';
import { soundDocument } from '#tests/barriers/sound-document.ts';

/** HTML for both pages of a pair, or for each its own. */
const Both = z.union([z.string(), z.strictObject({ fault: z.string(), twin: z.string() })]);

/** One planted failure and its twin, a page that is right in an instructive way: what a naive checker takes for it. */
const Barrier = z.strictObject({
  /** Unique within its criterion; names the pages' folder. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** The pages' title, and their `h1` unless the content has one of its own. */
  title: z.string().min(1),
  lang: z.enum(['zh-CN', 'en']).default('zh-CN'),
  /** What it stands on: a WCAG failure (`F65`) or technique (`H37`), an ACT rule (`act:23a2a8`), or `SC` for the criterion's own words. */
  rule: z.string().regex(/^(F\d+|[A-Z]{1,6}\d+|act:[0-9a-z]{6}|SC)$/),
  /** What stands in `<head>` besides. */
  head: Both.default(''),
  /** The content of `<main>`, or the whole document where `documents` says so. */
  fault: z.string().min(1),
  /** CSS selectors, any of which names the element at fault on the fault page as it is written. */
  at: z.union([z.string(), z.array(z.string()).min(1)]).transform((at) => (typeof at === 'string' ? [at] : at)),
  twin: z.string().min(1),
  /** In one line: why the twin is right. */
  why: z.string().min(1),
  /** `fault`, `twin` and the pages beside them are whole documents. */
  documents: z.boolean().default(false),
  /** Other pages of the same small site, beside both. Such a pair is looked at as a site of its own as well. */
  beside: z.array(z.strictObject({ name: z.string().regex(/^[a-z-]+\.html$/), html: z.string() })).default([]),
});

const BarrierFile = z.strictObject({
  criterion: z.string().refine((number) => criterionOf(number) !== null, 'not a criterion of WCAG 2.2'),
  barriers: z.array(Barrier).min(1),
});

export type Barrier = z.infer<typeof Barrier> & { criterion: string };

export interface BarrierPage {
  /** Below the folder, with forward slashes: `1.1.1/photo-without-alt/fault.html`. */
  path: string;
  html: string;
}

const folder = import.meta.dirname;

/** All barriers of the set, by criterion and in the order of their files. Throws a Problem with place and remedy. */
export function readBarriers(): Barrier[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.toSorted(byNumber).flatMap((name) => {
    const file = `tests/barriers/${name}`;
    const { criterion, barriers } = parseYamlAs(BarrierFile, {
      text: readFileSync(path.join(folder, name), 'utf8'),
      file,
    });
    if (`${criterion}.yaml` !== name) throw new Error(`${file} is of criterion ${criterion}`);
    const twice = barriers.find(({ id }, index) => barriers.findIndex((one) => one.id === id) < index);
    if (twice !== undefined) throw new Error(`${file}: two barriers are called ${twice.id}`);
    return barriers.map((barrier) => ({ ...barrier, criterion }));
  });
}

/** The two pages of a barrier, the fault before the twin, and those beside them. */
export function pagesOf(barrier: Barrier): { fault: BarrierPage; twin: BarrierPage; beside: BarrierPage[] } {
  const { criterion, id, head, title } = barrier;
  const page = (name: string, content: string, inHead: string): BarrierPage => ({
    path: `${criterion}/${id}/${name}`,
    html: barrier.documents ? content : soundDocument({ lang: barrier.lang, title, head: inHead, content }),
  });
  return {
    fault: page('fault.html', barrier.fault, typeof head === 'string' ? head : head.fault),
    twin: page('twin.html', barrier.twin, typeof head === 'string' ? head : head.twin),
    beside: barrier.beside.map(({ name, html }) => page(name, html, '')),
  };
}

/** Writes all pages, and the media that they show as `../../media/…`, into a folder. */
export function writeBarriers(into: string, barriers: readonly Barrier[]): void {
  cpSync(path.join(folder, 'media'), path.join(into, 'media'), { recursive: true });
  for (const { fault, twin, beside } of barriers.map(pagesOf)) {
    for (const page of [fault, twin, ...beside]) {
      const file = path.join(into, page.path);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, page.html);
    }
  }
}

/** 1.4.10 comes after 1.4.9. */
const byNumber = (a: string, b: string): number => (sortKey(a) < sortKey(b) ? -1 : 1);

const sortKey = (name: string): string => name.replaceAll(/\d+/g, (digits) => digits.padStart(3, '0'));
