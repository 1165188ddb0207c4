import { buttonsOf, fieldsIn, type Field } from '#probe/fields.ts';
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

/** The words of the block that the field stands in, and of those beside it. */
export const wordsAround = (field: Field): string => {
  const block = field.closest('p, div, li, td') ?? field;
  const around = [block.previousElementSibling, block, block.nextElementSibling].filter((one) => one !== null);
  return around.map(shownText).join(' ');
};

/** Fills every field in as the page itself shows how, or as its type asks; of several choices the last is taken. */
export function fillIn(form: Element): void {
  for (const field of fieldsIn(form)) {
    if (field instanceof HTMLSelectElement) field.selectedIndex = field.options.length - 1;
    else if (field.matches('[type=checkbox], [type=radio]')) {
      if (!field.matches(':checked')) field.click();
    } else if (!field.matches('[type=file], [type=range], [type=color]'))
      put(field, exampleFor(field) ?? (isNumber(field) ? '100' : wellFilled(field.type)));
  }
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
