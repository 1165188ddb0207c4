import { describe, expect, it } from 'vitest';
import engine from '#evidence/engines/server/engine.ts';
import { scopesOf } from '#evidence/engines/server/read-config.ts';
import { policiesOf } from '#evidence/engines/server/read-policy.ts';
import { Problem } from '#lib/problem.ts';
import { SiteFile, type Site } from '#model/site.ts';
import { nginxConfig } from '#publish/nginx-config.ts';
import { fixtureSite } from './load-checks.ts';
import { lookAtCase } from './site-view.ts';

const siteWith = (changes: Partial<Site>): Site => ({ ...fixtureSite(), ...changes });
const allowing = (allow: Site['publish']['allow'] & {}): Site =>
  siteWith({ publish: { target: 'directory', keep: 5, allow } });

const placesOf = (changes: Partial<Site>): (string | null)[] =>
  scopesOf(nginxConfig(siteWith(changes))).map(({ location }) => location);

async function faultsOf(site: Site): Promise<string[]> {
  const one = {
    says: 'x',
    now: '',
    site: {},
    entries: [],
    pages: [],
    assets: {},
    commits: null,
    answered: null,
    server: nginxConfig(site),
  };
  const { facts } = await lookAtCase(engine, {
    ...one,
    gives: { measures: [], passed: {}, inapplicable: [], never: [] },
  });
  return [...new Set(facts.map(({ rule }) => rule))];
}

describe("the web server's configuration as the build writes it", () => {
  it('passes its own audit, below a path and in Chinese too', async () => {
    for (const url of ['https://a.example/', 'https://a.example/city/', 'https://a.example/清溪/'])
      expect(await faultsOf(siteWith({ url }))).toEqual([]);
  });

  it('names the search pages that there are, below the path of the site', () => {
    const url = 'https://a.example/清溪/';
    expect(placesOf({ url })).toEqual([null, '/清溪/search/index.html', '/清溪/simple/search/index.html']);
    expect(placesOf({ url, simple: false })).toEqual([null, '/清溪/search/index.html']);
    expect(placesOf({ url, search: false })).toEqual([null]);
  });

  it('lets a portal that is named frame the site, and loses nothing by it', async () => {
    const site = allowing({ 'frame-ancestors': ['https://portal.example'] });
    const policies = policiesOf(scopesOf(nginxConfig(site))[0]?.headers ?? new Map());
    expect(policies.map((policy) => policy.get('frame-ancestors'))).toEqual([['https://portal.example']]);
    expect(await faultsOf(site)).toEqual([]);
  });

  it('is found out where site.yaml makes it unsafe', async () => {
    expect(await faultsOf(allowing({ 'script-src': ["'unsafe-inline'"] }))).toEqual(['policy-runs-own-code-only']);
    expect(await faultsOf(allowing({ 'style-src': ['https://cdn.example'] }))).toEqual(['policy-runs-own-code-only']);
    expect(await faultsOf(allowing({ 'connect-src': ['*'] }))).toEqual(['policy-names-its-sources']);
  });

  it('takes no source that could say more than a source', () => {
    const { allow } = SiteFile.shape.publish.unwrap().shape;
    const of = (source: string): boolean => allow.safeParse({ 'img-src': [source] }).success;
    expect(
      ['https://a.example', '*.a.example', "'self'", 'blob:', 'https://a.example:8443/x/'].filter(of),
    ).toHaveLength(5);
    expect(['a; script-src *', 'a"', "a'", 'a b', '$host', 'a\n', '{', ''].filter(of)).toEqual([]);
    expect(allow.safeParse({ 'base-uri': ['a.example'] }).success).toBe(false);
  });

  it('refuses a path that nginx could not be told', () => {
    for (const url of ['https://a.example/$x/', 'https://a.example/%E0/'])
      expect(() => nginxConfig(siteWith({ url }))).toThrow(Problem);
  });
});
