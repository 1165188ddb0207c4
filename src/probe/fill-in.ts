import { buttonsOf, fieldsIn, isTyped, labelOf, type Field } from '#probe/fields.ts';
import { nameOf } from '#probe/names.ts';
import { isShown, shownText } from '#probe/shown.ts';

const cancels =
  /取消|重置|清空|返回|关闭|上一步|cancel|reset|clear|back|close|获取|发送验证码|send code|get code|下载|打印|print/i;

/** The control that sends a form: its submit button, or a button at its end that is no other. */
export function sendControlOf(form: Element): HTMLElement | null {
  const buttons = buttonsOf(form).filter((button) => !button.matches(':disabled, [aria-disabled=true]'));
  const own = buttons.find(
    (button) => button.matches('button:not([type]), [type=submit], [type=image]') && isShown(button),
  );
  if (own !== undefined) return own;
  return buttons.findLast((button) => !cancels.test(nameOf(button))) ?? null;
}

/** Puts words into a field as typing does: by the browser's own setter, which frameworks watch. */
export function put(field: Field, words: string): void {
  Reflect.set(Object.getPrototypeOf(field), 'value', words, field);
  for (const type of ['input', 'keyup', 'change', 'blur']) {
    field.dispatchEvent(type === 'blur' ? new FocusEvent(type) : new Event(type, { bubbles: true }));
  }
}

/** The words of the block that the field stands in, where it is alone, and of those beside it. */
export function wordsAround(field: Field): string {
  let block: Element = field;
  while (block.parentElement !== null && !block.parentElement.matches('form, fieldset, main, body')) {
    if (fieldsIn(block.parentElement).length > 1) break;
    block = block.parentElement;
  }
  const neighbours = [block.previousElementSibling, block, block.nextElementSibling].filter((one) => one !== null);
  return neighbours
    .filter((one) => one === block || fieldsIn(one).length === 0)
    .map(shownText)
    .join(' ');
}

/** Fills every field in as the page itself shows how, or as its type asks; of several choices the last is taken. */
export function fillIn(form: Element): void {
  for (const field of fieldsIn(form)) {
    if (field instanceof HTMLSelectElement) field.selectedIndex = field.options.length - 1;
    else if (field.matches('[type=checkbox], [type=radio]')) {
      if (!field.matches(':checked')) field.click();
    } else if (!field.matches('[type=file], [type=range], [type=color]'))
      put(field, exampleFor(field) ?? digitsFor(field) ?? (isNumber(field) ? '100' : wellFilled(field.type)));
  }
}

/** As many digits as its pattern or its label asks for: `[0-9]{16,19}`, 11 位, six digits. */
function digitsFor(field: Field): string | null {
  if (!isTyped(field) || field.type !== 'text') return null;
  const byPattern = /^\^?(?:\[0-9\]|\\d)\{(\d{1,2})(?:,\d*)?\}\$?$/.exec(field.getAttribute('pattern') ?? '');
  const byLabel = /(\d{1,2})\s*(?:(?:至|到|[-–~])\s*\d{1,2}\s*)?位|\b(\d{1,2})[- ]digits?\b/.exec(labelOf(field));
  const count = Number(byPattern?.[1] ?? byLabel?.[1] ?? byLabel?.[2] ?? 0);
  return count > 0 ? '1'.repeat(count) : null;
}

const isNumber = (field: Field): boolean =>
  field.matches('[type=text], :not([type])') && /^(?:numeric|decimal)$/.test(field.inputMode);

/** As the page itself shows how to fill it in: beside the field, or in what it has answered. */
const exampleFor = (field: Field): string | null =>
  /(?:例如|比如|如|示例|\bfor example|\bsuch as|\be\.g\.)[，,:：\s]*(\+?\d[\d ]{5,}\d|[\w@./:-]{3,})/iu
    .exec(wordsAround(field))?.[1]
    ?.replace(/[.:]$/, '') ?? null;

const wellFilled = (type: string): string =>
  ({
    email: 'li@yunling.example',
    tel: '13800000000',
    number: '10',
    date: '2026-01-05',
    time: '10:00',
    url: 'https://yunling.example/',
    month: '2026-01',
    week: '2026-W02',
    'datetime-local': '2026-01-05T10:00',
  })[type] ?? '云岭示例123';
