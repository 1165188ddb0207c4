/** The slider whose value an element shows to those who see: it stands with it and is kept from screen readers, or is an `output`. */
export function sliderBeside(value: Element): Element | null {
  if (value.closest('output, [aria-hidden="true"]') === null) return null;
  const around = [value.parentElement, value.parentElement?.parentElement];
  return (
    around
      .map((one) => one?.querySelector('input[type="range"], [role="slider"]') ?? null)
      .find((one) => one !== null) ?? null
  );
}

/** Disabled, inert, or the label of what is, or its value that stands beside it. */
export function isInactive(element: Element): boolean {
  if (element.closest(':disabled, [aria-disabled="true"], [inert]') !== null) return true;
  const label = element.closest('label');
  if (label?.control?.matches(':disabled, [aria-disabled="true"]')) return true;
  const beside = sliderBeside(element);
  if (beside !== null) return beside.matches(':disabled, [aria-disabled="true"]');
  const id = element.closest('[id]')?.id ?? '';
  if (id === '') return false;
  return [...document.querySelectorAll('[aria-disabled="true"][aria-labelledby], :disabled[aria-labelledby]')].some(
    (control) => control.getAttribute('aria-labelledby')?.split(/\s+/).includes(id),
  );
}
