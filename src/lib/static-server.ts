import { createReadStream, type Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';

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
}

const types: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webm': 'video/webm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

// Bounds: a loopback server must not be held open, or flooded, by a page that misbehaves.
const maxUrlLength = 4096;
const maxConnections = 256;
const requestTimeoutMs = 10_000;

/** Serves a folder on 127.0.0.1: GET and HEAD only, nothing outside the folder, 404.html for what is missing. */
export async function serveFolder(options: ServeOptions): Promise<StaticServer> {
  const root = await realpath(options.folder);
  const basePath = options.basePath ?? '/';
  const server = createServer((request, response) => {
    answer({ root, basePath }, request, response).catch(() => fail(response, 500));
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
}

async function answer(mount: Mount, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return fail(response, 405);
  if ((request.url ?? '').length > maxUrlLength) return fail(response, 414);
  const asked = pathOf(request.url ?? '/');
  if (asked === null) return fail(response, 400);
  if (!asked.startsWith(mount.basePath)) return sendMissing(mount, request, response);
  const file = path.join(mount.root, asked.slice(mount.basePath.length));
  const found = await statInside(mount.root, file);
  if (found === null) return sendMissing(mount, request, response);
  if (found.isFile()) return send({ file, found, status: 200 }, request, response);
  // A folder without its slash would break every relative link on its page.
  if (!asked.endsWith('/')) return redirect(response, `${encodeURI(asked)}/`);
  const index = path.join(file, 'index.html');
  const page = await statInside(mount.root, index);
  if (page === null || !page.isFile()) return sendMissing(mount, request, response);
  return send({ file: index, found: page, status: 200 }, request, response);
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
  const found = await statInside(mount.root, file);
  if (found === null || !found.isFile()) return fail(response, 404);
  return send({ file, found, status: 404 }, request, response);
}

function send(
  { file, found, status }: { file: string; found: Stats; status: number },
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const tag = `"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (status === 200 && request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(status, {
    'Content-Type': types[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': found.size,
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
