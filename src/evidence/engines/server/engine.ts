import type { EngineDefinition, SiteLook, SiteView } from '#contracts/engine.ts';
import { text, type Text } from '#lib/text.ts';
import { scopesOf, type Scope } from './read-config.ts';
import { isNonce, policiesOf, stillAllowed } from './read-policy.ts';

/**
 * The headers of the web server's configuration that stands beside the site: what the build wrote, with what site.yaml
 * allows besides. Of a site that is visited, those of its first page. Rules of our own, after https://www.w3.org/TR/CSP3/
 * and the OWASP HTTP Headers Cheat Sheet.
 */
const engine: EngineDefinition = {
  version: '2',
  options: {},
  sees: 'site',
  criteria: [],
  onlyServed: true,
  look(view) {
    const asked = isEncrypted(view) ? { ...rules, ...rulesOfEncrypted } : rules;
    const passed: Record<string, number> = {};
    const sightings: SiteLook['sightings'][number][] = [];
    for (const place of placesOf(view)) {
      for (const [rule, ask] of Object.entries(asked)) {
        const says = ask(place);
        if (says === null) passed[rule] = (passed[rule] ?? 0) + 1;
        else
          sightings.push({
            rule,
            outcome: 'failed',
            criteria: [],
            impact: 'serious',
            message: text(
              `${place.location ?? '整个网站'} 的响应头：${says['zh-CN']}`,
              `Headers of ${place.location ?? 'the whole site'}: ${says.en}`,
            ),
            at: { page: view.answered?.page ?? '/' },
            owner: { kind: 'content', file: view.site.file },
          });
      }
    }
    return { passed, inapplicable: [], sightings };
  },
};
export default engine;

/** Where headers are sent from. An answer may hold another nonce each time; one that is written down is no secret. */
interface Place extends Scope {
  isAnswer: boolean;
}

function placesOf({ server, answered }: SiteView): Place[] {
  if (server !== null) return scopesOf(server).map((scope) => ({ ...scope, isAnswer: false }));
  if (answered === null) throw new Error('there is neither a configuration of the web server nor an answer of it');
  return [{ location: answered.page, headers: answered.headers, isAnswer: true }];
}

/** A configuration cannot tell whether the server that includes it encrypts. */
const isEncrypted = ({ server, site }: SiteView): boolean => server === null && site.url.startsWith('https:');

type Rules = Readonly<Record<string, (place: Place) => Text | null>>;

const rules: Rules = {
  'policy-covers-all': ({ headers }) => {
    const policies = policiesOf(headers);
    const without = ['default-src', 'base-uri', 'form-action', 'frame-ancestors'].filter(
      (name) => !policies.some((policy) => policy.has(name)),
    );
    if (without.length === 0) return null;
    return text(`内容安全策略没有 ${without.join('、')}`, `the content security policy lacks ${without.join(', ')}`);
  },
  'policy-runs-own-code-only': ({ headers, location, isAnswer }) => {
    const canSearch = /(?:^|\/)search\//.test(location ?? '');
    const isLoose = (source: string): boolean =>
      !isOwn(source) && !(isAnswer && isNonce(source)) && !(canSearch && source === "'wasm-unsafe-eval'");
    return allows(['script-src', 'style-src'].flatMap((name) => stillAllowed(policiesOf(headers), name, isLoose)));
  },
  'policy-names-its-sources': ({ headers }) => {
    const policies = policiesOf(headers);
    const names = new Set(policies.flatMap((policy) => [...policy.keys()]).filter((name) => namesSources.test(name)));
    return allows([...names].flatMap((name) => stillAllowed(policies, name, (source) => isBroad(name, source))));
  },
  'type-is-not-guessed': ({ headers }) =>
    headers.get('x-content-type-options')?.split(',')[0]?.trim().toLowerCase() === 'nosniff'
      ? null
      : text('没有 X-Content-Type-Options: nosniff', 'no X-Content-Type-Options: nosniff'),
  // Of several, the last counts that a browser knows.
  'referrer-tells-little': ({ headers }) =>
    littleTold.has(headers.get('referrer-policy')?.split(',').at(-1)?.trim().toLowerCase() ?? '')
      ? null
      : text('Referrer-Policy 会告诉别的网站读的是哪一页', 'Referrer-Policy tells other sites which page was read'),
};

const rulesOfEncrypted: Rules = {
  'stays-encrypted': ({ headers }) =>
    /(?:^|[\s;])max-age\s*=\s*"?0*[1-9]/i.test(headers.get('strict-transport-security') ?? '')
      ? null
      : text(
          '没有 Strict-Transport-Security，下一次访问可能不加密',
          'no Strict-Transport-Security: the next visit may go unencrypted',
        ),
};

const allows = (what: readonly string[]): Text | null =>
  what.length === 0
    ? null
    : text(`内容安全策略允许 ${what.join('、')}`, `the content security policy allows ${what.join(', ')}`);

/** Code of the site's own files, of exactly these bytes, or that such code has loaded. */
const isOwn = (source: string): boolean =>
  ["'self'", "'none'", "'strict-dynamic'", "'report-sample'"].includes(source) || /^'sha(?:256|384|512)-/.test(source);

/** Other directives hold addresses for reports, or no sources at all. */
const namesSources = /-src(?:-elem|-attr)?$|^(?:base-uri|form-action|frame-ancestors)$/;

/** Any host, any host by an unsafe way, or a whole scheme. `data:` holds no code where it is a picture or a sound. */
const isBroad = (directive: string, source: string): boolean =>
  /^(?:\*|[a-z]+:|http:\/\/.*)$/i.test(source) &&
  !(source === 'data:' && ['img-src', 'media-src', 'font-src'].includes(directive));

const littleTold = new Set(['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin']);
