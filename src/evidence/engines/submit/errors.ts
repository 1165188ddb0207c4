import { descriptionOf, fieldsIn, formOf, idsIn, isTyped, labelOf, plainLabelOf, type Field } from '#probe/fields.ts';
import { isLive, saidNow, unheard } from '#probe/said.ts';
import { nameOf } from '#probe/names.ts';
import { isShown, shownText } from '#probe/shown.ts';
import type { Seen } from '#probe/rules.ts';
import { formatOf, wordsAround } from './beside-fields.ts';
import { standing } from './standing.ts';
import { empty, press, put, sendControlOf, type Outcome } from './sending.ts';

/** Findings, by rule. */
export type Findings = Record<'error-in-words' | 'error-is-announced' | 'error-suggests' | 'format-is-told', Seen[]>;

const saysError =
  /请(?:您)?(?:先)?(?:输入|填写|写|注明|说明|提供|补充|选择|填|勾选|上传|核对|检查|重新)|不能为空|不可为空|必填|必须|错误|有误|无效|不正确|不符|不合|失败|为空|缺少|未填|没有填|至少|格式|\brequired\b|\bplease\b|\binvalid\b|\bincorrect\b|\berrors?\b|\bmust\b|\bmissing\b|\benter\b|\bselect\b|\bchoose\b|not valid|cannot be (?:blank|empty)|can.t be (?:blank|empty)|\bwrong\b|\bfix\b|\bcorrect\b|\bfill\b|\bneeded?\b|\bempty\b|\bblank\b|\bproblems?\b|\bbitte\b|ungültig|fehler|erforderlich|pflichtfeld|\bveuillez\b|obligatoire|invalide|non valide|erreur|por favor|obligatori[oa]|obrigatóri[oa]|inválid|no es válid|\berro\b|non valid|inserisci/i;

/**
 * Sends a form empty. What is wrong is said in words for all that lead to the field (SC 3.3.1, technique G83, ACT rule 36b590), and a
 * screen reader hears of it: by a live region, by the focus, or by the field's own description (SC 4.1.3, technique ARIA19).
 * What the server would answer nobody sees here.
 */
export async function sendEmpty(form: Element, found: Findings): Promise<Sent | null> {
  const send = sendControlOf(form);
  const fields = fieldsIn(form);
  if (send === null || fields.length === 0) return null;
  empty(form);
  const outcome = await press(send);
  if (outcome.isToldByBrowser) {
    const invalid = fields.filter((one) => one.matches(':invalid'));
    found['error-in-words'].push(...invalid.map((element): Seen => ({ element, outcome: 'passed' })));
    return null;
  }
  if (outcome.hasLeft) return null;
  judge(form, send, outcome, found);
  for (const message of outcome.said) noteFormat(message, fields, found);
  return {
    send,
    outcome,
    hasErrors: isShown(form) && (errorsOf(outcome, form).size > 0 || outcome.dialogs.length > 0),
  };
}

interface Sent {
  send: HTMLElement;
  outcome: Outcome;
  hasErrors: boolean;
}

function judge(form: Element, send: Element, outcome: Outcome, found: Findings): void {
  // What has gone with all that was in it has been taken as it was: the words are those of the next step.
  if (!isShown(form)) return;
  const fields = fieldsIn(form);
  const messages = [...errorsOf(outcome, form)];
  const marked = outcome.marked.filter((field) => form.contains(field));
  if (messages.length === 0 && outcome.dialogs.length === 0) {
    const wordless = marked.filter((field) => !hasWords(field) && !isDescribedAnew(field, outcome));
    found['error-in-words'].push(...wordless.map((field) => failedBy(field, 'look')));
    return;
  }
  const at = messages.map(([element]) => standing(element)).at(0) ?? send;
  if (outcome.dialogs.length === 0 && messages.every(([element]) => !isForAll(element, fields))) {
    found['error-in-words'].push(failedBy(at, 'hidden'));
    return;
  }
  const isNamed = isOneQuestion(fields) || marked.some(hasWords) || leadsToField(messages, outcome.dialogs, fields);
  found['error-in-words'].push(isNamed ? { element: at, outcome: 'passed' } : failedBy(at, 'vague'));
  for (const [element] of messages) {
    found['error-is-announced'].push(heard(element, outcome, fields, send));
  }
}

/** All boxes to tick, or the places of one code, which are called alike but for their numbers: nobody must guess which is meant. */
const isOneQuestion = (fields: readonly Field[]): boolean => {
  const names = fields.map((one) => (one.type === 'checkbox' ? '☐' : plainLabelOf(one).replaceAll(/\d+/g, '')));
  return fields.length === 1 || (new Set(names).size === 1 && names[0] !== '');
};

