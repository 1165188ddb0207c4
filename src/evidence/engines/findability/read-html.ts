/** What a page loads: scripts, styles, pictures, frames and media; links that a reader follows are not loaded. */
function resourcesOf(html: string): string[] {
  const sources = html.matchAll(
    /<(?:script|img|iframe|embed|video|audio|source|track)\b[^>]*?\ssrc\s*=\s*["']?([^"'\s>]+)/gi,
  );
  const sheets = [...html.matchAll(/<link\b[^>]*>/gi)]
    .map(([tag]) => tag)
    .filter((tag) => /\srel\s*=\s*["']?(?:stylesheet|icon|preload|modulepreload|manifest)\b/i.test(tag));
  return [
    ...[...sources].map((match) => match[1] ?? ''),
    ...sheets.map((tag) => /\shref\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? ''),
  ];
}

/** Resources of other hosts than the site's own: each tells a stranger who reads the page. */
export function foreignResources(html: string, siteUrl: string): string[] {
  const { host } = new URL(siteUrl);
  return resourcesOf(html).filter(
    (address) => /^(?:https?:)?\/\//i.test(address) && URL.parse(address, siteUrl)?.host !== host,
  );
}

export const insecureResources = (html: string): string[] =>
  resourcesOf(html).filter((address) => /^http:\/\//i.test(address));

export const hasCanonical = (html: string): boolean => /<link\b[^>]*\srel\s*=\s*["']?canonical\b[^>]*>/i.test(html);

/** Whether a page's JSON-LD is there and can be read. */
export function brokenJsonLd(html: string): 'none' | 'broken' | 'whole' {
  const blocks = [
    ...html.matchAll(/<script\b[^>]*type\s*=\s*["']?application\/ld\+json["']?[^>]*>([\s\S]*?)<\/script>/gi),
  ];
  if (blocks.length === 0) return 'none';
  return blocks.every((match) => isTyped(match[1] ?? '')) ? 'whole' : 'broken';
}

function isTyped(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && ('@type' in value || '@graph' in value);
  } catch {
    return false;
  }
}

/** The words of a page's main part, without markup. */
export const visibleText = (html: string): string =>
  (/<main\b[\s\S]*?<\/main>/i.exec(html)?.[0] ?? html).replaceAll(/<[^>]*>/g, ' ');
