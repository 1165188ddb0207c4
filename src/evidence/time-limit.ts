/** What was to be done took longer than it may. */
export class OverTime extends Error {
  readonly limitMs: number;

  constructor(what: string, limitMs: number) {
    super(`${what} took longer than ${limitMs / 1000} s`);
    this.name = 'OverTime';
    this.limitMs = limitMs;
  }
}

/** Waits for a promise, but no longer than the limit. What it still does after that is ignored. */
export function within<T>(limitMs: number, what: string, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new OverTime(what, limitMs)), limitMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Whether something ran out of time: by our limit, or by the browser driver's own. */
export const isOverTime = (cause: unknown): boolean =>
  cause instanceof OverTime || (cause instanceof Error && cause.name === 'TimeoutError');
