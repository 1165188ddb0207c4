/** Stores one setting of the reader; '' is the default. `name` is its control's: `reading-size`. */
export function setSetting(name, value) {
  const { settings, use } = globalThis.mangdaoReading;
  const prefix = `${name.replace('reading-', '')}-`;
  const others = settings().filter((piece) => !piece.startsWith(prefix));
  use(value === '' ? others : [...others, prefix + value]);
}
