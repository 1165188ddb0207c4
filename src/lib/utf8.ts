const decoder = new TextDecoder('utf-8', { fatal: true });

/** Decodes UTF-8 without its byte order mark and with line feeds only; null when the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    const decoded = decoder.decode(bytes);
    return decoded.includes('\r') ? decoded.replaceAll(/\r\n?/g, '\n') : decoded;
  } catch {
    return null;
  }
}
