// The reader's settings as data attributes of <html>, before the first paint: this script blocks, so it stays small.
// A setting is `name-value`; dots join several, in localStorage and in the fragment of a link that carries them to
// another site. What is not in the list is dropped.
{
  const key = 'mangdao-reading';
  const allowed = (
    'size-125 size-150 size-175 size-200 size-250 scheme-light scheme-dark scheme-cream scheme-blue ' +
    'scheme-yellow-on-black scheme-black-on-yellow line-wide line-wider letter-wide letter-wider ' +
    'pointer-large pointer-huge rate-slow rate-fast links-on ruler-on motion-on speak-on'
  ).split(' ');
  const here = document.currentScript.src;
  const { dataset } = document.documentElement;
  let memory = '';

  const settings = () => {
    try {
      memory = localStorage.getItem(key) ?? '';
    } catch {
      // A browser that stores nothing keeps them for this page.
    }
    return memory.split('.').filter((piece) => allowed.includes(piece));
  };

  const apply = () => {
    for (const piece of allowed) delete dataset[piece.split('-')[0]];
    for (const piece of settings()) dataset[piece.split('-')[0]] = piece.slice(piece.indexOf('-') + 1);
    if (dataset.pointer && !document.querySelector('#reading-pointer')) {
      const link = { id: 'reading-pointer', rel: 'stylesheet', href: new URL('pointer.css', here) };
      document.head.append(Object.assign(document.createElement('link'), link));
    }
    if (!document.body) return;
    if (dataset.ruler) void import('./ruler.js');
    if (dataset.speak) void import('./speak.js').then((speak) => speak.offer());
  };

  const use = (pieces) => {
    memory = pieces.join('.');
    try {
      localStorage.setItem(key, memory);
    } catch {}
    apply();
  };

  const carried = /^#reading=([a-z\d.-]*)$/.exec(location.hash);
  if (carried) {
    use(carried[1].split('.').filter((piece) => allowed.includes(piece)));
    history.replaceState(null, '', location.pathname + location.search);
  }
  apply();
  // Back from another page, or changed in another tab.
  for (const event of ['pageshow', 'storage']) addEventListener(event, apply);

  addEventListener('DOMContentLoaded', () => {
    const link = document.querySelector('.reading-entrance');
    if (!link) return;
    const button = Object.assign(document.createElement('button'), { type: 'button', className: link.className });
    button.append(...link.childNodes);
    button.setAttribute('aria-expanded', false);
    button.setAttribute('aria-controls', 'reading-panel');
    button.addEventListener('click', () =>
      import('./reading-panel.js').then(
        (panel) => panel.toggle(button),
        () => (location = link),
      ),
    );
    link.replaceWith(button);
  });
  globalThis.mangdaoReading = { settings, use };
}
