import { createReadStream, type Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { mimeTypeOf } from '#lib/mime.ts';

/** A folder served on the loopback interface, as a plain web server would serve it. */
export interface StaticServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  origin: string;
  /** The origin and the base path: where the folder's own `/` is. */
  address: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  folder: string;
  /** Path at which the folder is mounted, starting and ending with `/`. */
  basePath?: string;
  /** 0 takes any free port. */
  port?: number;
  /** The media type of a file by its path; by its ending when left out. */
  typeOf?: (file: string) => string;
  /** No file changes while it is served: a browser need not ask again for what pages share. */
  isFixed?: true;
}

// Bounds: a loopback server must not be held open, or flooded, by a page that misbehaves.
const maxUrlLength = 4096;
const maxConnections = 256;
const requestTimeoutMs = 10_000;

/** Serves a folder on 127.0.0.1: GET and HEAD only, nothing outside the folder, 404.html for what is missing. */
export async function serveFolder(options: ServeOptions): Promise<StaticServer> {
  const root = await realpath(options.folder);
  const basePath = options.basePath ?? '/';
  const server = createServer((request, response) => {
    const mount = { root, basePath, typeOf: options.typeOf ?? mimeTypeOf, isFixed: options.isFixed ?? false };
    answer(mount, request, response).catch(() => fail(response, 500));
  });
  server.maxConnections = maxConnections;
  server.requestTimeout = requestTimeoutMs;
  server.headersTimeout = requestTimeoutMs;
  await listen(server, options.port ?? 0);
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the loopback server has no port');
  const origin = `http://127.0.0.1:${bound.port}`;
  return {
    origin,
    address: `${origin}${basePath}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((cause) => (cause === undefined ? resolve() : reject(cause)));
        server.closeAllConnections();
      }),
  };
}

interface Mount {
  root: string;
  basePath: string;
  typeOf: (file: string) => string;
  isFixed: boolean;
}

async function answer(mount: Mount, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return fail(response, 405);
  if ((request.url ?? '').length > maxUrlLength) return fail(response, 414);
  const asked = pathOf(request.url ?? '/');
  if (asked === null) return fail(response, 400);
  const found = asked.startsWith(mount.basePath) ? await findFile(mount, asked) : null;
  if (found === null) return sendMissing(mount, request, response);
  // A folder without its slash would break every relative link on its page.
  if (found.isIndex && !asked.endsWith('/')) return redirect(response, `${encodeURI(asked)}/`);
  return send(mount, { ...found, status: 200 }, request, response);
}

interface FoundFile {
  file: string;
  stats: Stats;
  /** It is the `index.html` of the folder that was asked for. */
  isIndex: boolean;
}

async function findFile({ root, basePath }: Mount, asked: string): Promise<FoundFile | null> {
  const file = path.join(root, asked.slice(basePath.length));
  const stats = await statInside(root, file);
  if (stats === null) return null;
  if (stats.isFile()) return { file, stats, isIndex: false };
  const index = path.join(file, 'index.html');
  const page = await statInside(root, index);
  return page?.isFile() === true ? { file: index, stats: page, isIndex: true } : null;
}

/** The decoded path of a request; null for one that no honest link holds. */
function pathOf(url: string): string | null {
  try {
    const raw = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    if (!raw.startsWith('/') || raw.startsWith('//') || raw.includes('\0') || raw.includes('\\')) return null;
    return raw.split('/').includes('..') ? null : raw.normalize('NFC');
  } catch {
    return null;
  }
}

/** Null when there is nothing, or when a link on the way leads out of the folder. */
async function statInside(root: string, file: string): Promise<Stats | null> {
  try {
    const real = await realpath(file);
    if (real !== root && !real.startsWith(root + path.sep)) return null;
    return await stat(real);
  } catch {
    return null;
  }
}

async function sendMissing(mount: Mount, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = path.join(mount.root, '404.html');
  const stats = await statInside(mount.root, file);
  if (stats === null || !stats.isFile()) return fail(response, 404);
  return send(mount, { file, stats, status: 404 }, request, response);
}

function send(
  { typeOf, isFixed }: Mount,
  { file, stats, status }: { file: string; stats: Stats; status: number },
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const type = typeOf(file);
  const mayBeKept = isFixed && !type.startsWith('text/html');
  const tag = `"${stats.size.toString(36)}-${stats.mtimeMs.toString(36)}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', mayBeKept ? 'max-age=3600' : 'no-cache');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (status === 200 && request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': stats.size,
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  // A file that shrinks or vanishes while it is sent must end the answer, not the process.
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { Location: to }).end();
}

function fail(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
