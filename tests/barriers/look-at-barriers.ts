import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from '#contracts/engine.ts';
import { Evidence, type Fact } from '#model/evidence.ts';
import { gatherEvidence } from '#evidence/gather-evidence.ts';
import { pagesOf, type Barrier, type BarrierPage } from '#tests/barriers/barriers.ts';
import { judge, type Judgement } from '#tests/barriers/judge.ts';
import { makeFolder, makeSite } from '#tests/fixtures/evidence/make-site.ts';

export interface LookOptions {
  barriers: readonly Barrier[];
  engines: readonly Engine[];
  jobs: number;
  /** Each page meets only engines that may name its criterion, as a run of every test must be short. */
  ownOnly: boolean;
}

export interface Looked {
  judgements: Judgement[];
  /** All that was said of each page. */
  factsOf: (page: BarrierPage) => readonly Fact[];
  /** `page: engine` of those that could not look. */
  gaps: string[];
}

/** One site of pages that are looked at together: all that stand alone, or one face of a pair with its neighbours. */
interface SmallSite {
  id: string;
  pages: readonly BarrierPage[];
}

/** Lets the engines look at all pages of the set, in one browser, and judges what they say. */
export async function lookAtBarriers({ barriers, engines, jobs, ownOnly }: LookOptions): Promise<Looked> {
  const made = await makeFolder();
  const sites = sitesOf(barriers);
  const criterionOfPage = new Map(barriers.flatMap((barrier) => facesOf(barrier).map((page) => [page.path, barrier])));
  try {
    for (const { id, pages } of sites) {
      const marked = pages.map(({ path: below, html }) => ({
        path: `/${below}`,
        html: `${html}${markOf(criterionOfPage.get(below)?.criterion ?? '')}`,
      }));
      makeSite(made.outDir, marked, { id });
      cpSync(path.join(import.meta.dirname, 'media'), path.join(made.outDir, id, 'www/media'), { recursive: true });
    }
    const asked = engines
      .filter(isForAnyPages)
      .map((engine) => (ownOnly ? forOwnCriteria(engine) : forAllPages(engine)));
    await gatherEvidence({ ...made, engines: asked, sites: sites.map(({ id }) => id), jobs });
    const evidences = sites.map(({ id }) => {
      const json: unknown = JSON.parse(readFileSync(path.join(made.outDir, id, 'evidence.json'), 'utf8'));
      return Evidence.parse(json);
    });
    const facts = Map.groupBy(
      evidences.flatMap((evidence) => evidence.facts),
      (fact) => fact.at.page,
    );
    const factsOf = (page: BarrierPage): readonly Fact[] => facts.get(`/${page.path}`) ?? [];
    return {
      judgements: barriers.map((barrier) => {
        const { fault, twin } = pagesOf(barrier);
        return judge(barrier, factsOf(fault), factsOf(twin));
      }),
      factsOf,
      gaps: evidences.flatMap(({ gaps }) => gaps.map(({ page, engine }) => `${page}: ${engine}`)),
    };
  } finally {
    made.remove();
  }
}

/** These pages are no site of ours, and nobody serves them. */
const isForAnyPages = ({ onlyOurs, onlyServed }: Engine): boolean => onlyOurs !== true && onlyServed !== true;

function sitesOf(barriers: readonly Barrier[]): SmallSite[] {
  const alone = barriers.filter(({ beside }) => beside.length === 0);
  const together = barriers.filter(({ beside }) => beside.length > 0);
  const small = together.flatMap((barrier) => {
    const { fault, twin, beside } = pagesOf(barrier);
    const name = `${barrier.criterion.replaceAll('.', '-')}-${barrier.id}`;
    return [
      { id: `${name}-fault`, pages: [fault, ...beside] },
      { id: `${name}-twin`, pages: [twin, ...beside] },
    ];
  });
  return [...(alone.length === 0 ? [] : [{ id: 'alone', pages: alone.flatMap(facesOf) }]), ...small];
}

const facesOf = (barrier: Barrier): BarrierPage[] => {
  const { fault, twin } = pagesOf(barrier);
  return [fault, twin];
};

/** Where a page has such a mark, its own content begins, of which engines are asked whether they want it. */
const markOf = (criterion: string): string => `<!-- data-part="body" --><!-- of ${criterion} -->\n`;

/** As `mangdao audit --dir` does. */
function forAllPages(engine: Engine): Engine {
  if (engine.sees !== 'browser') return engine;
  const { wants: _wants, ...rest } = engine;
  return rest;
}

function forOwnCriteria(engine: Engine): Engine {
  const { criteria } = engine;
  if (engine.sees !== 'browser' || criteria === undefined) return forAllPages(engine);
  return { ...engine, wants: (content) => criteria.some((criterion) => content.includes(`<!-- of ${criterion} -->`)) };
}
