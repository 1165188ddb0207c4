import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Evidence } from '#model/evidence.ts';
import { copyProject, type ProjectCopy } from '#tests/flow/project-copy.ts';

/** A fenced block of docs/adding.md: a file by its name, or commands. */
interface Step {
  kind: string;
  file: string | null;
  text: string;
}

const steps: Step[] = [
  ...readFileSync('docs/adding.md', 'utf8').matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm),
].map(([, kind = '', file, text = '']) => ({ kind, file: file ?? null, text }));

let project: ProjectCopy;
beforeAll(() => {
  project = copyProject();
  for (const part of ['tests', 'tsconfig.json', 'vitest.config.ts']) {
    cpSync(part, path.join(project.folder, part), { recursive: true });
  }
});
afterAll(() => project.remove());

const run = promisify(execFile);

async function follow({ kind, file, text }: Step): Promise<void> {
  if (file === null) {
    expect(kind).toBe('sh');
    // npm's own start-up, a second for every command, is all that is left out.
    const commands = text
      .replaceAll('npm run new --', 'node src/cli/main.mjs new')
      .replaceAll('npx mangdao', 'node src/cli/main.mjs')
      .replaceAll('npx ', 'node_modules/.bin/');
    await run('bash', ['-euc', commands], { cwd: project.folder, maxBuffer: 1e8 });
    return;
  }
  const target = path.join(project.folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

it(
  'following the guide to the letter adds a component and a content kind that pass everything',
  { timeout: 600_000 },
  async () => {
    expect(steps.map(({ file }) => file).filter((file) => file !== null)).toHaveLength(9);
    for (const step of steps) await follow(step);
    const html = project.read('out/qingxi/www/exhibitions/clay/index.html');
    expect(html).toMatch(/data-part="venue"[\s\S]*无障碍入口[\s\S]*东门有坡道/);
    expect(project.read('out/qingxi/www/exhibitions/index.html')).toContain('展期到 2026-12-20');
    const { facts, gaps, looked } = Evidence.parse(JSON.parse(project.read('out/qingxi/evidence.json')));
    expect(looked.some(({ page, passed }) => page === '/exhibitions/clay/' && 'axe' in passed)).toBe(true);
    expect(gaps).toEqual([]);
    expect(facts.filter(({ outcome, at }) => outcome === 'failed' && at.page.includes('/exhibitions/'))).toEqual([]);
  },
);
