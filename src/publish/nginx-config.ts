import { basePathOf, type Site } from '#model/site.ts';
import type { AllowedSources } from '#model/server-policy.ts';
import { by } from '#lib/order.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';

/** Its name in `out/<site>/` and in a release: beside `www`, so that nobody is served it. */
export const nginxFile = 'nginx.conf';

type Settings = Pick<Site, 'url' | 'search' | 'simple' | 'publish' | 'file'>;

/**
 * What nginx is told of a site, for its `server` or its `location`. It names no folder and no host: the same bytes wherever
 * the release is put. A search page is named by its file, since that is what the index module leads to, and holds all
 * headers again, since `add_header` in a location drops those around it.
 */
export function nginxConfig(site: Settings): string {
  const base = quotable(site);
  const allow = site.publish.allow ?? {};
  const searches = site.search ? ['search/', ...(site.simple ? ['simple/search/'] : [])] : [];
  const lines = [
    '# 由盲道生成，不要手改；怎样使用见 docs/pipelines.md。 Written by Mangdao; see docs/pipelines.md.',
    'charset utf-8;',
    `charset_types ${textTypes};`,
    'absolute_redirect off;',
    'gzip on;',
    `gzip_types ${textTypes};`,
    `error_page 404 ${quoted(`${base}404.html`)};`,
    ...headersOf(policyOf(allow, ["'self'"])),
    ...(searches.length === 0
      ? []
      : [
          '',
          '# 只有搜索页要运行索引的 WebAssembly。 Only the search pages run the WebAssembly of the index.',
          ...searches.flatMap((at) => [
            `location = ${quoted(`${base}${at}index.html`)} {`,
            ...headersOf(policyOf(allow, ["'self'", "'wasm-unsafe-eval'"])).map((line) => `    ${line}`),
            '}',
          ]),
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

const textTypes =
  'text/css text/csv text/plain text/vtt text/xml application/javascript application/json image/svg+xml';

const headersOf = (policy: string): string[] =>
  [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', '"camera=(), geolocation=(), microphone=()"'],
    ['Content-Security-Policy', `"${policy}"`],
  ].map(([name, value]) => `add_header ${name} ${value} always;`);

/** `data:` is for the controls of media that browsers draw, `connect-src` for the search index. */
function policyOf(allow: AllowedSources, scripts: readonly string[]): string {
  const strict: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': scripts,
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'media-src': ["'self'"],
    'connect-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
  const wider = Object.entries(allow).toSorted(by(([directive]) => directive));
  const sources = new Map(Object.entries(strict));
  // 'none' stands alone or not at all.
  for (const [directive, added] of wider) {
    const before = (sources.get(directive) ?? []).filter((source) => source !== "'none'");
    sources.set(directive, [...new Set([...before, ...added])]);
  }
  return [...sources].map(([directive, list]) => `${directive} ${list.join(' ')}`).join('; ');
}

const quoted = (words: string): string => `"${words.replaceAll('"', '\\"')}"`;

/** nginx compares decoded addresses, and has no way to write a dollar or a backslash that stands for itself. */
function quotable(site: Settings): string {
  const base = decoded(basePathOf(site));
  if (!/[$%\\\p{Cc}]/u.test(base)) return base;
  throw new Problem({
    code: 'E_SITE_PATH',
    message: text(
      `url 的路径“${base}”不能写进网页服务器的配置。`,
      `The path of url, "${base}", cannot be told to a web server.`,
    ),
    at: site.file,
    fix: text('路径里只用字母、数字、汉字和连字符。', 'Use letters, digits and hyphens in the path.'),
  });
}

/** As it is where it cannot be decoded: then a percent sign is left. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
