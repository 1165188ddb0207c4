import { nameOf } from '#probe/names.ts';
import { isShown } from '#probe/shown.ts';
import { watchOfPage } from '#probe/watch.ts';

const switchesOff =
  /关闭|停用|禁用|不使用|取消|开启|摇一摇|晃动|体感|重力|disable|turn off|switch off|motion|shake|tilt|enable/i;

/**
 * What reacts to a shaken or tilted device reacts to a control as well, and the shaking can be switched off (SC 2.5.4, failure
 * F106, ACT rules c249d5 and 7677a9).
 */
export function* movedDevice(): Iterable<{ element: Element; outcome: 'passed' | 'failed' | 'cantTell' }> {
  const listens =
    watchOfPage().deviceEvents.size > 0 || window.ondevicemotion !== null || window.ondeviceorientation !== null;
  if (!listens) return;
  const controls = [
    ...document.querySelectorAll('button, input, select, [role=button], [role=switch], [role=slider], summary'),
  ].filter(isShown);
  const canSwitchOff = controls.some((control) =>
    switchesOff.test(`${nameOf(control)} ${control.closest('label')?.textContent ?? ''}`),
  );
  const own =
    [...document.scripts].find(({ textContent }) => /device(?:motion|orientation)/.test(textContent)) ?? document.body;
  yield { element: own, outcome: !canSwitchOff ? 'failed' : controls.length > 1 ? 'passed' : 'cantTell' };
}
