import { addMonths } from '#lib/calendar.ts';
import { text, type Text } from '#lib/text.ts';
import type { Fact, Measure } from '#model/evidence.ts';
import type { Verdict } from '#model/verdict.ts';

/** What many checks say in one way: how to count is here, what is asked stands in the check. */
interface Seen {
  now: string;
  facts: readonly Fact[];
  measures: readonly Measure[];
  passed: Readonly<Record<string, number>>;
  pages: number;
}

const failedIn = (facts: Seen['facts']): Seen['facts'] => facts.filter((fact) => fact.outcome === 'failed');

/** The first place where a fact was seen, as an example; nothing where there is none. */
function exampleOf(facts: Seen['facts']): Text {
  const [first] = facts;
  return first === undefined
    ? text('', '')
    : text(`，如 ${first.at.page}：${first.message['zh-CN']}`, `, such as ${first.at.page}: ${first.message.en}`);
}

/**
 * The share of the places that passed, out of all that passed or failed; inapplicable where there was nothing to hold,
 * unknown where a person has to judge all there is.
 */
export function shareOfPlaces({ facts, passed }: Seen, what: Text): Verdict {
  const right = Object.values(passed).reduce((sum, count) => sum + count, 0);
  const wrong = failedIn(facts);
  const total = right + wrong.length;
  if (total === 0 && facts.length > 0) return forAPerson(facts, what);
  if (total === 0) return { kind: 'inapplicable', because: text(`没有${what['zh-CN']}`, `there are no ${what.en}`) };
  const example = exampleOf(wrong);
  const because = text(
    `${total} 处${what['zh-CN']}，${wrong.length} 处不合格${example['zh-CN']}`,
    `of ${total} ${what.en}, ${wrong.length} fail${example.en}`,
  );
  return { kind: 'measured', value: right / total, unit: 'share', because };
}

function forAPerson(facts: Seen['facts'], what: Text): Verdict {
  const example = exampleOf(facts);
  const because = text(
    `${facts.length} 处${what['zh-CN']}，都要由人判断${example['zh-CN']}`,
    `${facts.length} ${what.en}, all of them for a person to judge${example.en}`,
  );
  return { kind: 'unknown', because };
}

/** How many places failed; what a person has to judge is said and not counted. Without any record of having looked, unknown. */
export function countOfFailures({ facts, passed }: Seen, what: Text): Verdict {
  const wrong = failedIn(facts);
  if (wrong.length === 0 && Object.keys(passed).length === 0) {
    return { kind: 'unknown', because: text('没有任何检查记录', 'there is no record of having looked') };
  }
  const open = facts.length - wrong.length;
  const example = exampleOf(wrong);
  const because = text(
    `发现 ${wrong.length} 处${what['zh-CN']}，另有 ${open} 处待人工判断${example['zh-CN']}`,
    `found ${wrong.length} ${what.en}, and ${open} for a person to judge${example.en}`,
  );
  return { kind: 'measured', value: wrong.length, unit: 'count', because };
}

/** The share of the pages on which nothing failed; what a person has to judge is said and costs nothing. */
export function shareOfPages({ facts, pages }: Seen): Verdict {
  if (pages === 0) return { kind: 'inapplicable', because: text('没有页面', 'there are no pages') };
  const wrong = failedIn(facts);
  const bad = new Set(wrong.map((fact) => fact.at.page));
  const open = new Set(facts.filter((fact) => fact.outcome === 'cantTell').map((fact) => fact.at.page)).size;
  const example = exampleOf(wrong);
  const because = text(
    `${pages} 个页面中 ${pages - bad.size} 个没有发现问题，${open} 个另有待人工判断之处${example['zh-CN']}`,
    `${pages - bad.size} of ${pages} pages show no failure, and ${open} hold something for a person to judge${example.en}`,
  );
  return { kind: 'measured', value: (pages - bad.size) / pages, unit: 'share', because };
}

/** How many entries of a kind a site publishes, by what the engine `disclosure` counted. */
export function entriesOfKind({ measures }: Seen, kind: string, what: Text): Verdict {
  const counts = measures.filter((one) => one.name === 'kind-entries');
  if (counts.length === 0) return { kind: 'unknown', because: text('没有统计到任何稿件', 'no entry was counted') };
  const value = counts.find((one) => one.of === kind)?.value ?? 0;
  return {
    kind: 'measured',
    value,
    unit: 'count',
    because: text(`${value} 条${what['zh-CN']}`, `${value} ${what.en}`),
  };
}

/** How many of a kind lie within the last year, by a day in the detail of their measures. */
export function heldWithinAYear(
  { measures, now }: Seen,
  { name, day }: { name: string; day: string },
  what: Text,
): Verdict {
  if (measures.length === 0) return { kind: 'unknown', because: text('没有统计到任何稿件', 'no entry was counted') };
  const [today, since] = [now.slice(0, 10), addMonths(now.slice(0, 10), -12)];
  const recent = measures.filter((one) => {
    const held = one.name === name ? (one.detail[day] ?? '') : '';
    return held >= since && held <= today;
  });
  const because = text(
    `近一年 ${recent.length} 次${what['zh-CN']}`,
    `${recent.length} ${what.en} within the last year`,
  );
  return { kind: 'measured', value: recent.length, unit: 'count', because };
}
