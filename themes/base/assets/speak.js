// Reads the main text aloud, sentence by sentence, and marks the sentence: loaded when reading aloud is switched on.
// Nothing is put into the text: the mark is a highlight of CSS, or the selection where a browser has none.
import { setSetting } from './set-setting.js';

const root = document.documentElement;
const rates = { slow: 0.75, fast: 1.5 };
const skipped = 'script, style, svg, [hidden], [aria-hidden="true"], .print-only';
const blocks = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, caption, figcaption, summary, blockquote, pre';
const synthesis = globalThis.speechSynthesis;

/** Voices may come late. */
const voices = () =>
  new Promise((resolve) => {
    if (!synthesis) return resolve([]);
    const found = synthesis.getVoices();
    if (found.length > 0) return resolve(found);
    const answer = () => resolve(synthesis.getVoices());
    synthesis.addEventListener('voiceschanged', answer, { once: true });
    setTimeout(answer, 1500);
  });

/** A voice says its language as zh-CN, zh_CN or cmn-Hans-CN. */
const primary = (lang) => lang.toLowerCase().split(/[-_]/)[0].replace('cmn', 'zh');
const voiceFor = (list, lang) => {
  const same = list.filter((voice) => primary(voice.lang) === primary(lang));
  return same.find((voice) => voice.localService) ?? same[0];
};

/** Whether this browser can read a page of this language. */
export const hasVoice = async () => voiceFor(await voices(), root.lang) !== undefined;

/** Text nodes of the main text by the block they stand in, in reading order. */
function textBlocks() {
  const main = document.querySelector('main');
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const found = new Map();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (node.data.trim() === '' || parent.closest(skipped) || parent.getClientRects().length === 0) continue;
    const block = parent.closest(blocks) ?? parent;
    found.set(block, [...(found.get(block) ?? []), node]);
  }
  return found;
}

const sentenceEnds = /[^。！？!?；;\n]+[。！？!?；;\n]*[”’」』）)]*/g;

/** Every sentence with the range that it covers. */
function sentences() {
  const list = [];
  for (const [block, nodes] of textBlocks()) {
    const text = nodes.map((node) => node.data).join('');
    const { lang } = block.closest('[lang]') ?? root;
    for (const match of text.matchAll(sentenceEnds)) {
      if (!/[\p{L}\p{N}]/u.test(match[0])) continue;
      const range = document.createRange();
      range.setStart(...placeIn(nodes, match.index));
      range.setEnd(...placeIn(nodes, match.index + match[0].length));
      list.push({ text: match[0].replace(/\s+/g, ' ').trim(), lang, range });
    }
  }
  return list;
}

/** The node and the offset in it where the joined text has this position. */
function placeIn(nodes, position) {
  let rest = position;
  for (const node of nodes) {
    if (rest <= node.length) return [node, rest];
    rest -= node.length;
  }
  return [nodes.at(-1), nodes.at(-1).length];
}

function mark(range) {
  if (globalThis.CSS?.highlights) {
    if (range) CSS.highlights.set('reading', new Highlight(range));
    else CSS.highlights.delete('reading');
  } else {
    getSelection().removeAllRanges();
    if (range) getSelection().addRange(range);
  }
  if (!range) return;
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 3 });
}

let bar;
let list = [];
let at = 0;
let state = 'idle';
/** Which utterance may go on: one that was cancelled still reports its end. */
let turn = 0;

/** Shows the controls; hides them and falls silent when reading aloud is off. */
export function offer() {
  if (bar === undefined) prepare();
  bar.hidden = root.dataset.speak !== 'on';
}

function prepare() {
  bar = document.querySelector('#reading-aloud');
  bar.addEventListener('click', ({ target }) => {
    const { aloud } = target.dataset;
    if (aloud === 'stop') stop();
    if (aloud === 'toggle') (state === 'reading' ? pause : read)();
  });
  for (const input of bar.querySelectorAll('input')) {
    input.checked = (root.dataset.rate ?? '') === input.value;
    input.addEventListener('change', () => setSetting(input.name, input.value));
  }
  new MutationObserver(() => {
    if (root.dataset.speak === 'on') return;
    stop();
    bar.hidden = true;
  }).observe(root, { attributeFilter: ['data-speak'] });
  addEventListener('pagehide', stop);
}

function become(next) {
  state = next;
  const word = { idle: 'start', reading: 'pause', paused: 'resume' }[next];
  bar.querySelector('[data-aloud="toggle"]').textContent = bar.dataset[word];
}

/** Pausing forgets the voice, not the place: on phones the browser's own pause is a stop. */
function pause() {
  turn++;
  synthesis.cancel();
  become('paused');
}

function stop() {
  turn++;
  synthesis?.cancel();
  at = 0;
  mark(null);
  become('idle');
}

async function read() {
  const known = await voices();
  const status = bar.querySelector('[role="status"]');
  const canRead = voiceFor(known, root.lang) !== undefined;
  status.textContent = canRead ? '' : status.dataset.none;
  if (!canRead) return;
  if (state === 'idle') list = sentences();
  become('reading');
  say(known, ++turn);
}

/** Says the sentence that is next and then those after it. A passage that no voice can read is passed over. */
function say(known, mine) {
  while (at < list.length && voiceFor(known, list[at].lang) === undefined) at++;
  const sentence = list[at];
  if (sentence === undefined) return stop();
  const voice = voiceFor(known, sentence.lang);
  const rate = rates[root.dataset.rate] ?? 1;
  const utterance = Object.assign(new SpeechSynthesisUtterance(sentence.text), { voice, lang: voice.lang, rate });
  utterance.addEventListener('end', () => {
    if (mine !== turn) return;
    at++;
    say(known, mine);
  });
  utterance.addEventListener('error', () => mine === turn && stop());
  mark(sentence.range);
  synthesis.speak(utterance);
}
