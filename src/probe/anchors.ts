/** The element to which a link within the page leads, by id or by name, encoded or not; null where there is none. */
export function anchorOf(href: string): Element | null {
  if (!href.startsWith('#') || href === '#') return null;
  const raw = href.slice(1);
  for (const name of [raw, decoded(raw)]) {
    const found = document.getElementById(name) ?? document.getElementsByName(name)[0];
    if (found !== undefined) return found;
  }
  return null;
}

const decoded = (raw: string): string => {
  try {
    return decodeURIComponent(raw);
  } catch {
    // `#100%` is a name as it stands.
    return raw;
  }
};
