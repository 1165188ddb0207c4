/** A page's text, and the encoding that it was read in, as the server should name it. */
export type DecodedHtml =
  | { kind: 'text'; html: string; charset: string }
  /** What a browser would show is no text: the bytes are not what they are said to be, or nobody says what they are. */
  | { kind: 'garbled'; declared: string | null };

// Where the HTML standard looks for a declaration (https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding).
const prescanned = 1024;
const mayBeLost = 0.01;

/**
 * Reads a page as its reader's browser does: by its byte order mark, by what the server said, by its own `<meta charset>`,
 * and as UTF-8 where nobody says. A declaration that does not fit the bytes is not believed: then the page is garbled.
 */
export function decodeHtml(bytes: Uint8Array, fromServer: string | null = null): DecodedHtml {
  const declared = markedBy(bytes) ?? fromServer ?? declaredIn(bytes);
  const charset = declared === null ? 'utf-8' : labelOf(declared);
  if (charset === null) return { kind: 'garbled', declared };
  const html = new TextDecoder(charset).decode(bytes);
  const isPlainUtf8 = charset !== 'utf-8' && !charset.startsWith('utf-16') && hasBeyondAscii(bytes) && isUtf8(bytes);
  return isPlainUtf8 || isLost(html) ? { kind: 'garbled', declared } : { kind: 'text', html, charset };
}

function markedBy(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** `<meta charset>`, or `content="text/html; charset=…"` of the older kind, in the first 1024 bytes. */
function declaredIn(bytes: Uint8Array): string | null {
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, prescanned)).replaceAll(/<!--[^]*?(?:-->|$)/g, '');
  const declared = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(begin)?.[1] ?? null;
  // A page that could be read so far is in no encoding of two bytes a sign: the standard takes it for UTF-8.
  return declared !== null && /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

/** The standard's name of an encoding; null for one that no browser knows. */
function labelOf(declared: string): string | null {
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return null;
  }
}

const hasBeyondAscii = (bytes: Uint8Array): boolean => bytes.some((byte) => byte > 0x7f);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** One torn sign is a slip; where a hundredth of all signs beyond ASCII is lost, it is another encoding. */
function isLost(html: string): boolean {
  const lost = html.split('\uFFFD').length - 1;
  if (lost === 0) return false;
  const beyond = html.match(/[^\0-\x7F]/g)?.length ?? 0;
  return lost / beyond > mayBeLost;
}
