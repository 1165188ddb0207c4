// The panel of the reading settings: loaded when it is first opened. What is set stands on <html>; see reading.js.
import { setSetting } from './set-setting.js';
import { hasVoice } from './speak.js';

const { settings, use } = globalThis.mangdaoReading;
const panel = document.querySelector('#reading-panel');
const done = panel.querySelector('.reading-actions [role="status"]');
let entrance;

/** Opens or closes the panel; its controls show what holds now. */
export function toggle(button) {
  if (entrance === undefined) prepare(button);
  show(panel.hidden);
}

function show(isOpen) {
  panel.hidden = !isOpen;
  entrance.setAttribute('aria-expanded', String(isOpen));
  done.textContent = '';
  if (isOpen) fill();
}

function prepare(button) {
  entrance = button;
  const close = () => {
    show(false);
    button.focus();
  };
  for (const area of [button, panel]) {
    area.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && !panel.hidden) close();
    });
  }
  panel.addEventListener('change', ({ target }) => {
    done.textContent = '';
    setSetting(target.name, target.checked ? target.value : '');
    carry();
  });
  panel.querySelector('[data-reading="close"]').addEventListener('click', close);
  panel.querySelector('[data-reading="reset"]').addEventListener('click', ({ currentTarget }) => {
    use([]);
    fill();
    done.textContent = currentTarget.dataset.done;
  });
}

function fill() {
  const { dataset } = document.documentElement;
  for (const input of panel.querySelectorAll('input')) {
    input.checked = (dataset[input.name.replace('reading-', '')] ?? '') === input.value;
  }
  carry();
  void offerVoice();
}

/** A link to another federation site carries the settings; nothing else does. */
function carry() {
  const fragment = `reading=${settings().join('.')}`;
  for (const link of panel.querySelectorAll('.reading-carry a')) link.hash = fragment;
}

async function offerVoice() {
  const box = panel.querySelector('[name="reading-speak"]');
  const status = panel.querySelector('.reading-voice');
  const can = await hasVoice();
  box.disabled = !can;
  status.textContent = can ? '' : status.dataset.none;
}
