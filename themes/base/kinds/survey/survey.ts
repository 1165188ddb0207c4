import type { Card } from '#contracts/theme.ts';
import { paragraphs } from '#theme/components/video/clip.ts';
import { fieldsField, textField, type Fields, type Term } from '#theme/fields.ts';
import type { words } from '#theme/kinds/survey/texts.ts';
import { fillText } from '#theme/texts.ts';

type Words = ReturnType<typeof words>['texts'];

/** What is known of a survey besides its fields: whether its last day is over, and when it was published. */
type Dated = Pick<Card, 'fields' | 'expired' | 'date'>;

/** Open, over, or with its result. One that was published before its first day is announced, for a page has no clock. */
export function stateOf({ fields, expired, date }: Dated, texts: Words): string {
  const result = fieldsField(fields, 'result');
  const period = { from: textField(fields, 'from') ?? '', until: textField(fields, 'until') ?? '' };
  if (result !== null) return fillText(texts.withResult, { answers: textField(result, 'answers') ?? '' });
  if (expired) return texts.closed;
  return fillText((date ?? '').slice(0, 10) < period.from ? texts.planned : texts.open, period);
}

export const periodOf = (fields: Fields, texts: Words): string =>
  fillText(texts.period, { from: textField(fields, 'from') ?? '', until: textField(fields, 'until') ?? '' });

/** One way to take part; `href` where a link leads there. */
export interface Way {
  name: string;
  value: string;
  href: string | null;
}

/** Ways without the web first. */
export function waysOf(fields: Fields, texts: Words): Way[] {
  const ways = fieldsField(fields, 'ways') ?? {};
  const way = (name: 'phone' | 'offline' | 'mail' | 'email' | 'online'): Way[] => {
    const value = textField(ways, name);
    if (value === null) return [];
    if (name === 'email') return [{ name: texts.email, value, href: `mailto:${value}` }];
    if (name !== 'online') return [{ name: texts[name], value, href: null }];
    return [{ name: texts.online, value: fillText(texts.onlineLink, { host: new URL(value).host }), href: value }];
  };
  return [...way('phone'), ...way('offline'), ...way('mail'), ...way('email'), ...way('online')];
}

/** Null while there is none. */
export function resultOf(fields: Fields, texts: Words): { paragraphs: string[]; terms: Term[] } | null {
  const result = fieldsField(fields, 'result');
  if (result === null) return null;
  return {
    paragraphs: paragraphs(textField(result, 'summary') ?? undefined),
    terms: [
      { name: texts.answers, value: fillText(texts.answerCount, { answers: textField(result, 'answers') ?? '' }) },
      { name: texts.resultDate, value: textField(result, 'date') ?? '' },
    ],
  };
}
