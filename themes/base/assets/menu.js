// The column navigation as disclosure menus. Without this script every column is a plain link.
const nav = document.getElementById('columns');
const toggle = nav.querySelector('.columns-toggle');
const menus = [...nav.querySelectorAll('li > button')];
const wide = matchMedia('(min-width: 62rem)');
const isOpen = (button) => button.getAttribute('aria-expanded') === 'true';
const set = (button, open) => button.setAttribute('aria-expanded', open);
const close = (kept) => menus.forEach((menu) => menu !== kept && set(menu, false));

nav.classList.add('scripted');
for (const button of [toggle, ...menus]) button.hidden = false;

nav.addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (!button) return;
  // Side by side, two open menus would lie on each other; one below the other, closing one would move the page.
  if (wide.matches) close(button);
  set(button, !isOpen(button));
});
document.addEventListener('click', ({ target }) => {
  if (wide.matches && !nav.contains(target)) close();
});
nav.addEventListener('focusout', ({ relatedTarget }) => {
  if (wide.matches && relatedTarget) close(menus.find((menu) => menu.parentElement.contains(relatedTarget)));
});
nav.addEventListener('keydown', ({ key, target }) => {
  if (key !== 'Escape') return;
  const button = target.closest('li:has(> button[aria-expanded=true])')?.querySelector('button') ?? toggle;
  if (!isOpen(button)) return;
  set(button, false);
  button.focus();
});
