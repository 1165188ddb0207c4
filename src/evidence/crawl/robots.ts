/** What a site's robots.txt asks of visitors, as RFC 9309 reads it. */
export interface Robots {
  /** `path` with its query, as it stands in an address. */
  allows(path: string): boolean;
  /** Seconds between two requests; not in the RFC, but many sites ask for it. */
  delaySeconds: number | null;
  sitemaps: readonly string[];
}

interface Rule {
  isAllowed: boolean;
  pattern: RegExp;
  length: number;
}

interface Group {
  agents: string[];
  rules: Rule[];
  delaySeconds: number | null;
}

/** A site without a robots.txt asks for nothing. */
export const openToAll: Robots = { allows: () => true, delaySeconds: null, sitemaps: [] };

/** Reads a robots.txt for one visitor: by the group that names it, else by the one for all. */
export function readRobots(source: string, agent: string): Robots {
  const sitemaps: string[] = [];
  const groups: Group[] = [];
  let isNaming = false;
  for (const line of source.split(/\r\n?|\n/)) {
    const [, field = '', value = ''] = /^\s*([\w-]+)\s*:\s*(.*?)\s*(?:#.*)?$/.exec(line) ?? [];
    const name = field.toLowerCase();
    if (name === 'sitemap') sitemaps.push(value);
    else if (name === 'user-agent') {
      if (!isNaming) groups.push({ agents: [], rules: [], delaySeconds: null });
      groups.at(-1)?.agents.push(value.toLowerCase());
      isNaming = true;
    } else if (name !== '') {
      isNaming = false;
      addTo(groups.at(-1), name, value);
    }
  }
  const named = groups.filter(({ agents }) => agents.includes(agent));
  const asked = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'));
  const rules = asked.flatMap((group) => group.rules);
  const delays = asked.flatMap(({ delaySeconds }) => delaySeconds ?? []);
  return {
    allows: (path) => isAllowed(rules, path),
    delaySeconds: delays.length === 0 ? null : Math.max(...delays),
    sitemaps,
  };
}

function addTo(group: Group | undefined, name: string, value: string): void {
  if (group === undefined) return;
  if (name === 'crawl-delay') {
    const seconds = Number(value);
    if (value !== '' && seconds >= 0) group.delaySeconds = seconds;
  } else if ((name === 'allow' || name === 'disallow') && value !== '') {
    group.rules.push({ isAllowed: name === 'allow', pattern: patternOf(value), length: value.length });
  }
}

/** `*` is any signs; `$` at the end is the end. */
function patternOf(value: string): RegExp {
  const isEnded = value.endsWith('$');
  const parts = (isEnded ? value.slice(0, -1) : value).split(/\*+/);
  const escaped = parts.map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${escaped.join('.*?')}${isEnded ? '$' : ''}`, 's');
}

/** The longest rule that fits decides; of two as long, the one that allows. */
function isAllowed(rules: readonly Rule[], path: string): boolean {
  const fitting = rules.filter(({ pattern }) => pattern.test(path));
  const longest = Math.max(...fitting.map(({ length }) => length));
  return fitting.length === 0 || fitting.some((rule) => rule.length === longest && rule.isAllowed);
}
