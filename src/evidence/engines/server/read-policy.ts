/** Directive → its sources. */
type Policy = ReadonlyMap<string, readonly string[]>;

/** The content security policies of an answer, which all hold at once. Several are joined by commas. */
export const policiesOf = (headers: ReadonlyMap<string, string>): Policy[] =>
  (headers.get('content-security-policy') ?? '').split(',').map(directivesOf);

/** What a policy says. Of two that bear one name the first counts, as for a browser. */
function directivesOf(policy: string): Policy {
  const directives = new Map<string, readonly string[]>();
  for (const part of policy.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    if (name !== undefined && name !== '' && !directives.has(name.toLowerCase()))
      directives.set(name.toLowerCase(), sources);
  }
  return directives;
}

/** What all policies together allow of what `isWrong`, as `img-src *`: the one that allows least decides. */
export function stillAllowed(
  policies: readonly Policy[],
  name: string,
  isWrong: (source: string) => boolean,
): string[] {
  const lists = policies.flatMap((policy) => {
    const sources = policy.get(name) ?? (name.endsWith('-src') ? policy.get('default-src') : undefined);
    return sources === undefined ? [] : [heeded(name, sources)];
  });
  // What no policy speaks of is allowed from everywhere.
  const wrong = (lists.length === 0 ? [['*']] : lists).map((sources) => sources.filter(isWrong));
  const least = wrong.reduce((fewest, one) => (one.length < fewest.length ? one : fewest));
  return least.map((source) => `${name} ${source}`);
}

export const isNonce = (source: string): boolean => source.startsWith("'nonce-");

/**
 * Browsers heed no 'unsafe-inline' beside a nonce or a hash, and of scripts no host beside 'strict-dynamic': there these stand
 * for older ones (https://www.w3.org/TR/CSP3/#strict-dynamic-usage).
 */
function heeded(name: string, sources: readonly string[]): readonly string[] {
  const isExact = sources.some((source) => isNonce(source) || /^'sha(?:256|384|512)-/.test(source));
  const isDynamic = name.startsWith('script-src') && sources.includes("'strict-dynamic'");
  return sources.filter((source) => (source.startsWith("'") ? !(isExact && source === "'unsafe-inline'") : !isDynamic));
}
