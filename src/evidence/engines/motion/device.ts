import { nameOf } from '#probe/names.ts';
import { isShown } from '#probe/shown.ts';
import { watchOfPage } from '#probe/watch.ts';

const switchesOff =
  /关闭|停用|禁用|不使用|取消|开启|摇一摇|摇动|晃动|体感|重力|disable|turn off|switch off|motion|shak(?:e|ing)|tilt|enable/i;

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
  yield {
    element: changedByMoving() ?? ownScript() ?? document.body,
    outcome: !canSwitchOff ? 'failed' : controls.length > 1 ? 'passed' : 'cantTell',
  };
}

const ownScript = (): Element | undefined =>
  [...document.scripts].find(({ textContent }) => /device(?:motion|orientation)/.test(textContent));

/** What the page changes when the device is shaken and tilted: the innermost element around all of it. */
function changedByMoving(): Element | null {
  const observer = new MutationObserver(() => undefined);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  for (const force of [30, -30, 30]) {
    const acceleration = { x: force, y: force, z: force };
    const rotationRate = { alpha: force * 10, beta: force * 10, gamma: force * 10 };
    const shaken = { acceleration, accelerationIncludingGravity: acceleration, rotationRate, interval: 16 };
    window.dispatchEvent(new DeviceMotionEvent('devicemotion', shaken));
    window.dispatchEvent(
      new DeviceOrientationEvent('deviceorientation', { alpha: force, beta: force, gamma: force * 2 }),
    );
  }
  const changed = observer
    .takeRecords()
    .map(({ target }) => (target instanceof Element ? target : target.parentElement));
  observer.disconnect();
  let around: Element | null = changed[0] ?? null;
  while (around !== null && !changed.every((one) => around?.contains(one))) around = around.parentElement;
  return around === document.body ? null : around;
}
