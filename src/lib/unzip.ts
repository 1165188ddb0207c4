import { inflateRawSync } from 'node:zlib';

/** What an archive must not be: cut, of a form that we do not read, or larger unpacked than is believable. */
export class BrokenZip extends Error {}

/** Unpacks a ZIP; throws BrokenZip when all of it together would be larger than `maxBytes`, or it cannot be read. */
export function unzip(archive: Uint8Array, maxBytes: number): Map<string, Uint8Array> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  try {
    return unpack(bytes, maxBytes);
  } catch (cause) {
    if (cause instanceof BrokenZip) throw cause;
    // A wrong length, place or stream: Buffer and zlib throw each their own kind.
    throw new BrokenZip(cause instanceof Error ? cause.message : String(cause));
  }
}

function unpack(bytes: Buffer, maxBytes: number): Map<string, Uint8Array> {
  const end = bytes.lastIndexOf('PK\u0005\u0006');
  if (end < 0) throw new BrokenZip('no end of central directory');
  const files = new Map<string, Uint8Array>();
  let at = bytes.readUInt32LE(end + 16);
  let left = maxBytes;
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new BrokenZip('a broken central directory');
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const lengths = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const [name = 0, extra = 0, comment = 0] = lengths;
    const path = bytes.toString('utf8', at + 46, at + 46 + name);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    if (packed.length !== size) throw new BrokenZip(`${path} is cut`);
    if (method !== 0 && method !== 8) throw new BrokenZip(`${path} is packed in a way that is not read`);
    const file = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
    left -= file.length;
    if (left < 0) throw new BrokenZip('too large');
    files.set(path, file);
    at += 46 + name + extra + comment;
  }
  return files;
}
