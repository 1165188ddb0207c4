import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommitsArtifact } from '#model/commits.ts';
import type { OpenSite } from '#model/site-lines.ts';
import { readCommits, writeCommits } from './commits-of.ts';

let root = '';
const sites = (): string => path.join(root, 'content/sites');
const site = (...names: string[]): string => path.join(sites(), 'a', ...names);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mangdao-commits-'));
  mkdirSync(site('news'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function git(at: string, ...args: string[]): void {
  const moment = `${at.replace(' ', 'T')}:00+08:00`;
  const who = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@a.example', GIT_COMMITTER_NAME: 'a' };
  const env = { PATH: process.env['PATH'], HOME: root, ...who, GIT_COMMITTER_EMAIL: 'a@a.example' };
  execFileSync('git', ['-c', 'init.defaultBranch=main', ...args], {
    cwd: root,
    env: { ...env, GIT_AUTHOR_DATE: moment, GIT_COMMITTER_DATE: moment },
    stdio: 'ignore',
  });
}

const body = ['第一段。', '第二段。', '第三段。', '第四段。'];
const write = (name: string, date: string, { draft = false, lines = body } = {}): void =>
  writeFileSync(
    site('news', `${name}.md`),
    `---\ntitle: 题\ndate: ${date}\n${draft ? 'draft: true\n' : ''}---\n\n${lines.join('\n\n')}\n`,
  );

function commit(at: string): void {
  git(at, 'add', '-A', 'content');
  git(at, 'commit', '-qm', 'x');
}

/** What the artifact says of entries that are dated like this now. */
async function commitsOf(dates: Readonly<Record<string, string>>): Promise<CommitsArtifact> {
  const entries = Object.entries(dates).map(([name, date]) => ({ file: `content/sites/a/news/${name}.md`, date }));
  const commits = await readCommits(sites(), path.join(root, '.mangdao'));
  await writeCommits(path.join(root, 'out'), commits, {
    site: { id: 'a' },
    artifact: () => ({ entries }),
  } as unknown as OpenSite);
  return CommitsArtifact.parse(JSON.parse(readFileSync(path.join(root, 'out/commits.json'), 'utf8')));
}

describe('what Git says of the dates', () => {
  beforeEach(() => git('2026-01-01 08:00', 'init', '-q'));

  it('is when an entry came, and with how many others of its site', async () => {
    write('one', '2025-03-01');
    write('two', '2025-04-01');
    commit('2026-01-02 08:00');
    write('three', '2026-02-01 09:00');
    commit('2026-02-01 10:00');
    expect(await commitsOf({ three: '2026-02-01 09:00', one: '2025-03-01 00:00', new: '2026-02-02 00:00' })).toEqual({
      schema: 1,
      site: 'a',
      because: null,
      since: '2026-01-02 08:00',
      entries: [
        { file: 'content/sites/a/news/one.md', added: '2026-01-02 08:00', together: 2 },
        { file: 'content/sites/a/news/three.md', added: '2026-02-01 10:00', together: 1 },
      ],
    });
  });

  it('finds a published entry whose date was moved while its text stayed', async () => {
    write('one', '2026-01-02');
    commit('2026-01-02 08:00');
    write('one', '2026-03-01', { lines: [...body.slice(0, 3), '新的一段。'] });
    commit('2026-03-01 08:00');
    const moved = { was: '2026-01-02 00:00', until: '2026-03-01 08:00' };
    expect((await commitsOf({ one: '2026-03-01 00:00' })).entries[0]).toMatchObject({ moved });
    // Mended on the disk, and not committed yet.
    expect((await commitsOf({ one: '2026-01-02 00:00' })).entries[0]?.moved).toBeUndefined();
    write('one', '2026-01-02');
    commit('2026-03-02 08:00');
    expect((await commitsOf({ one: '2026-01-02 00:00' })).entries[0]?.moved).toBeUndefined();
  });

  it('knows an entry again that was renamed in between', async () => {
    write('one', '2026-01-02');
    commit('2026-01-02 08:00');
    renameSync(site('news/one.md'), site('news/two.md'));
    commit('2026-02-01 08:00');
    write('two', '2026-03-01');
    commit('2026-03-01 08:00');
    expect((await commitsOf({ two: '2026-03-01 00:00' })).entries).toEqual([
      {
        file: 'content/sites/a/news/two.md',
        added: '2026-01-02 08:00',
        together: 1,
        moved: { was: '2026-01-02 00:00', until: '2026-03-01 08:00' },
      },
    ]);
  });

  it.each([
    ['a draft that was published later', '2026-01-02', { draft: true }],
    ['one whose first date had not come', '2026-02-25', {}],
    ['a page that was written anew', '2026-01-02', { lines: ['旧的。', '都是旧的。'] }],
    ['a correction by some days', '2026-02-20', {}],
  ])('does not accuse %s', async (_says, first, options) => {
    write('one', first, options);
    commit('2026-01-02 08:00');
    write('one', '2026-03-01');
    commit('2026-02-28 08:00');
    expect((await commitsOf({ one: '2026-03-01 00:00' })).entries[0]?.moved).toBeUndefined();
  });

  it('does not accuse work on a branch, which nobody saw until it was merged', async () => {
    write('old', '2026-01-01');
    commit('2026-01-01 08:00');
    git('2026-01-02 08:00', 'checkout', '-qb', 'work');
    write('one', '2026-01-02');
    commit('2026-01-02 08:00');
    write('one', '2026-03-01');
    commit('2026-02-28 08:00');
    git('2026-03-01 08:00', 'checkout', '-q', 'main');
    git('2026-03-01 09:00', 'merge', '-q', '--no-ff', 'work');
    const [entry] = (await commitsOf({ one: '2026-03-01 00:00' })).entries;
    expect(entry).toEqual({ file: 'content/sites/a/news/one.md', added: '2026-03-01 09:00', together: 1 });
  });

  it('gives the same bytes from the cache as from Git', async () => {
    write('one', '2026-01-02');
    commit('2026-01-02 08:00');
    const first = await commitsOf({ one: '2026-01-02 00:00' });
    expect(await commitsOf({ one: '2026-01-02 00:00' })).toEqual(first);
    write('two', '2026-01-03');
    commit('2026-01-03 08:00');
    expect((await commitsOf({ two: '2026-01-03 00:00' })).entries).toHaveLength(1);
  });
});

describe('without a history that can be relied on', () => {
  it('says that the project is in no repository', async () => {
    expect((await commitsOf({})).because?.en).toBe('the project is in no Git repository');
  });

  it('says that a repository has no commit yet', async () => {
    git('2026-01-01 08:00', 'init', '-q');
    expect((await commitsOf({})).because?.en).toMatch(/^Git gave no history/);
  });

  it('says that a clone is shallow', async () => {
    git('2026-01-01 08:00', 'init', '-q');
    for (const day of ['2026-01-02', '2026-01-03']) {
      write('one', day);
      commit(`${day} 08:00`);
    }
    git('2026-01-03 08:00', 'clone', '-q', '--depth', '1', `file://${root}`, 'copy');
    const commits = await readCommits(path.join(root, 'copy/content/sites'), path.join(root, '.mangdao'));
    expect('because' in commits && commits.because.en).toBe('the Git repository was cloned without its whole history');
  });
});
