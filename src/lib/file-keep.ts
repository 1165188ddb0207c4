import { isSameStamp, stampOfFile, type Stamp } from '#lib/stamp.ts';

/** What files hold, for a process that wrote them itself and would only read them again. */
export interface FileKeep<Value> {
  /** Remembers what was just written, if there is room. */
  put(file: string, value: Value, size: number): void;
  /** Gives it back once. Undefined where nothing is known, or the file is no longer the one that was written. */
  take(file: string): Value | undefined;
}

/** Opens a keep of values whose sizes, in whatever unit, add up to `room` at most. */
export function openFileKeep<Value>(room: number): FileKeep<Value> {
  const kept = new Map<string, { value: Value; stamp: Stamp | null; size: number }>();
  let left = room;
  const remove = (file: string): { value: Value; stamp: Stamp | null; size: number } | undefined => {
    const known = kept.get(file);
    left += known?.size ?? 0;
    kept.delete(file);
    return known;
  };
  return {
    put(file, value, size) {
      remove(file);
      if (size > left) return;
      kept.set(file, { value, stamp: stampOfFile(file), size });
      left -= size;
    },
    take(file) {
      const known = remove(file);
      return known !== undefined && isSameStamp(known.stamp, stampOfFile(file)) ? known.value : undefined;
    },
  };
}
