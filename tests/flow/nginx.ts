import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** nginx with the configuration of docs/pipelines.md, on a free port of the loopback interface. */
export interface RunningNginx {
  origin: string;
  stop(): void;
}

const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` };

export const hasNginx = spawnSync('nginx', ['-v'], { env }).status === 0;

/** Serves what is published in the project's folder: `out/published/<site>/current`. */
export async function startNginx(project: string): Promise<RunningNginx> {
  const folder = path.join(project, 'nginx');
  mkdirSync(folder);
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/t;`,
  );
  const types =
    spawnSync('test', ['-f', '/etc/nginx/mime.types']).status === 0 ? '/etc/nginx/mime.types' : 'mime.types';
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/errors; events {}
    http { include ${types}; access_log off; ${temporary.join(' ')} ${documented(project, port)} }`,
  );
  const nginx = spawn('nginx', ['-c', path.join(folder, 'nginx.conf'), '-p', folder], { stdio: 'ignore', env });
  const origin = `http://127.0.0.1:${port}`;
  if (!(await answers(origin))) {
    nginx.kill();
    throw new Error(`nginx does not answer: ${readFileSync(path.join(folder, 'errors'), 'utf8')}`);
  }
  return { origin, stop: () => nginx.kill('SIGQUIT') };
}

/** The block that the documentation gives to copy, with this port and folder. */
function documented(project: string, port: number): string {
  const block = /```nginx\n([^]*?)```/.exec(readFileSync('docs/pipelines.md', 'utf8'))?.[1] ?? '';
  return block
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replaceAll('/srv/mangdao/', `${project}/out/published/`);
}

async function answers(origin: string): Promise<boolean> {
  for (let tries = 0; tries < 50; tries++) {
    const isUp = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (isUp) return true;
    await wait(100);
  }
  return false;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound !== null ? bound.port : 0));
    });
  });
