import type { Check, Need, Seen } from '#contracts/check.ts';
import { by } from '#lib/order.ts';
import { text, type Text } from '#lib/text.ts';
import type { Evidence, Fact, Gap } from '#model/evidence.ts';
import { pagesLooked, passedBy } from '#model/looks.ts';
import type { Site } from '#model/site.ts';
import type { Verdict } from '#model/verdict.ts';
import { enginesOf, hasRule, isNeededFact } from './needs.ts';

/** Asks one check about one site. An engine that did not look, anywhere, makes the answer unknown before it is asked. */
export function askCheck(check: Check, site: Site, evidence: Evidence): Verdict {
  const engines = new Set(check.needs.flatMap((need) => enginesOf(need, evidence)));
  const blind = [
    ...check.needs.flatMap((need) => whyUnjudged(need, evidence)),
    ...[...engines].flatMap((engine) => whyBlind(engine, evidence)),
  ];
  if (blind.length > 0) {
    return {
      kind: 'unknown',
      because: text(blind.map((why) => why['zh-CN']).join('；'), blind.map((why) => why.en).join('; ')),
    };
  }
  return check.judge(seenBy(check.needs, site, evidence));
}

/** Why nobody has judged these criteria, although engines ran: none of them knows the question. */
function whyUnjudged(need: Need, evidence: Evidence): Text[] {
  if (!('criteria' in need)) return [];
  const asked = enginesOf(need, evidence).filter((id) => need.asked === 'rules' || evidence.judges[id] !== 'rules');
  if (asked.length > 0) return [];
  const named = need.criteria.slice(0, 3).join('、') + (need.criteria.length > 3 ? '…' : '');
  return [text(`没有引擎检查 ${named}`, `no engine that ran judges ${named.replaceAll('、', ', ')}`)];
}

/** What stands in the way of knowing what an engine would have seen. */
function whyBlind(engine: string, { engines, gaps }: Evidence): Text[] {
  if (!(engine in engines)) return [text(`引擎 ${engine} 没有运行`, `engine ${engine} did not run`)];
  const own = gaps.filter((gap) => gap.engine === engine).toSorted(byPlace);
  const [first] = own;
  if (first === undefined) return [];
  const pages = new Set(own.map((gap) => gap.page));
  const where = pages.has('*')
    ? text('没能查看整个网站', 'could not look at the site')
    : text(`没能查看 ${pages.size} 个页面`, `could not look at ${pages.size} ${pages.size === 1 ? 'page' : 'pages'}`);
  return [
    text(
      `引擎 ${engine} ${where['zh-CN']}（${first.page}：${first.because['zh-CN']}）`,
      `engine ${engine} ${where.en} (${first.page}: ${first.because.en})`,
    ),
  ];
}

/** All that a check with these needs may see of the evidence. */
export function seenBy(needs: readonly Need[], site: Site, evidence: Evidence): Seen {
  const engines = new Set(needs.flatMap((need) => enginesOf(need, evidence)));
  const passed: Record<string, number> = {};
  for (const engine of engines) {
    const own = needs.filter((need) => enginesOf(need, evidence).includes(engine));
    for (const [rule, count] of passedBy(engine, evidence))
      if (own.some((need) => hasRule(need, rule))) passed[rule] = (passed[rule] ?? 0) + count;
  }
  return {
    now: evidence.now,
    site,
    // Sorted, so that no check can lean on the order in which engines happened to finish.
    facts: evidence.facts.filter((fact) => isNeededFact(fact, needs)).toSorted(byFact),
    measures: evidence.measures
      .filter((measure) => engines.has(measure.engine))
      .toSorted(by((measure) => `${measure.engine} ${measure.name} ${measure.of}`)),
    passed,
    pages: pagesLooked(evidence, engines),
  };
}

const byPlace = by<Gap>((gap) => `${gap.page} ${gap.because.en}`);
const byFact = by<Fact>((fact) =>
  [fact.engine, fact.rule, fact.at.page, fact.at.state, fact.at.selector, fact.at.snippet, fact.message.en].join(' '),
);
