import { descriptionOf, labelOf, titlesOver } from '#probe/fields.ts';
import { nameOf } from '#probe/names.ts';
import { fold, isShown } from '#probe/shown.ts';

const warning =
  /(?:选择|选中|选定|勾选|填写|填满|输入|更改|改变|切换|点选)[^。！]{0,24}(?:跳转|打开|转到|进入|提交|前往|刷新|离开|移到|移动|跳到|重新载入|新窗口)|自动(?:跳转|进入|移动|提交|打开|跳到|转到|前进|移到|切换)|(?:will|automatically|immediately|as soon as|at once)[^.!]{0,60}(?:open|go(?:es)?\b|take|submit|send|sent|load|move|jump|navigat|redirect|switch|page|window)|(?:cursor|focus) (?:will )?(?:moves?|jumps?|goes)|moves? on (?:to the next|by itself)|opens? (?:in )?a new (?:window|tab)|(?:新窗口|新标签)(?:打开|中)/i;

/** Whether the user is told, before the field or with it, what filling it in will do (SC 3.2.2, technique G13). */
export function isToldBefore(field: Element): boolean {
  const own =
    field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement
      ? [labelOf(field), descriptionOf(field)]
      : [nameOf(field)];
  return [...own, ...titlesOver(field), ...wordsBefore(field)].some((words) => warning.test(words));
}

/** Words of the paragraphs before the field, in its form or its part of the page. */
function wordsBefore(field: Element): string[] {
  const part = field.closest('form, section, main') ?? document.body;
  return [...part.querySelectorAll('p, li, label, legend, span, div, small, h2, h3')]
    .filter(
      (one) => (one.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !one.contains(field),
    )
    .filter(isShown)
    .map((one) => fold(one.textContent));
}
