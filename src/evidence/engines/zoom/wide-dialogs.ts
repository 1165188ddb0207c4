import type { Seen } from '#probe/rules.ts';
import { isSeen } from '#probe/text-lines.ts';

/**
 * A dialog fits into a small window once it is opened (SC 1.4.10): what stands fixed cannot be scrolled into sight. Of a native
 * one a copy is opened for a moment, of others the width that they will have is known from their style.
 */
export function* wideDialogs(): Iterable<Seen> {
  for (const element of document.querySelectorAll('dialog, [role="dialog"], [role="alertdialog"]')) {
    if (isSeen(element)) continue;
    const width = element instanceof HTMLDialogElement ? widthOpened(element) : widthToCome(element);
    if (width === null) continue;
    const isWide = width > innerWidth + 1;
    yield { element, outcome: isWide ? 'failed' : 'passed', says: { width: Math.round(width) } };
  }
}

/** What it has for its content, of a copy without any: what the page does when its own is opened or closed is not asked for. */
function widthOpened(dialog: HTMLDialogElement): number | null {
  const copy = dialog.cloneNode(false);
  if (dialog.open || !(copy instanceof HTMLDialogElement)) return null;
  dialog.after(copy);
  copy.showModal();
  const { width } = copy.getBoundingClientRect();
  const { paddingLeft, paddingRight, borderLeftWidth, borderRightWidth } = getComputedStyle(copy);
  const around = [paddingLeft, paddingRight, borderLeftWidth, borderRightWidth].map(Number.parseFloat);
  copy.remove();
  return width === 0 ? null : width - around.reduce((sum, one) => sum + one, 0);
}

/** Null where something around it hides it too, or its style says no width in pixels. */
function widthToCome(element: Element): number | null {
  const { width, maxWidth, display } = getComputedStyle(element);
  if (display !== 'none' || !width.endsWith('px')) return null;
  return maxWidth === 'none' ? Number.parseFloat(width) : null;
}
