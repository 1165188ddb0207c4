import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type StaticServer } from '#lib/static-server.ts';

let home: string;
let server: StaticServer;

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'static-server-'));
  mkdirSync(path.join(home, 'www/news/康复'), { recursive: true });
  mkdirSync(path.join(home, 'www/empty'));
  writeFileSync(path.join(home, 'secret.txt'), 'secret');
  writeFileSync(path.join(home, 'www/index.html'), '<h1>home</h1>');
  writeFileSync(path.join(home, 'www/404.html'), '<h1>missing</h1>');
  writeFileSync(path.join(home, 'www/news/康复/index.html'), '<h1>news</h1>');
  writeFileSync(path.join(home, 'www/style.css'), 'p{}');
  symlinkSync(path.join(home, 'secret.txt'), path.join(home, 'www/leak.txt'));
  server = await serveFolder({ folder: path.join(home, 'www'), basePath: '/site/' });
});

afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

const cacheOf = async (url: string): Promise<string | null> => (await fetch(url)).headers.get('cache-control');

/** A raw request: fetch would tidy `..` away before it is sent. */
const get = (url: string, method = 'GET'): Promise<{ status: number; type: string; body: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.origin);
    request({ hostname, port, path: url, method }, (response) => {
      let body = '';
      response.on('data', (part) => (body += String(part)));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: String(response.headers['content-type']), body }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('a served folder', () => {
  test('gives pages, folders and styles with their types, below its base path', async () => {
    expect(await get('/site/')).toEqual({ status: 200, type: 'text/html; charset=utf-8', body: '<h1>home</h1>' });
    expect((await get('/site/style.css')).type).toBe('text/css; charset=utf-8');
    expect((await get(`/site/news/${encodeURIComponent('康复')}/?a=1`)).body).toBe('<h1>news</h1>');
  });

  test('sends a reader who forgot the slash to the folder', async () => {
    const answer = await fetch(`${server.address}news/康复`, { redirect: 'manual' });
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe(`/site/news/${encodeURIComponent('康复')}/`);
  });

  test.each(['/site/nothing/', '/site/empty/', '/other/', '/site/leak.txt'])(
    'answers %s with 404.html and status 404',
    async (url) => {
      expect(await get(url)).toEqual({ status: 404, type: 'text/html; charset=utf-8', body: '<h1>missing</h1>' });
    },
  );

  test.each(['/site/../secret.txt', '/site/%2e%2e/secret.txt', '/site/..%5csecret.txt', '/site/%00', '/site/%E0%A4%A'])(
    'refuses %s',
    async (url) => expect((await get(url)).status).toBe(400),
  );

  test('refuses every method but GET and HEAD, and endless addresses', async () => {
    expect((await get('/site/', 'POST')).status).toBe(405);
    expect((await get('/site/', 'HEAD')).body).toBe('');
    expect((await get(`/site/${'a'.repeat(5000)}`)).status).toBe(414);
  });

  test('has browsers ask for everything again, and where nothing changes only for pages and what is missing', async () => {
    const fixed = await serveFolder({ folder: path.join(home, 'www'), isFixed: true });
    const files = ['', 'style.css', 'missing.css'];
    const asked = await Promise.all(
      [server, fixed].map(({ address }) => Promise.all(files.map((file) => cacheOf(address + file)))),
    );
    await fixed.close();
    expect(asked).toEqual([
      ['no-cache', 'no-cache', 'no-cache'],
      ['no-cache', 'max-age=3600', 'no-cache'],
    ]);
  });

  test('says 304 to a browser that has the file already', async () => {
    const tag = (await fetch(server.address)).headers.get('etag') ?? '';
    expect((await fetch(server.address, { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });
});