/** New words stand with a field, whatever they say. */
const isDescribedAnew = (field: Field, { said }: Outcome): boolean =>
  [...said.keys()].some((element) => describes(element, field) || element.closest('[role=alert]') !== null);

/** Whether a message can be seen on the page, and is not kept from screen readers unless its field tells it. */
function isForAll(message: Element, fields: readonly Field[]): boolean {
  const { right, bottom } = message.getBoundingClientRect();
  const isTold = message.closest('[aria-hidden="true"]') === null || fields.some((field) => describes(message, field));
  return isTold && right + scrollX > 0 && bottom + scrollY > 0;
}

const failedBy = (element: Element, how: string): Seen => ({ element, outcome: 'failed', says: { how } });

/** Whether a message stands beside its field, or names one. */
const leadsToField = (
  messages: readonly [Element, string][],
  dialogs: readonly string[],
  fields: readonly Field[],
): boolean =>
  messages.some(([element, words]) => fieldBeside(element, fields) !== null || namesField(words, fields)) ||
  dialogs.some((words) => namesField(words, fields));

/** Whether a screen reader hears of a message. */
function heard(element: Element, outcome: Outcome, fields: readonly Field[], send: Element): Seen {
  const field = fieldBeside(element, fields);
  if (isHeardOf(element, outcome) || outcome.dialogs.length > 0) return { element, outcome: 'passed' };
  const at = standing(element) ?? field ?? send;
  return { element: at, outcome: isNearFocus(outcome, fields) ? 'cantTell' : unheard(outcome) };
}

/** What would be, if something were wrong. */
const conditional = /(?:如果|如有|若有?|万一)[^。]*|\bif (?:any|some|there|you)[^.]*/gi;

/** New words that tell of an error, in the form or beside it. */
const errorsOf = ({ said }: Outcome, form: Element): Map<Element, string> => {
  const part = form.parentElement ?? form;
  return new Map(
    [...said].filter(
      ([element, words]) =>
        saysError.test(words.replaceAll(conditional, '')) && (part.contains(element) || isLive(element)),
    ),
  );
};

/** The focus is on a field, or on another control that one of the errors describes. */
const isNearFocus = ({ focus, said }: Outcome, fields: readonly Field[]): boolean =>
  fields.some((field) => field === focus) ||
  [...said].some(([element, words]) => saysError.test(words) && isToldAt(focus, element));

/** Whether a message describes what has the focus, or a group that the focus has come into. */
const isToldAt = (focus: Element | null, message: Element): boolean =>
  focus !== null && [focus, focus.closest(groups)].some((one) => one !== null && describes(message, one));

const groups = 'fieldset, [role=group], [role=radiogroup]';

const isHeardOf = (message: Element, { focus, said }: Outcome): boolean =>
  isLive(message) ||
  isSummary(focus, said) ||
  (focus !== null && focus !== document.body && focus !== document.documentElement && focus.contains(message)) ||
  message.closest('label') !== null ||
  isToldAt(focus, message);

/** The focus has gone to what tells of the errors, as a summary does: the words at each field are told from there. */
const isSummary = (focus: Element | null, said: Outcome['said']): boolean =>
  focus !== null &&
  !focus.matches('input, select, textarea, body, html, form, main') &&
  [...said].some(([element, words]) => focus.contains(element) && saysError.test(words));

const describes = (message: Element, control: Element): boolean =>
  ['aria-describedby', 'aria-errormessage', 'aria-labelledby']
    .flatMap((attribute) => idsIn(control, attribute))
    .some((one) => one.contains(message) || message.contains(one));

/** Whether words stand with a field that tell what is wrong with it. */
const hasWords = (field: Field): boolean => {
  const own = idsIn(field, 'aria-errormessage').concat(idsIn(field, 'aria-describedby'));
  return own.some((one) => isShown(one) && saysError.test(shownText(one)));
};

/** The field that a message describes, or stands beside: the only one in the same small part of the form. */
function fieldBeside(message: Element, fields: readonly Field[]): Field | null {
  const described = fields.find((field) => describes(message, field));
  if (described !== undefined) return described;
  for (
    let part: Element | null = message;
    part !== null && !part.matches('form, main, body');
    part = part.parentElement
  ) {
    const inside = fields.filter((field) => part?.contains(field));
    if (inside.length === 1) return inside[0]!;
    if (inside.length > 1) return null;
  }
  if (ofWholeForm.test(shownText(message))) return null;
  const { left, top, bottom } = message.getBoundingClientRect();
  const near = fields.filter((field) => {
    const box = field.getBoundingClientRect();
    return Math.min(Math.abs(top - box.bottom), Math.abs(box.top - bottom)) < 24 && Math.abs(left - box.left) < 300;
  });
  return near[0] ?? null;
}

