import { crc32, deflateRawSync } from 'node:zlib';

/** A file in an archive: its path with forward slashes, and its bytes. */
export interface ZipFile {
  path: string;
  bytes: Uint8Array;
}

// 1 January 1980, the first day that a ZIP can name: the same files give the same bytes.
const dosDate = 0x21;
const deflated = 8;
const namesAreUtf8 = 0x0800;

/** Packs files into a ZIP (PKWARE APPNOTE 6.3), in the order given. */
export function zip(files: readonly ZipFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, bytes } of files) {
    const name = Buffer.from(path, 'utf8');
    const packed = deflateRawSync(bytes, { level: 9 });
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(namesAreUtf8, 2);
    about.writeUInt16LE(deflated, 4);
    about.writeUInt16LE(0, 6);
    about.writeUInt16LE(dosDate, 8);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(bytes.length, 18);
    about.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([signature(0x04034b50), about, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([signature(0x02014b50), about.subarray(0, 2), about, place, name]));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
