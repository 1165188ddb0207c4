import { fieldsIn, formOf, isTyped, plainLabelOf, type Field } from '#probe/fields.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { isShown } from '#probe/shown.ts';
import { mayBeOfUser, saysYours } from './about-whom.ts';
import { knownTokens, purposeOf } from './purpose-table.ts';

interface Asked {
  field: Field;
  purpose: NonNullable<ReturnType<typeof purposeOf>>;
  token: string | null;
}

/** In a form of so many data about the user it is the user who fills it in. */
const telling = 3;

/**
 * A field that collects something about its user says which of the listed purposes it has (SC 1.3.5, technique H98), and
 * names no other (failure F107). Whether a field is about the user is sure where its label says so, where a neighbour has
 * its purpose, or where the form asks for three such data; else a person is asked.
 */
export const purposesAreTold: PageRule = {
  id: 'purpose-is-told',
  *look(): Iterable<Seen> {
    const asked = [...fieldsIn(document), ...fieldsOfLaterSteps()].flatMap(askedBy);
    for (const [form, own] of Map.groupBy(asked, ({ field }) => formOf(field))) yield* inForm(form, own);
  },
};

/** Fields of parts of a form that are shown later, when its first fields are filled in. */
const fieldsOfLaterSteps = (): Field[] =>
  [...document.forms]
    .filter((form) => fieldsIn(form).length > 0)
    .flatMap((form) => [...form.querySelectorAll<Field>(stepsLater)])
    .filter((field) => !field.disabled && field.type !== 'hidden' && !isShown(field));

const stepsLater = ['fieldset', 'section', 'div']
  .flatMap((tag) => ['input', 'select', 'textarea'].map((field) => `form ${tag}[hidden] ${field}`))
  .join(', ');

function askedBy(field: Field): Asked[] {
  if (!isTyped(field) && !(field instanceof HTMLSelectElement)) return [];
  if (['password', 'search'].includes(field.type) || field.matches(':read-only:not(select)')) return [];
  const purpose = purposeOf(plainLabelOf(field));
  if (purpose === null || purpose.zh === '密码') return [];
  return [{ field, purpose, token: tokenOf(field) }];
}

function* inForm(form: Element, asked: readonly Asked[]): Iterable<Seen> {
  const ofUser = asked.filter(({ field }) => mayBeOfUser(field));
  const isAware = fieldsIn(form).some((field) => isKnown(tokenOf(field)));
  const isSure = isAware || new Set(ofUser.map(({ purpose }) => purpose)).size >= telling;
  for (const one of asked) {
    const { field, purpose, token } = one;
    // The user's own is already known: the same is asked of somebody else.
    const isOfAnother = asked.some((other) => other.purpose === purpose && isKnown(other.token));
    if (!isKnown(token) && isOfAnother) continue;
    const outcome = isKnown(token) ? outcomeOfToken(one) : outcomeWithout(one, isSure, ofUser.length > 1);
    if (outcome === null) continue;
    yield {
      element: field,
      outcome,
      says: { purpose: purpose.zh, token: token ?? '', wanted: purpose.tokens[0] ?? '' },
    };
  }
}

const isKnown = (token: string | null): boolean => token !== null && knownTokens.has(token);

const outcomeOfToken = ({ purpose, token }: Asked): Seen['outcome'] =>
  purpose.tokens.includes(token ?? '') ? 'passed' : 'failed';

/** Null for a field about somebody else, and for a name that one gives oneself. */
function outcomeWithout({ field, purpose, token }: Asked, isSure: boolean, hasOthers: boolean): Seen['outcome'] | null {
  if (!mayBeOfUser(field) || purpose.zh === '用户名') return null;
  return isSure || (saysYours(field) && (hasOthers || token === 'off')) ? 'failed' : 'cantTell';
}

/** The last token, which names the purpose; null where there is no attribute. */
function tokenOf(field: Field): string | null {
  const tokens = (field.getAttribute('autocomplete') ?? '').trim().toLowerCase().split(/\s+/);
  const last = tokens.filter((token) => token !== 'webauthn').at(-1) ?? '';
  return last === '' ? null : last;
}
