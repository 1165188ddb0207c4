import { fieldsIn, isTyped, labelOf, titlesOver } from '#probe/fields.ts';
import { fillIn, sendControlOf } from '#probe/fill-in.ts';
import { nameOf } from '#probe/names.ts';
import type { Seen } from '#probe/rules.ts';
import { isShown, shownText } from '#probe/shown.ts';
import { press } from './sending.ts';

const commits =
  /终止|解除(?:合同|协议|租约)|解约|退租|退保|销户|支付|付款|转账|汇款|捐款|捐赠|购买|下单|缴费|缴纳|签署|签订|注销|删除(?:账|帐|我的|全部|档案)|永久删除|交卷|提交(?:试卷|答卷)|\bpay(?:ment)?\b|\btransfer\b|\bdonate\b|\bpurchase\b|\bbuy\b|place (?:my |your )?order|order now|sign (?:the )?(?:contract|agreement)|delete (?:my |your |the )?(?:account|record|data|file)|close (?:my |your )?account|submit (?:the |my |your )?(?:test|exam)|\b(?:end|terminate|cancel) (?:my |your |the )?(?:tenancy|contract|lease|agreement|membership|subscription|policy|account)\b/i;
/** Says of what is sent here that it counts for good. */
const binds =
  /(?:不(?:能|可|得|允许)|无法)(?:再)?(?:撤销|撤回|反悔|恢复)|具有法律(?:效力|约束)|legally binding|(?:choice|decision) is final|(?:cannot|can't|can not|may not) be (?:withdrawn|undone|reversed|taken back)/i;
const reviews = /下一步|核对|预览|复核|检查|\bnext\b|\bcontinue\b|\breview\b|\bpreview\b|\bcheck\b/i;
const denies = /不能|不可|不得|无法|不予|概不|\b(?:cannot|can't|can not|not|never|no)\b/i;
const confirms = /确认|核对|已检查|无误|\bconfirm|\bchecked\b|\breviewed\b|\bcorrect\b/i;
const tellsItIsDone =
  /(?:支付|付款|缴费|转账|捐款|捐赠|下单|购买|签署|签订|注销|删除|交卷|提交)(?:已)?成功|已(?:经)?(?:支付|付款|缴费|缴纳|扣款|转账|捐|下单|签署|签订|注销|删除|交卷)|\bpayment\b.{0,20}\b(?:taken|received|made|sent|successful|complete)|\bpaid\b|\breceipt number\b|\border\b.{0,20}\b(?:placed|confirmed|received)|\b(?:deleted|closed|transferred|donated|signed|ended|terminated|ends on|will end)\b|(?:have|has) received your|收到(?:您|你)的|已(?:经)?(?:[向给为][^。]{1,20})?(?:转出|转入|汇出|付清|捐出)|已(?:经)?(?:终止|解除|解约|退租|退保|销户|受理|生效)/i;
const reverses =
  /(?:可以?|能够?|随时|可在)[^。；]{0,16}(?:撤销|撤回|取消|退款|退还|恢复|更改|修改)|(?:天|日|小时)内[^。；]{0,12}(?:撤销|撤回|取消|退|恢复)|\bcancel(?:led|ed)?\b|\brefund|\bundo\b|\brevers|\brestored?\b|money back|\bwithdraw(?:n|al)?\b|\btake(?:n)? back\b/i;

/**
 * Money, contracts, deletions and tests are not sent off by one press: they can be taken back, are checked, or are shown once
 * more before they count (SC 3.3.4, techniques G98, G99, G155 and G164).
 */
export async function sendForGood(form: Element): Promise<Seen[]> {
  const send = sendControlOf(form);
  if (send === null || !isMet(form, send)) return [];
  if (isSafe(form, send)) return [{ element: form, outcome: 'passed' }];
  // What it refuses it may show how to fill in.
  for (let turn = 0; turn < 2; turn++) {
    fillIn(form);
    const { hasLeft, dialogs, isToldByBrowser, said } = await press(send);
    if (isToldByBrowser) break;
    if (hasLeft || [...said.values()].some((words) => tellsItIsDone.test(words)))
      return [{ element: send, outcome: dialogs.length > 0 ? 'passed' : 'failed', says: { button: nameOf(send) } }];
    if (dialogs.length > 0) break;
  }
  return [];
}

/** The button itself says that it commits, or the form is all about that; and there is something to get wrong. */
function isMet(form: Element, send: Element): boolean {
  const asked = fieldsIn(form).filter(
    (field) => (isTyped(field) && field.type !== 'search') || field instanceof HTMLSelectElement,
  );
  const name = nameOf(send);
  if (/查询|搜索|登录|search|find|sign in|log in/i.test(name)) return false;
  const isAbout =
    commits.test(name) ||
    (/提交|确定|确认|submit|confirm|send/i.test(name) && commits.test(titlesOver(send).at(-1) ?? ''));
  if (binds.test(shownText(partOf(form))) && fieldsIn(form).length > 0) return true;
  return (
    isAbout &&
    (asked.length > 0 || /删除|注销|终止|解除|解约|退租|退保|销户|delete|close|\bend\b|terminate|cancel/i.test(name))
  );
}

function isSafe(form: Element, send: Element): boolean {
  if (reviews.test(nameOf(send))) return true;
  const boxes = fieldsIn(form).filter(({ type }) => type === 'checkbox');
  if (boxes.some((box) => confirms.test(labelOf(box)))) return true;
  return (
    sentencesOf(shownText(partOf(form))).some((said) => reverses.test(said) && !denies.test(said)) ||
    [...document.querySelectorAll('ol li[aria-current], [aria-current=step]')].some(isShown)
  );
}

const partOf = (form: Element): Element => form.closest('main, dialog, [role=dialog]') ?? form;

const sentencesOf = (words: string): string[] => words.split(/[。！？；.!?;]/);
