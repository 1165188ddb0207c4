import { closest } from '#lib/closest.ts';
import type { ProblemReport } from '#lib/problem.ts';
import { text } from '#lib/text.ts';

/** A site and whom it names as its parent, at which place. */
export interface ParentClaim {
  id: string;
  parent: string | null;
  at: string;
}

/** Site id → what is wrong with its parent: one that does not exist, or a cycle. Sites without a fault are not in the map. */
export function checkParents(claims: readonly ParentClaim[]): Map<string, ProblemReport[]> {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const reports = new Map<string, ProblemReport[]>();
  for (const claim of claims) {
    if (claim.parent === null) continue;
    if (!known.has(claim.parent)) reports.set(claim.id, [missingParent(claim, claim.parent, known)]);
    const cycle = cycleFrom(claim, known);
    if (cycle !== null) reports.set(claim.id, [parentCycle(claim, cycle)]);
  }
  return reports;
}

/** The claims from a site up to itself again; null when it comes to an end or runs into a cycle further up. */
function cycleFrom(start: ParentClaim, known: ReadonlyMap<string, ParentClaim>): ParentClaim[] | null {
  const way = [start];
  let next = start.parent === null ? undefined : known.get(start.parent);
  while (next !== undefined && next !== start) {
    if (way.includes(next)) return null;
    way.push(next);
    next = next.parent === null ? undefined : known.get(next.parent);
  }
  return next === start ? way : null;
}

function missingParent({ at }: ParentClaim, parent: string, known: ReadonlyMap<string, ParentClaim>): ProblemReport {
  const meant = closest(parent, known.keys());
  const folder = `content/sites/${parent}/site.yaml`;
  return {
    code: 'E_PARENT_MISSING',
    message: text(
      `上级网站“${parent}”不存在：没有 ${folder}。`,
      `The parent "${parent}" does not exist: there is no ${folder}.`,
    ),
    at,
    fix:
      meant === null
        ? text(
            '写上级网站的文件夹名；没有上级就删去 parent。',
            "Write the parent site's folder name, or delete parent.",
          )
        : text(`是不是“${meant}”？`, `Did you mean "${meant}"?`),
  };
}

function parentCycle({ id, at }: ParentClaim, cycle: readonly ParentClaim[]): ProblemReport {
  if (cycle.length === 1) {
    return {
      code: 'E_PARENT_CYCLE',
      message: text(`上级写成了本站自己（${id}）。`, `The site names itself (${id}) as its parent.`),
      at,
      fix: text(
        '写上级网站的文件夹名；没有上级就删去 parent。',
        "Write the parent site's folder name, or delete parent.",
      ),
    };
  }
  const way = [...cycle.map((claim) => claim.id), id].join(' → ');
  const others = cycle.filter((claim) => claim.id !== id).map((claim) => claim.at);
  return {
    code: 'E_PARENT_CYCLE',
    message: text(
      `上级关系绕成了圈：${way}，另见 ${others.join('、')}。`,
      `The parents go round in a circle: ${way}; see also ${others.join(', ')}.`,
    ),
    at,
    fix: text('改正其中一个 parent；全国网站不写 parent。', 'Correct one parent; the national site has none.'),
  };
}
