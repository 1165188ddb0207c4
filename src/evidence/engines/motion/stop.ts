import { nameOf } from '#probe/names.ts';
import { isShown } from '#probe/shown.ts';
import { watchOfPage } from '#probe/watch.ts';

const saysStop =
  /暂停|停止|停下|停|关闭|隐藏|静止|静音|播放|动画|动效|滚动|轮播|闪烁|\bpause\b|\bstop\b|\bfreeze\b|\bhide\b|\bmute\b|turn off|\bplay\b|motion|animation|carousel|still|⏸|⏹|❚❚|\|\||×|✕/i;

const most = 12;

/** Controls that may stop what moves: those that say so first, then other plain buttons. Links that lead elsewhere are none. */
export function stopControls(): HTMLElement[] {
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      'button, input[type=button], input[type=checkbox], [role=button], [role=switch], summary, a[href^="#"], a[href^="javascript:"]',
    ),
  ].filter((control) => isShown(control) && control.getAttribute('type') !== 'submit' && !sendsForm(control));
  const saying = all.filter((control) => saysStop.test(wordsOf(control)));
  return [
    ...saying,
    ...all.filter((control) => !saying.includes(control) && control.matches('button, input, [role]')),
  ].slice(0, most);
}

/** Whether a control says in words or signs that it stops something. */
const wordsOf = (control: Element): string =>
  `${nameOf(control)} ${control instanceof HTMLInputElement ? [...(control.labels ?? [])].map((label) => label.textContent).join(' ') : ''}`;

const sendsForm = (control: Element): boolean =>
  control instanceof HTMLButtonElement && control.type === 'submit' && control.form !== null;

/** Presses a control and lets the page do what it does then. */
export async function pressAndWait(control: HTMLElement): Promise<void> {
  const watch = watchOfPage();
  control.click();
  for (let turn = 0; turn < 4; turn++) await Promise.resolve();
  await watch.advance(watch.nowMs() + 60, { frames: true, most: 40 });
}
