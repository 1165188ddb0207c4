/** What nginx sends from one place: the top of the configuration, or a location with headers of its own. */
export interface Scope {
  /** The location's address; null for the top. */
  location: string | null;
  /** Header name in small letters → value. */
  headers: ReadonlyMap<string, string>;
}

/**
 * The places of an nginx configuration that send headers. A location that adds a header drops all those around it
 * (https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header); one that adds none keeps them.
 */
export function scopesOf(config: string): Scope[] {
  const top = new Map<string, string>();
  const scopes: Scope[] = [{ location: null, headers: top }];
  const open: (Map<string, string> | null)[] = [top];
  let words: string[] = [];
  for (const token of tokensOf(config)) {
    if (token === ';') {
      const [name, header, value] = words;
      if (name === 'add_header' && header !== undefined) open.at(-1)?.set(header.toLowerCase(), value ?? '');
      words = [];
    } else if (token === '{') {
      const headers = words[0] === 'location' ? new Map<string, string>() : null;
      if (headers !== null) scopes.push({ location: words.at(-1) ?? '', headers });
      open.push(headers);
      words = [];
    } else if (token === '}') {
      open.pop();
      words = [];
    } else words.push(token);
  }
  return scopes.filter(({ location, headers }) => location === null || headers.size > 0);
}

/** Words, quoted words without their quotes, and the signs that end them; comments left out. */
const tokensOf = (config: string): string[] =>
  [...config.matchAll(/#[^\n]*|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([;{}])|([^\s;{}"'#][^\s;{}]*)/g)].flatMap(
    ([all, double, single, sign, word]) =>
      all.startsWith('#') ? [] : [(double ?? single)?.replace(/\\(.)/g, '$1') ?? sign ?? word ?? ''],
  );
