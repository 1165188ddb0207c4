type Listeners = Map<unknown, readonly string[]>;

// The name that `listeners.ts` gives it: that file is not for pages.
const brought = (): Listeners =>
  (globalThis as Record<symbol, unknown> as Record<symbol, Listeners>)[Symbol.for('mangdao listeners')] ?? new Map();

/** The event types that a node, or the window, listens to itself. */
export const listensTo = (target: unknown): readonly string[] => brought().get(target) ?? [];

/** Whether the whole page, or anything in it, listens to one of the types. */
export const anyListens = (types: RegExp): boolean =>
  [...brought().values()].some((own) => own.some((type) => types.test(type)));
