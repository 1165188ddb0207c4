import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Writes a file so that a reader, or the next run after a kill, sees the old bytes or the new, never a part.
 * `durable` also waits for the disk: for receipts and ledgers, not for pages.
 */
export function writeFileAtomic(file: string, bytes: string | Uint8Array, durable = false): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.part`;
  try {
    const handle = openSync(temporary, 'w');
    try {
      const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
      for (let written = 0; written < buffer.length;) written += writeSync(handle, buffer, written);
      if (durable) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (cause) {
    rmSync(temporary, { force: true });
    // A full disk does not say which file it was about.
    if (cause instanceof Error && 'syscall' in cause) Object.assign(cause, { path: file });
    throw cause;
  }
}

/** Moves a folder made of certain inputs to its place. A run beside this one may have been first: its folder is as good. */
export function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (cause) {
    if (!existsSync(to)) throw cause;
  }
}

/** Writes a value as JSON, two spaces deep, with a last line feed. Keys keep the order they were built in. */
export const writeJson = (file: string, value: unknown): void =>
  writeFileAtomic(file, `${JSON.stringify(value, null, 2)}\n`);

/** Writes an object as JSON with a line for each item of its lists: short, and read as a diff. Keys keep their order. */
export function writeJsonByLine(file: string, value: Readonly<Record<string, unknown>>): void {
  const fields = Object.entries(value).map(([name, field]) => {
    const isList = Array.isArray(field) && field.length > 0;
    const json = isList ? `[\n${field.map((item) => JSON.stringify(item)).join(',\n')}\n]` : JSON.stringify(field);
    return `${JSON.stringify(name)}: ${json}`;
  });
  writeFileAtomic(file, `{\n${fields.join(',\n')}\n}\n`);
}

/** Reads a text file; null where there is none. Any other failure is thrown. */
export const readTextIfThere = (file: string): string | null => ifThere(() => readFileSync(file, 'utf8'));

/** Reads a file; null where there is none. Any other failure is thrown. */
export const readBytesIfThere = (file: string): Buffer | null => ifThere(() => readFileSync(file));

function ifThere<Content>(read: () => Content): Content | null {
  try {
    return read();
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}

/** Whether an error says that the file or a folder above it does not exist. */
export const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');

/** A path with forward slashes, whatever the system. */
export const posix = (file: string): string => (path.sep === '/' ? file : file.replaceAll(path.sep, '/'));

/** Whether an error carries this code of the operating system, such as `EISDIR`. */
export const hasCode = (cause: unknown, code: string): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === code;
