/** What was to be done took longer than it may. */
export class OverTime extends Error {
  constructor(what: string, limitMs: number) {
    super(`${what} took longer than ${limitMs / 1000} s`);
    this.name = 'OverTime';
  }
}

/** Waits for a promise, but no longer than the limit. What it still does after that is ignored. */
export function within<T>(limitMs: number, what: string, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new OverTime(what, limitMs)), limitMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
