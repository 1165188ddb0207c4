// The reading ruler: a band across the window that follows the pointer and the focus. It takes no pointer events and no
// screen reader hears of it; the style sheet shows it while <html> has data-ruler.
const ruler = document.createElement('div');
ruler.className = 'reading-ruler';
ruler.ariaHidden = 'true';
document.body.append(ruler);

const moveTo = (y) => ruler.style.setProperty('--ruler-at', `${Math.round(y)}px`);

addEventListener('pointermove', ({ clientY }) => moveTo(clientY), { passive: true });
addEventListener('focusin', ({ target }) => {
  const { top, height } = target.getBoundingClientRect();
  // The whole text as a target says nothing about a line.
  if (height < innerHeight / 2) moveTo(top + height / 2);
});
