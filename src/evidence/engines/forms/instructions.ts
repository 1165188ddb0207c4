import { descriptionOf, descriptionOfGroup, fieldsIn, isTyped, labelOf, type Field } from '#probe/fields.ts';
import { wordsAround } from '#probe/fill-in.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { fold, isShown } from '#probe/shown.ts';

/** Words and signs that tell a form: an example, a number of signs, YYYY, 格式. */
const tellsForm =
  /\d|格式|例如|比如|如[:：]|至少|最多|[一二三四五六七八九十]+[位个]|字母|数字|大写|YYYY|MM|e\.g\.|example|format|at least|characters|digits?|letters?|capital|between|followed by/i;

/** What everybody knows how to write, and the browser itself asks for. */
const wellKnown =
  /手机|电话|邮箱|邮件|邮编|邮政编码|身份证|网址|验证码|e-?mail|phone|mobile|post ?code|zip|\burl\b|website|\bcode\b/i;

/**
 * Where only one form of an answer is accepted, the form is told before it is asked for (SC 3.3.2, technique G89): in the
 * label, the description, the placeholder or words beside the field.
 */
export const formIsTold: PageRule = {
  id: 'form-is-told',
  *look(): Iterable<Seen> {
    for (const field of fieldsIn(document)) {
      if (!isTyped(field) || !('pattern' in field) || !isParticular(field.pattern)) continue;
      const label = labelOf(field);
      if (['email', 'url', 'tel'].includes(field.type) || field.autocomplete.startsWith('cc-')) continue;
      if (wellKnown.test(label)) continue;
      const told = [label, field.placeholder, descriptionOf(field), descriptionOfGroup(field), wordsAround(field)].join(
        ' ',
      );
      yield { element: field, outcome: tellsForm.test(told) ? 'passed' : 'failed', says: { pattern: field.pattern } };
    }
  },
};

/** A pattern that wants more than a few letters, or just digits: `.+` and `\S+` accept nearly everything, `\d*` every number. */
const isParticular = (pattern: string): boolean =>
  /\\d|\[|\{\d|\(\?/.test(pattern) && !/^\^?(?:\.|\\S|\\w|\\d|\[0-9\]|\[\^[^\]]*\])[+*]\$?$/.test(pattern);

/**
 * That a field must be filled in is told to everybody, not by a sign for eyes alone (SC 3.3.2 and 1.3.1, technique H90): a
 * star that is hidden from screen readers, or a picture without words, needs `required` or `aria-required` beside it.
 */
export const requiredIsTold: PageRule = {
  id: 'required-is-told',
  *look(): Iterable<Seen> {
    for (const field of fieldsIn(document)) {
      const star = [...(field.labels ?? [])].flatMap(starsIn)[0] ?? starBefore(field);
      if (star === undefined) continue;
      const isTold =
        field.required ||
        field.getAttribute('aria-required') === 'true' ||
        saysRequired(`${labelOf(field)} ${descriptionOf(field)}`);
      const isHidden = star.closest('[aria-hidden=true]') !== null || star.matches('img[alt=""]');
      yield { element: field, outcome: isTold || !isHidden ? 'passed' : 'failed' };
    }
  },
};

const saysRequired = (words: string): boolean => /必填|必须填|required|mandatory/i.test(words);

/** The innermost elements that are a star and nothing else. */
const starsIn = (label: Element): Element[] =>
  [...label.querySelectorAll('*')].filter((one) => isStar(one) && one.children.length === 0 && isShown(one));

const isStar = (element: Element): boolean =>
  /^[*＊✱]$/.test(fold(element.textContent)) ||
  (element.matches('img') && /star|required|must|bitian/i.test(element.getAttribute('src') ?? ''));

/** A star between label and field, or right after the field. */
function starBefore(field: Field): Element | undefined {
  const beside = [field.previousElementSibling, field.nextElementSibling].filter((one) => one !== null);
  return beside.find((one) => isStar(one) && isShown(one));
}