/** Words about all of the form stand near some field by chance. */
const ofWholeForm =
  /表单|所有|全部|各项|[一几]处|某[一些]?|标红|红色|以上|以下|\bform\b|\bfields\b|\berrors\b|highlighted|in red|\bbelow\b|\babove\b/i;

const namesField = (words: string, fields: readonly Field[]): boolean =>
  namesAll(words, fields) ||
  fields.some((field) => {
    const label = plainLabelOf(field)
      .replaceAll(/^(?:请输入|请填写|您的|你的|your )/g, '')
      .trim();
    const group = field.closest('fieldset, [role=group]');
    const parts = idsIn(field, 'aria-labelledby').map((one) => one.textContent.trim().toLowerCase());
    const names = [label, ...parts, group === null ? '' : nameOf(group).toLowerCase()];
    return names.some((name) => name.length > 1 && words.toLowerCase().includes(name));
  });

/** Labels such as “First group” and “Second group” share a word, and the message names them all by it. */
const namesAll = (words: string, fields: readonly Field[]): boolean => {
  const [, ofAll = ''] = /\b(?:all|each|both|every)\b([^.]*)/i.exec(words) ?? [];
  const labels = fields.filter(isTyped).map((field) => plainLabelOf(field).split(/[^\p{L}]+/u));
  const shared = (labels[0] ?? []).filter((word) => word.length > 3 && labels.every((own) => own.includes(word)));
  return labels.length > 1 && shared.some((word) => ofAll.toLowerCase().includes(word));
};

/** Fields that say from the beginning that they are wrong, as a page does that the server has sent back. */
export function* standingErrors(): Iterable<Seen> {
  for (const field of fieldsIn(document)) {
    if (field.getAttribute('aria-invalid') !== 'true') continue;
    const part = field.closest('p, li, td, div, fieldset') ?? formOf(field);
    const label = labelOf(field);
    const isSaid =
      hasWords(field) ||
      saysError.test(descriptionOf(field)) ||
      saysError.test(label) ||
      saysError.test(shownText(part).replace(label, '')) ||
      isSaidAbove(field);
    yield { element: field, outcome: isSaid ? 'passed' : 'failed', says: { how: 'look' } };
  }
}

/** A summary of errors names the field. */
const isSaidAbove = (field: Field): boolean =>
  [...document.querySelectorAll('[role=alert], li, p')].some(
    (one) => isShown(one) && saysError.test(shownText(one)) && namesField(shownText(one), [field]),
  );

/** Tells of errors in a form as a whole. */
const ofErrors =
  /\b(?:fix|correct|resolve|check|review)\b[^.]{0,30}\b(?:errors?|problems?|mistakes?|fields?)\b|\b(?:errors?|problems?|mistakes?)\b[^.]{0,20}\b(?:form|page|fields?|below)\b|(?:更正|改正|修改|修正|检查)[^。]{0,12}(?:错误|有误)|(?:表单|填写|以下|下列|本页)[^。]{0,8}(?:错误|有误)/i;

/**
 * An alert that stands over a form from the beginning and tells of errors, as after sending, leads to them: it names a field
 * or links to one, or words stand with one (SC 3.3.1, technique G83).
 */
export function* standingSummaries(): Iterable<Seen> {
  for (const element of document.querySelectorAll('[role=alert]')) {
    if (!isShown(element) || !ofErrors.test(shownText(element))) continue;
    const form = formOf(element);
    const fields = fieldsIn(form);
    if (fields.length < 2 || element.querySelector('a[href], li') !== null) continue;
    const isTold =
      namesField(shownText(element), fields) ||
      fields.some((field) => hasWords(field) || saysError.test(labelOf(field))) ||
      [...saidNow()].some(([one, words]) => form.contains(one) && !element.contains(one) && saysError.test(words));
    yield isTold ? { element, outcome: 'passed' } : failedBy(element, 'vague');
  }
}

