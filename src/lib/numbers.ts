/** Below this a difference is floating-point noise. */
const noise = 1e-9;

/** One decimal, half away from zero, always with the decimal, so that columns line up. */
export function oneDecimal(value: number): string {
  const tenths = Math.round(Math.abs(value) * 10 + noise) * Math.sign(value);
  return (tenths === 0 ? 0 : tenths / 10).toFixed(1);
}

/** One decimal of a part; a part is never shown as the whole, nor as nothing, unless it is: 99.97 of 100 reads 99.9. */
export function partOf(whole: number, value: number): string {
  const shown = oneDecimal(value);
  if (shown === oneDecimal(whole) && value < whole - noise) return oneDecimal(Number(shown) - 0.1);
  if (shown === '0.0' && value > noise) return '0.1';
  return shown;
}

/** A share between 0 and 1 as a percentage with one decimal. */
export const percent = (share: number): string => `${partOf(100, share * 100)}%`;
