import { fieldsIn, idsIn, isTyped, labelOf } from '#probe/fields.ts';
import { put } from '#probe/fill-in.ts';
import { isLive, newlySaid, saidAloud, saidNow, unheard } from '#probe/said.ts';
import { sliderBeside } from '#probe/inactive.ts';
import type { Seen } from '#probe/rules.ts';
import { fold, isShown } from '#probe/shown.ts';
import { watchOfPage } from '#probe/watch.ts';
import { isToldAt } from './error-places.ts';
import { standing, wasThere } from './standing.ts';
import type { Outcome } from './sending.ts';

const tells =
  /成功|已(?:经)?(?:[把将][^，。；]{1,30}?)?(?:保存|提交|添加|加入|删除|复制|收藏|发送|更新|完成|订阅|预约|登记|取消|移除|上传|收到)|保存好|失败|(?:共|找到|搜到|查到|显示)\s*(?:约\s*)?\d+\s*[一-鿿]|没有(?:找到|结果|符合)|未找到|无(?:结果|匹配)|正在(?:加载|搜索|提交|上传|处理)|请稍[候等]|(?:还剩|剩余|还可(?:以)?输入)\s*\d+|感谢您|谢谢|\bsaved\b|\bsent\b|\badded\b|\bremoved\b|\bdeleted\b|\bcopied\b|\bupdated\b|\bsubmitted\b|\bsubscribed\b|\bbooked\b|\bsuccess|\bfailed\b|\bthank you\b|\bthanks\b|\d+ (?:results?|items?|matches|entries|documents?|services?)\b|no (?:results?|matches|items)|no \w+ (?:match(?:es)?|found)\b|\d+ \w+ match(?:es)?\b|nothing (?:was )?found|\bloading\b|\bsearching\b|\bplease wait\b|\bin progress\b|\bstarted\b|\d+ ?(?:%|percent)|已(?:经)?开始|\bcomplete[d]?\b|\d+ (?:characters )?(?:left|remaining)/i;

/** A number of things and nothing else, as it stands beside what a search has left. */
const counts = /^(?:\d+|no|one) \p{L}+(?: \p{L}+){0,2}\.?$|^\p{L}+(?: \p{L}+){0,2}: \d+$|^\d+\s*\p{sc=Han}{1,5}$/iu;

/** Which of several is shown, as it stands beside what turns them over. */
const place = /^第\s*\d+\s*\p{L}{0,2}\s*[，,／/、（(]?\s*共\s*\d+/u;

/** A longer text is content, not a message. */
const longest = 90;

type Said = Pick<Outcome, 'said' | 'focus' | 'isSaidAloud'>;

/**
 * A message that tells of a result, of waiting or of progress reaches a screen reader although the focus stays where it is: by a
 * live region (SC 4.1.3, failure F103, techniques ARIA22 and ARIA19). Here those of an answer; `also` is what counts as a message
 * besides.
 */
export function messagesOf(answer: Said, cause: HTMLElement, also = /(?!)/): Seen[] {
  return [...answer.said].flatMap(([element, words]): Seen[] => {
    if (!isMessage(element, words, also) || cause.contains(element) || element.matches('body')) return [];
    if (isPartOfSomething(element)) return [];
    if (element.closest('dialog, [role=dialog], [role=alertdialog], [role=tooltip]') !== null) return [];
    // What describes the control is told with it.
    if (idsIn(cause, 'aria-describedby').some((one) => one.contains(element))) return [];
    const outcome = isLive(element) || isReadNext(element, answer.focus, cause) ? 'passed' : unheard(answer);
    return [{ element: standing(element) ?? cause, outcome, says: { words: words.slice(0, 40) } }];
  });
}

/** The value of a slider, which tells it itself; the words on a button; those of an entry that has come to its like. */
const isPartOfSomething = (element: Element): boolean =>
  sliderBeside(element) !== null || element.closest('button, [role=button], summary') !== null || isOfNewEntry(element);

function isOfNewEntry(element: Element): boolean {
  const entry = element.closest('article, li, tr');
  return (
    entry !== null &&
    !wasThere(entry) &&
    entry.parentElement?.querySelector(`:scope > ${entry.tagName} + ${entry.tagName}`) != null
  );
}

const isMessage = (element: Element, words: string, also: RegExp): boolean =>
  words.length <= longest &&
  !place.test(words) &&
  (tells.test(words) || also.test(words.trim()) || isCalledMessage(element, words));

/** What holds nothing else and is called a message by whoever made it, in whatever language it speaks. */
function isCalledMessage(element: Element, words: string): boolean {
  const holder = [element, element.parentElement].find((one) =>
    /(?:^|[-_ ])(?:msg|message|toast|snackbar|notice|notification|feedback|status)(?:$|[-_ ])/i.test(
      `${one?.id ?? ''} ${one?.getAttribute('class') ?? ''}`,
    ),
  );
  return /\p{L}{2}/u.test(words) && holder !== undefined && fold(holder?.textContent ?? '') === fold(words);
}

/** The focus went to what says it; or the control is gone, and the focus was led on to the part in which it stands. */
function isReadNext(element: Element, focus: Element | null, cause: HTMLElement): boolean {
  if (focus === null || focus === document.body || focus === cause) return false;
  if (isToldAt(focus, element)) return true;
  const next = isShown(cause) ? focus : focus.closest('form, section, article, [role=dialog], dialog, main');
  return next?.contains(element) === true;
}

/** Types into fields that answer at once: a search, a text that is counted. */
export async function typeAndListen(): Promise<Seen[]> {
  const seen: Seen[] = [];
  const watch = watchOfPage();
  const answering = fieldsIn(document).filter(
    (field) =>
      isTyped(field) &&
      (field.type === 'search' ||
        field.matches('textarea, [role=combobox]') ||
        /搜索|筛选|过滤|查找|search|filter|find/i.test(labelOf(field))),
  );
  for (const field of answering.slice(0, 4)) {
    const [before, aloud] = [saidNow(), saidAloud()];
    field.focus({ preventScroll: true });
    put(field, '残');
    for (let turn = 0; turn < 4; turn++) await Promise.resolve();
    await watch.advance(watch.nowMs() + 1_500, { frames: true, most: 200 });
    const answer: Said = { said: newlySaid(before), focus: null, isSaidAloud: saidAloud() !== aloud };
    // A count of signs that changes with each key would be told too often; that it is near the field is enough.
    seen.push(
      ...messagesOf(answer, field, counts).filter(
        ({ says }) =>
          !/剩|还可|left|remaining|\b(?:lines?|characters?|words?)\b|\d\s*(?:个字|字|行)/i.test(
            String(says?.['words']),
          ),
      ),
    );
  }
  return seen;
}
