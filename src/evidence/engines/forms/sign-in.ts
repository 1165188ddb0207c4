import { buttonsOf, fieldsIn, formOf, labelOf, titlesOver, type Field } from '#probe/fields.ts';
import { nameOf } from '#probe/names.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { isShown, shownText } from '#probe/shown.ts';

const signIn = /登录|登入|登陆|\bsign[ -]?in\b|\blog[ -]?(?:in|on)\b/i;
const signUp = /注册|开户|新用户|\bsign[ -]?up\b|\bregister\b|\bcreate (?:an |your )?account\b/i;

/** Ways in that ask for no test of the mind: SC 3.3.8 wants one of them, not all. */
const otherWay =
  /短信|扫码|二维码|扫一扫|人脸|刷脸|指纹|面容|通行密钥|安全密钥|邮件链接|登录链接|微信|支付宝|身份认证|一键登录|\bpasskeys?\b|security key|fingerprint|face id|magic link|e-?mail (?:me )?a (?:sign|log)|(?:sign|log)[ -]?in link|text me|\bsms\b|\bqr\b|with (?:google|apple|microsoft|github)|without a (?:code|captcha|puzzle)/i;

/** A code that comes by message may be pasted; one in a picture must be read and typed. */
const byMessage = /短信|手机|邮箱|邮件|动态|一次性|\bsms\b|text message|e-?mail|\botp\b|one-time|authenticator/i;
const sendsCode = /(?:获取|发送|重发).*(?:码|信)|(?:send|get|resend).*code/i;

const pictureCode =
  /验证码|校验码|图形码|图片码|附加码|captcha|(?:characters|letters|numbers|digits|code|text|word)s? (?:you see |shown |that (?:is|are) shown )?(?:in|from|on) the (?:image|picture|photo)|security code|verification code|(?:characters|letters) you see/i;
const sum =
  /(?:\d+|[零一二三四五六七八九十百]+)\s*[+＋\-−–×x*÷/加减乘]\s*(?:以\s*)?(?:\d+|[零一二三四五六七八九十百]+)\s*(?:=|＝|等于|得|是(?:多少|几)|\?|？)|(?:\d+|[零一二三四五六七八九十百]+)\s*[与和]\s*(?:\d+|[零一二三四五六七八九十百]+)\s*的(?:和|差|积)|(?:what is|what's) (?:\w+) (?:plus|minus|times|divided by) (?:\w+)|算一算|计算结果/i;
const puzzle =
  /拖动.{0,6}(?:滑块|拼图)|滑动.{0,4}(?:验证|解锁)|拼图验证|完成拼图|(?:slide|drag).{0,20}(?:puzzle|verify|slider|unlock|piece)|solve the puzzle/i;
const partOfSecret =
  /第\s*[\d一二三四五六七八九十、,和与 ]+\s*(?:个)?(?:位|字符|个字)|(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|last) (?:character|letter|digit)|(?:character|letter|digit)s? \d+.{0,20}(?:of|from|in) your/i;

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** The place in a secret that a label names: `3` of “third”, “3rd” and “第三”. */
function placeIn(label: string): number | null {
  const [, digits, han, word] = /(\d{1,2})|第\s*([一二三四五六七八九])|\b(\p{L}+(?:st|nd|rd|th))\b/iu.exec(label) ?? [];
  if (digits !== undefined) return Number(digits);
  if (han !== undefined) return '一二三四五六七八九'.indexOf(han) + 1;
  const at = ordinals.indexOf(word?.toLowerCase() ?? '');
  return at === -1 ? null : at + 1;
}

/** These, where they are boxes of one sign each for some places of a secret, not for all from the first on. */
function pickedOf(fields: readonly Field[]): readonly Field[] {
  const places = fields.map((field) => placeIn(labelOf(field)));
  const isOneEach = fields.every((field) => field instanceof HTMLInputElement && field.maxLength === 1);
  const isPicked = !places.includes(null) && places.some((place, index) => place !== index + 1);
  return fields.length > 1 && isOneEach && isPicked ? fields : [];
}

/** A field, form or region in which one says who one is. */
function isSignIn(form: Element): boolean {
  const passwords = [...form.querySelectorAll('input[type=password]')].filter(isShown);
  if (passwords.length > 1 || passwords.some((one) => /new-password/.test(one.getAttribute('autocomplete') ?? '')))
    return (
      pickedOf(passwords as Field[]).length > 0 || passwords.every((one) => partOfSecret.test(labelOf(one as Field)))
    );
  const names = [...buttonsOf(form).map(nameOf), nameOf(form), ...titlesOver(form.querySelector('input') ?? form)];
  if (names.some((name) => signUp.test(name)) && !names.some((name) => signIn.test(name))) return false;
  return passwords.length === 1 || names.some((name) => signIn.test(name));
}

const signInForms = (): Element[] =>
  [...new Set(fieldsIn(document).map(formOf))].filter(
    (form) => form.matches('form, main, body, dialog, [role=form], [role=dialog]') && isSignIn(form),
  );

/** Another way in, offered by a control: of the form, of the page, but not of its frame. */
const hasOtherWay = (): boolean =>
  [
    ...document.querySelectorAll(
      'a[href], button, [role=button], [role=tab], input[type=submit], input[type=button], summary',
    ),
  ].some((control) => isShown(control) && otherWay.test(nameOf(control)));

/**
 * Signing in asks nobody to copy what is in a picture, to solve a sum or a puzzle, or to pick signs out of a secret, unless
 * another way in is offered (SC 3.3.8, failure F109, technique G218). Telling objects in pictures is allowed at level AA.
 */
export const noTestOfMind: PageRule = {
  id: 'sign-in-without-test-of-mind',
  *look(): Iterable<Seen> {
    for (const form of signInForms()) {
      const tests = [...testsIn(form)];
      const outcome = hasOtherWay() ? 'cantTell' : 'failed';
      for (const { element, test } of tests) yield { element, outcome, says: { test } };
      if (tests.length === 0) yield { element: form, outcome: 'passed' };
    }
  },
};

function* testsIn(form: Element): Iterable<{ element: Element; test: string }> {
  const fields = fieldsIn(form);
  const picked = pickedOf(fields.filter(({ type }) => type === 'password'));
  const isSent = buttonsOf(form).some((button) => sendsCode.test(nameOf(button)));
  for (const field of fields) {
    const words = [labelOf(field), (field as HTMLInputElement).placeholder ?? ''].join(' ');
    const around = `${words} ${field.parentElement === null ? '' : shownText(field.parentElement)}`;
    if (asksForPart(around) || picked.includes(field)) yield { element: field, test: 'part' };
    else if (field.type === 'password' || isMessageCode(field, words)) continue;
    else if (sum.test(around)) yield { element: field, test: 'sum' };
    else if (pictureCode.test(words) && !isSent && hasPicture(form)) yield { element: field, test: 'picture' };
  }
  yield* puzzlesIn(form);
}

const asksForPart = (said: string): boolean =>
  partOfSecret.test(said) && /密码|口令|PIN|password|passcode|secret|memorable/i.test(said);

const isMessageCode = (field: Field, words: string): boolean =>
  byMessage.test(words) || field.getAttribute('autocomplete') === 'one-time-code';

const hasPicture = (form: Element): boolean =>
  [...form.querySelectorAll('img, canvas, svg, input[type=image], [role=img]')].some(isShown);

/** The innermost elements whose own words ask for a piece to be slid into its place. */
function* puzzlesIn(form: Element): Iterable<{ element: Element; test: string }> {
  for (const element of form.querySelectorAll('*')) {
    const own = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.nodeValue);
    const words = `${own.join(' ')} ${element.getAttribute('aria-label') ?? ''}`;
    if (puzzle.test(words) && isShown(element)) yield { element, test: 'puzzle' };
  }
}

