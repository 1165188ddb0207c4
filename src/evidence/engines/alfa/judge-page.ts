import { Audit, Outcome } from '@siteimprove/alfa-act';
import { Device } from '@siteimprove/alfa-device';
import { Node } from '@siteimprove/alfa-dom';
import { Request, Response } from '@siteimprove/alfa-http';
import allRules from '@siteimprove/alfa-rules';
import { Page } from '@siteimprove/alfa-web';
import { z } from 'zod';
import { criterionOf } from '#model/wcag.ts';

/** What Alfa made of a page. */
export interface Judged {
  passed: Record<string, number>;
  inapplicable: string[];
  placed: { rule: string; outcome: 'failed' | 'cantTell'; criteria: string[]; path: string }[];
}

const Requirement = z.object({ type: z.string(), chapter: z.string().optional() });

/** Rule → the criteria of A and AA that it tests; rules that test none are not asked. */
const criteria = new Map(
  [...allRules].map((rule) => {
    const required = [...rule.requirements].map((one) => Requirement.parse(one.toJSON()));
    const numbers = required.flatMap(({ type, chapter }) =>
      type === 'criterion' && chapter !== undefined ? [chapter] : [],
    );
    return [rule.uri, numbers.filter((number) => ['A', 'AA'].includes(criterionOf(number)?.level ?? ''))] as const;
  }),
);
const asked = [...allRules].filter(({ uri }) => (criteria.get(uri) ?? []).length > 0);

/** Lets Alfa judge what `readDocument` read. */
export async function judgePage(read: object): Promise<Judged> {
  const device = Device.standard();
  const document = Node.from(read as never, device);
  const page = Page.of(Request.empty(), Response.empty(), document as never, device);
  const outcomes = await Audit.of(page, asked).evaluate();
  const judged: Judged = { passed: {}, inapplicable: [], placed: [] };
  for (const outcome of outcomes) {
    const rule = outcome.rule.uri.split('/').at(-1) ?? '';
    if (Outcome.isInapplicable(outcome)) judged.inapplicable.push(rule);
    else if (Outcome.isPassed(outcome)) judged.passed[rule] = (judged.passed[rule] ?? 0) + 1;
    else if (Outcome.isFailed(outcome) || Outcome.isCantTell(outcome)) {
      judged.placed.push({
        rule,
        outcome: Outcome.isFailed(outcome) ? 'failed' : 'cantTell',
        criteria: [...(criteria.get(outcome.rule.uri) ?? [])],
        path: pathOf(outcome.target),
      });
    }
  }
  return judged;
}

/** A target is a node, or a group of them: then its first. */
function pathOf(target: unknown): string {
  if (Node.isNode(target)) return target.path();
  const [first] = isIterable(target) ? target : [];
  return Node.isNode(first) ? first.path() : '/';
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;
