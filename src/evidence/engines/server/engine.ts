import type { EngineDefinition, SiteLook } from '#contracts/engine.ts';
import { text, type Text } from '#lib/text.ts';
import { directivesOf, scopesOf, type Scope } from './read-config.ts';

/**
 * The headers of the web server's configuration that stands beside the site: what the build wrote, with what site.yaml
 * allows besides. Rules of our own, after https://www.w3.org/TR/CSP3/ and the OWASP HTTP Headers Cheat Sheet.
 */
const engine: EngineDefinition = {
  version: '1',
  options: {},
  sees: 'site',
  onlyOurs: true,
  look({ server, site }) {
    if (server === null) throw new Error('no configuration of the web server was written');
    const passed: Record<string, number> = {};
    const sightings: SiteLook['sightings'][number][] = [];
    for (const scope of scopesOf(server)) {
      for (const [rule, ask] of Object.entries(rules)) {
        const says = ask(scope);
        if (says === null) passed[rule] = (passed[rule] ?? 0) + 1;
        else
          sightings.push({
            rule,
            outcome: 'failed',
            criteria: [],
            impact: 'serious',
            message: text(
              `${scope.location ?? '整个网站'} 的响应头：${says['zh-CN']}`,
              `Headers of ${scope.location ?? 'the whole site'}: ${says.en}`,
            ),
            at: { page: '/' },
            owner: { kind: 'content', file: site.file },
          });
      }
    }
    return { passed, inapplicable: [], sightings };
  },
};
export default engine;

const rules: Readonly<Record<string, (scope: Scope) => Text | null>> = {
  'policy-covers-all': ({ headers }) => {
    const policy = directivesOf(headers.get('content-security-policy') ?? '');
    const without = ['default-src', 'base-uri', 'form-action', 'frame-ancestors'].filter((name) => !policy.has(name));
    if (without.length === 0) return null;
    return text(`内容安全策略没有 ${without.join('、')}`, `the content security policy lacks ${without.join(', ')}`);
  },
  'policy-runs-own-code-only': ({ headers, location }) => {
    const policy = directivesOf(headers.get('content-security-policy') ?? '');
    const canSearch = /(?:^|\/)search\//.test(location ?? '');
    const loose = ['script-src', 'style-src'].flatMap((name) =>
      sourcesFor(policy, name)
        .filter((source) => !isOwn(source) && !(canSearch && source === "'wasm-unsafe-eval'"))
        .map((source) => `${name} ${source}`),
    );
    return loose.length === 0 ? null : allows(loose);
  },
  'policy-names-its-sources': ({ headers }) => {
    const policy = directivesOf(headers.get('content-security-policy') ?? '');
    const broad = [...policy].flatMap(([name, sources]) =>
      sources.filter((source) => isBroad(name, source)).map((source) => `${name} ${source}`),
    );
    return broad.length === 0 ? null : allows(broad);
  },
  'type-is-not-guessed': ({ headers }) =>
    headers.get('x-content-type-options')?.toLowerCase() === 'nosniff'
      ? null
      : text('没有 X-Content-Type-Options: nosniff', 'no X-Content-Type-Options: nosniff'),
  'referrer-tells-little': ({ headers }) =>
    littleTold.has(headers.get('referrer-policy') ?? '')
      ? null
      : text('Referrer-Policy 会告诉别的网站读的是哪一页', 'Referrer-Policy tells other sites which page was read'),
};

const allows = (what: readonly string[]): Text =>
  text(`内容安全策略允许 ${what.join('、')}`, `the content security policy allows ${what.join(', ')}`);

/** What a directive falls back to; without either, everything is allowed. */
const sourcesFor = (policy: ReadonlyMap<string, readonly string[]>, name: string): readonly string[] =>
  policy.get(name) ?? policy.get('default-src') ?? ['*'];

/** Code of the site's own files, or of exactly these bytes. */
const isOwn = (source: string): boolean =>
  ["'self'", "'none'"].includes(source) || /^'sha(?:256|384|512)-/.test(source);

/** Any host, any host by an unsafe way, or a whole scheme. `data:` holds no code where it is a picture or a sound. */
const isBroad = (directive: string, source: string): boolean =>
  /^(?:\*|[a-z]+:|http:\/\/.*)$/i.test(source) &&
  !(source === 'data:' && ['img-src', 'media-src', 'font-src'].includes(directive));

const littleTold = new Set(['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin']);