/** A message in a field's own words that only says “wrong”, where the field accepts one pattern and nothing tells it. */
export function* standingMessages(): Iterable<Seen> {
  for (const element of fieldsIn(document)) {
    const words = `${labelOf(element)} ${descriptionOf(element)}`;
    if (!(element instanceof HTMLInputElement) || !/\\d|\[/.test(element.pattern) || !vague.test(words)) continue;
    const hint = `${element.placeholder} ${element.title} ${wordsAround(element)}`;
    yield { element, outcome: suggests.test(`${words} ${hint}`) ? 'passed' : 'failed', says: { words } };
  }
}

/** Only says that something is wrong. */
const vague =
  /^[^\d]*(?:格式|输入|填写)?(?:不正确|错误|有误|无效|不合法|不符合(?:要求|规定|规则)?|不对|不(?:能|被)接受|\binvalid\b|\bincorrect\b|\bwrong\b|\berror\b|not valid|(?:not|can.t) (?:be )?accepted|\bbad\b|ungültig|invalide|non valide|inválid[oa]|no es válid[oa]|non valid[oa])[^\d]*$/i;
/** Shows or says what would be right, or which answers there are. */
const suggests =
  /\b(?:write|enter|type|choose|pick|select|give)\b[^.]*\bor\b|(?:填写?|输入|选择?|写)[^。]*(?:或者?|、)|\d|例如|比如|如[:：]|格式(?:为|应|是)|应(?:为|该|当)|须|必须|至少|不超过|以内|请(?:按|用|使用)|YYYY|e\.g\.|such as|for example|\blike\b|\bmust\b|\bshould\b|\buse\b|format|at least|between|characters|digits|zum beispiel|mindestens|zwischen|par exemple|au moins|\bentre\b|por ejemplo|por exemplo|al menos|per esempio/i;
const wellKnown = /邮箱|邮件|手机|电话|姓名|e-?mail|phone|mobile|\bname\b|验证码|captcha/i;

const hasKnownFormat = new RegExp(`${wellKnown.source}|身份证|证件号|邮编|邮政编码|post ?code|zip`, 'i');

/** Fills a form in with what no field can want, sends it and sees whether the answer helps (SC 3.3.3, technique G85). */
export async function sendWrong(form: Element, found: Findings): Promise<void> {
  const send = sendControlOf(form);
  if (send === null) return;
  const fields = fieldsIn(form).filter(isTyped);
  for (const field of fields) put(field, wrongFor(field.type));
  const outcome = await press(send);
  if (outcome.hasLeft || outcome.isToldByBrowser) return;
  // The words may be those that were there already.
  for (const message of errorsOf({ ...outcome, said: saidNow() }, form)) {
    const seen = helpOf(message, fields);
    if (seen !== null) found['error-suggests'].push(seen);
    noteFormat(message, fields, found);
  }
}

function noteFormat([element, words]: readonly [Element, string], fields: readonly Field[], found: Findings): void {
  const field = fieldBeside(element, fields);
  const told = field === null || hasKnownFormat.test(labelOf(field)) ? null : formatOf(field, words);
  if (told !== null) found['format-is-told'].push(told);
}

/** Whether a message that only says “wrong” is helped by what stands with its field; null where it is no such message. */
function helpOf([element, words]: readonly [Element, string], fields: readonly Field[]): Seen | null {
  const field = fieldBeside(element, fields) ?? (fields.length === 1 && !isOfAnother(element) ? fields[0]! : null);
  const said = words.replace(saysThatItIsOne, '');
  if (field === null || ofErrors.test(words) || !vague.test(said) || wellKnown.test(`${labelOf(field)} ${words}`))
    return null;
  const isHelpful = suggests.test(`${words} ${labelOf(field)} ${hintOf(field, element)}`);
  return { element: standing(element) ?? field, outcome: isHelpful ? 'passed' : 'failed', says: { words } };
}

/** What stands before a message to say that it tells of an error. */
const saysThatItIsOne = /^[^\p{L}]*(?:error|错误|提示|fehler|erreur|errore?)\s*[:：]\s*(?=\S)/iu;

/** Whether a message describes a control that is no field of HTML: choices by role, an editor. */
const isOfAnother = (message: Element): boolean =>
  [...document.querySelectorAll('[aria-describedby], [aria-errormessage]')].some(
    (one) => !one.matches('input, select, textarea') && describes(message, one),
  );

const wrongFor = (type: string): string => {
  if (type === 'number') return '-1';
  return ['date', 'time', 'month', 'week', 'datetime-local'].includes(type) ? '' : 'x#';
};

/** What is told of the field without the message itself. */
const hintOf = (field: Field, message: Element): string => {
  return `${field.getAttribute('placeholder') ?? ''} ${descriptionOf(field)} ${wordsAround(field)}`.replaceAll(
    message.textContent,
    '',
  );
};