/**
 * What a password manager or a person pastes into a sign-in arrives (SC 3.3.8, failure F109): neither the paste nor the keys
 * that do it are refused. Asked of the page itself, by the events that a paste sends.
 */
export const pasteArrives: PageRule = {
  id: 'paste-arrives',
  *look(): Iterable<Seen> {
    for (const form of signInForms()) {
      for (const field of fieldsIn(form)) {
        if (!isSecretOrName(field)) continue;
        yield { element: field, outcome: refusesPaste(field) ? 'failed' : 'passed' };
      }
    }
  },
};

const isSecretOrName = (field: Field): boolean =>
  field.type === 'password' ||
  /current-password|one-time-code|username/.test(field.getAttribute('autocomplete') ?? '') ||
  /密码|口令|验证码|动态码|用户名|账号|帐号|password|passcode|\bpin\b|\bcode\b|user ?name/i.test(
    `${labelOf(field)} ${nameOf(field.closest('fieldset, [role=group]') ?? field)}`,
  );

/** The page may put it in itself, without what does not belong there, or into several boxes. Leaves the fields as they were. */
function isPutInByPage(fields: readonly Field[], values: readonly string[]): boolean {
  const isPutIn = fields.some((field, index) => field.value !== values[index]);
  for (const [index, field] of fields.entries()) if (field.value !== values[index]) field.value = values[index] ?? '';
  return isPutIn;
}

function refusesPaste(field: Field): boolean {
  const fields = fieldsIn(formOf(field));
  const values = fields.map(({ value }) => value);
  const data = new DataTransfer();
  data.setData('text/plain', '246813');
  const send = (event: Event): boolean => {
    field.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const alertOfPage = window.alert.bind(window);
  window.alert = () => undefined;
  try {
    const common = { bubbles: true, cancelable: true, composed: true };
    if (send(new ClipboardEvent('paste', { ...common, clipboardData: data }))) return !isPutInByPage(fields, values);
    const key = { ...common, key: 'v', code: 'KeyV', keyCode: 86, which: 86 };
    if (send(new KeyboardEvent('keydown', key))) return false;
    return send(new KeyboardEvent('keydown', { ...key, ctrlKey: true }));
  } finally {
    window.alert = alertOfPage;
  }
}
