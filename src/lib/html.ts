const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes any text safe as HTML text and inside a quoted attribute. */
export const escapeHtml = (value: string): string => value.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Markup that is already safe: only `markup` makes it. */
export interface Html {
  readonly html: string;
}

type Slot = string | number | Html | null | readonly Slot[];

/** A template whose slots are escaped unless they are `Html` themselves; null leaves nothing, a list is joined. */
export const markup = (parts: TemplateStringsArray, ...slots: readonly Slot[]): Html => ({
  html: parts.map((part, index) => part + (index < slots.length ? fill(slots[index] ?? null) : '')).join(''),
});

function fill(slot: Slot): string {
  if (slot === null) return '';
  if (typeof slot === 'string') return escapeHtml(slot);
  if (typeof slot === 'number') return String(slot);
  if ('html' in slot) return slot.html;
  return slot.map(fill).join('');
}
