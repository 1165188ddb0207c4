import { escapeHtml } from '#lib/html.ts';

// XML 1.0 §2.2 knows no other control signs, and no half of a surrogate pair.
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Makes any text safe as XML text and inside a quoted attribute; signs that XML cannot carry become U+FFFD. */
export const escapeXml = (value: string): string => escapeHtml(value.replaceAll(forbidden, '\uFFFD'));
