import { readdirSync, writeFileSync, type Dirent } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PagesArtifact } from '#model/page.ts';
import { copyAfter } from '#tests/flow/built-example.ts';
import { ended, type ProjectCopy } from '#tests/flow/project-copy.ts';

// The city's url has a path, so the preview stands below it too.
const site = 'qingxi';
const base = '/qingxi/';

let project: ProjectCopy;
let preview: ChildProcess;
let origin: string;
beforeAll(async () => {
  ({ project } = await copyAfter('build'));
  expect((await project.mangdao('build', '--site', site)).exit).toBe(0);
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  preview = project.start('dev', '--site', site, '--port', String(port));
  await said(preview, origin);
});
afterAll(async () => {
  preview.kill();
  await ended(preview);
  project.remove();
});

const bodyOf = (html: string): string => html.slice(html.indexOf('<body'), html.indexOf('</body>'));

it('shows every entry with the body that the build writes, byte for byte', async () => {
  const { pages } = PagesArtifact.parse(JSON.parse(project.read(`out/${site}/pages.json`)));
  const entries = pages.filter((page) => page.kind === 'entry');
  expect(entries.length).toBeGreaterThan(5);
  for (const page of entries) {
    const shown = await (await fetch(origin + base + encodeURI(page.path.slice(1)))).text();
    expect(bodyOf(shown), page.path).toBe(bodyOf(project.read(`out/${site}/www/${page.file}`)));
  }
});

it('serves pictures, styles of the site and the feed, and answers 404 with the page for it', async () => {
  const home = await (await fetch(origin + base)).text();
  const picture = /src="([^"]+\.(?:jpg|png))"/.exec(home)?.[1] ?? `${base}feed.xml`;
  expect((await fetch(origin + picture)).status).toBe(200);
  expect((await fetch(`${origin + base}feed.xml`)).headers.get('content-type')).toContain('xml');
  const missing = await fetch(`${origin + base}no-such-page/`);
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('<h1');
});

it('reloads the page and shows the new text after a save, and survives a mistake', async () => {
  const entry = someNews();
  const before = project.read(entry.file);
  const reload = await listenForReload();
  writeFileSync(path.join(project.folder, entry.file), `${before}\n\n刚刚保存的一段话。\n`);
  await reload.comes;
  expect(await (await fetch(origin + base + entry.path)).text()).toContain('刚刚保存的一段话');
  const second = await listenForReload();
  writeFileSync(path.join(project.folder, entry.file), `${before}\n\n<script>alert(1)</script>\n`);
  await second.comes;
  expect((await fetch(origin + base)).status).toBe(200);
  writeFileSync(path.join(project.folder, entry.file), before);
});

function someNews(): { file: string; path: string } {
  const folder = `content/sites/${site}/news`;
  const found = readdirSync(path.join(project.folder, folder), { recursive: true, withFileTypes: true }).find(
    (item: Dirent) => item.name.endsWith('.md') && item.name !== 'index.md',
  );
  if (found === undefined) throw new Error('no news to edit');
  const file = path.relative(project.folder, path.join(found.parentPath, found.name));
  return { file, path: `news/${path.basename(found.name, '.md')}/` };
}

/** Connects as Vite's own client does; `comes` ends with the next full reload. */
async function listenForReload(): Promise<{ comes: Promise<void> }> {
  const client = await (await fetch(`${origin + base}@vite/client`)).text();
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1] ?? '';
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  const comes = new Promise<void>((resolve) => {
    socket.addEventListener('message', (message) => {
      if (!String(message.data).includes('full-reload')) return;
      socket.close();
      resolve();
    });
  });
  return { comes };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}

function said(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes(words)) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(`the preview ended: ${output}`)));
  });
}
