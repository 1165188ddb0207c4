import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublishJob } from '#contracts/target.ts';
import { sha256 } from '#lib/hash.ts';
import { Problem } from '#lib/problem.ts';
import { digestFile, walkFiles } from '#lib/walk-files.ts';
import { Manifest, Release } from '#model/release.ts';
import { jobOf as jobOfFolder } from '#tests/fixtures/publish/job-of.ts';
import target from './target.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mangdao-publish-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Files = Readonly<Record<string, string>>;

function write(www: string, files: Files): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(www, file)), { recursive: true });
    writeFileSync(path.join(www, file), content);
  }
}

/** A job that publishes these files into `to`. */
function jobOf(files: Files, change: Partial<PublishJob> = {}): PublishJob {
  const www = mkdtempSync(path.join(folder, 'www-'));
  write(www, files);
  return { ...jobOfFolder(www, to(), 3), ...change };
}

const first: Files = { 'index.html': '首页一', 'news/春节/index.html': '慰问', 'style.css': 'a{}' };
const second: Files = { 'index.html': '首页二', 'style.css': 'a{}', 'new/index.html': '新' };
const versions = [first, second, { 'index.html': '三' }, { 'index.html': '四' }];
const script = (name: string): string => path.resolve(import.meta.dirname, '../../../../tests/fixtures/publish', name);
const to = (): string => path.join(folder, 'to');
const current = (file = 'index.html'): string => readFileSync(path.join(to(), 'current', file), 'utf8');

/** Every name below the folder with what would betray a change. */
const snapshot = (): string[] =>
  readdirSync(to(), { recursive: true, withFileTypes: true })
    .map((item) => path.join(item.parentPath, item.name))
    .concat(to())
    .map((name) => `${name} ${lstatSync(name).mtimeMs} ${lstatSync(name).ino} ${lstatSync(name).size}`)
    .toSorted();

const codeOf = async (work: Promise<unknown>): Promise<string | undefined> => {
  const cause: unknown = await work.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (cause !== undefined && !(cause instanceof Problem)) throw cause;
  return cause?.reports[0]?.code;
};

/** Whether `current` leads to a release that holds exactly what its manifest says. */
function verifyCurrent(): string {
  const www = realpathSync(path.join(to(), 'current'));
  const json = readFileSync(path.join(www, '../manifest.json'), 'utf8');
  const manifest = Manifest.parse(JSON.parse(json));
  expect(path.basename(path.dirname(www))).toBe(sha256(json).slice(0, 16));
  expect(walkFiles(www).files.map((file) => ({ file, ...digestFile(path.join(www, file)) }))).toEqual(manifest.files);
  return path.basename(path.dirname(www));
}

describe('publishing', () => {
  it('puts a release beside the others and makes it current', async () => {
    const release = await target.publish(jobOf(first));
    expect(release).toMatchObject({
      outcome: 'published',
      files: 3,
      bytes: 18,
      signature: null,
      vetoes: [],
      forced: null,
    });
    expect(release.switched).toBe(`releases/${release.release}/www`);
    expect(readlinkSync(path.join(to(), 'current'))).toBe(release.switched);
    expect(current('news/春节/index.html')).toBe('慰问');
    expect(verifyCurrent()).toBe(release.release);
    const record = readFileSync(path.join(to(), 'releases', release.release ?? '', 'release.json'), 'utf8');
    expect(Release.parse(JSON.parse(record))).toEqual(release);
  });

  it('changes nothing on the disk the second time', async () => {
    const { release } = await target.publish(jobOf(first));
    const before = snapshot();
    expect(await target.publish(jobOf(first))).toMatchObject({ outcome: 'unchanged', release, switched: null });
    expect(snapshot()).toEqual(before);
  });

  it('names a release by its content alone, wherever and whenever it is made', async () => {
    const here = await target.publish(jobOf(first));
    const there = await target.publish(jobOf(first, { to: path.join(folder, 'other'), now: '2027-01-01 00:00' }));
    expect(there.release).toBe(here.release);
  });

  it('keeps the last releases by the order of publishing, and the current one', async () => {
    const ids: (string | null)[] = [];
    for (const files of [...versions, first]) ids.push((await target.publish(jobOf(files, { keep: 2 }))).release);
    expect(new Set(readdirSync(path.join(to(), 'releases')))).toEqual(new Set(ids.slice(-2)));
    expect(current()).toBe('首页一');
  });

  it('records the reason of a forced release in the release', async () => {
    const { release } = await target.publish(jobOf(first, { vetoes: ['home-stale'], forced: '领导同意' }));
    const record = readFileSync(path.join(to(), 'releases', release ?? '', 'release.json'), 'utf8');
    expect(JSON.parse(record)).toMatchObject({ vetoes: ['home-stale'], forced: '领导同意' });
  });

  it('mends a release that was tampered with', async () => {
    await target.publish(jobOf(first));
    const www = realpathSync(path.join(to(), 'current'));
    writeFileSync(path.join(www, 'index.html'), '篡改');
    writeFileSync(path.join(www, 'planted.html'), '挂马');
    unlinkSync(path.join(www, 'style.css'));
    symlinkSync('/etc', path.join(www, 'link'));
    expect(await target.publish(jobOf(first))).toMatchObject({ outcome: 'published' });
    verifyCurrent();
    expect(existsSync(path.join(www, 'link'))).toBe(false);
  });

  it('removes what a killed run has left, but not the work of one under way', async () => {
    const releases = path.join(to(), 'releases');
    write(releases, { '.0123456789abcdef.999999999.part/www/x': '', [`.0123456789abcdef.${process.ppid}.part/x`]: '' });
    write(to(), { 'history.json.999999999.part': '', 'mine.part': '' });
    await target.publish(jobOf(first));
    expect(readdirSync(to()).toSorted()).toEqual(['current', 'history.json', 'mine.part', 'releases']);
    expect(readdirSync(releases).filter((name) => name.endsWith('.part'))).toEqual([
      `.0123456789abcdef.${process.ppid}.part`,
    ]);
  });
});

describe('the plan', () => {
  it('says what would be added and removed, and touches nothing', async () => {
    const plan = await target.plan(jobOf(first));
    expect(plan).toMatchObject({ add: Object.keys(first).toSorted(), remove: [], isCurrent: false });
    expect(existsSync(to())).toBe(false);
    const { release } = await target.publish(jobOf(first));
    const before = snapshot();
    expect(await target.plan(jobOf(second))).toMatchObject({
      add: ['index.html', 'new/index.html'],
      remove: ['news/春节/index.html'],
      isCurrent: false,
    });
    expect(await target.plan(jobOf(first))).toEqual({ release, add: [], remove: [], isCurrent: true });
    expect(snapshot()).toEqual(before);
  });
});

const back = (): Promise<Release> => target.rollback({ site: 'yunling', now: '2026-11-21 10:00', to: to() });

describe('rolling back', () => {
  it('makes the release before the current one current, further back each time', async () => {
    for (const files of versions) await target.publish(jobOf(files, { keep: 9 }));
    expect(await back()).toMatchObject({ outcome: 'rolled-back', files: 1, now: '2026-11-21 10:00' });
    expect(current()).toBe('三');
    await back();
    expect(current()).toBe('首页二');
  });

  it('never goes to a release that was rolled back from', async () => {
    for (const files of [first, second]) await target.publish(jobOf(files));
    await back();
    await target.publish(jobOf({ 'index.html': '三' }));
    await back();
    expect(current()).toBe('首页一');
  });

  it('publishes what was rolled back from again when asked to', async () => {
    for (const files of [first, second]) await target.publish(jobOf(files));
    await back();
    expect(await target.publish(jobOf(second))).toMatchObject({ outcome: 'published' });
    expect(current()).toBe('首页二');
  });

  it('refuses when there is nothing before', async () => {
    expect(await codeOf(back())).toBe('E_PUBLISH_NO_PREVIOUS');
    await target.publish(jobOf(first));
    expect(await codeOf(back())).toBe('E_PUBLISH_NO_PREVIOUS');
  });

  it('refuses a release whose files are not those of its manifest', async () => {
    const { release } = await target.publish(jobOf(first));
    await target.publish(jobOf(second));
    writeFileSync(path.join(to(), 'releases', release ?? '', 'www/index.html'), '篡改');
    expect(await codeOf(back())).toBe('E_PUBLISH_DAMAGED');
    expect(current()).toBe('首页二');
  });
});

describe('a disk that is in the way', () => {
  it('leaves the current release alone when a file stands in the way', async () => {
    await target.publish(jobOf(first));
    const next = jobOf(second);
    const { release } = await target.plan(next);
    writeFileSync(path.join(to(), 'releases', release), '');
    expect(await codeOf(target.publish(next))).toBe('E_PUBLISH_WRITE');
    expect(current()).toBe('首页一');
  });

  it('leaves the current release alone, and no part behind, when it takes no more bytes', async () => {
    const { release } = await target.publish(jobOf(first));
    const { www } = jobOf({ 'a.html': 'small', 'b.html': 'x'.repeat(200_000), 'c.html': 'small' });
    // With SIGXFSZ ignored, a write beyond the limit of 32 kB fails in the middle of a file, as on a full disk.
    const limited = `trap '' XFSZ; ulimit -f 64; exec "$0" "$@"`;
    const said = execFileSync('sh', ['-c', limited, process.execPath, script('publish-once.ts'), www, to()], {
      encoding: 'utf8',
    });
    expect(said).toMatch(/^E_PUBLISH_WRITE .*EFBIG.*the current release stays/);
    expect(verifyCurrent()).toBe(release);
    expect(readdirSync(path.join(to(), 'releases'))).toEqual([release]);
  });

  it('refuses a file that changes while it is copied', async () => {
    await target.publish(jobOf(first));
    const next = jobOf(second);
    writeFileSync(path.join(next.www, 'index.html'), '又改了');
    expect(await codeOf(target.publish(next))).toBe('E_PUBLISH_CHANGED');
    expect(current()).toBe('首页一');
  });

  it('never replaces a current that is not its own', async () => {
    write(to(), { 'current/index.html': '别人的' });
    expect(await codeOf(target.publish(jobOf(first)))).toBe('E_PUBLISH_CURRENT');
    rmSync(path.join(to(), 'current'), { recursive: true });
    symlinkSync('/etc', path.join(to(), 'current'));
    expect(await codeOf(target.publish(jobOf(first)))).toBe('E_PUBLISH_CURRENT');
  });

  it('never mixes two sites, and never guesses at a broken history', async () => {
    await target.publish(jobOf(first));
    expect(await codeOf(target.publish(jobOf(second, { site: 'qingxi' })))).toBe('E_PUBLISH_SHARED');
    writeFileSync(path.join(to(), 'history.json'), '{');
    expect(await codeOf(target.publish(jobOf(second)))).toBe('E_PUBLISH_HISTORY');
  });
});

describe('a run that is killed', () => {
  it('leaves a whole release current, whenever it is killed, and the next run repairs', async () => {
    const source = path.join(folder, 'versions');
    for (const version of ['a', 'b', 'c']) {
      const pages = Array.from({ length: 12 }, (_, index) => [`p${index}/index.html`, `${version} ${index}`] as const);
      write(path.join(source, version), Object.fromEntries(pages));
    }
    const seen = new Set<string>();
    for (const [dots, delayMs] of [0, 2, 5, 9, 14, 20].entries()) {
      const child = spawn(process.execPath, [script('publish-loop.ts'), source, to()], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const exit = once(child, 'exit');
      for (let left = dots + 1; left > 0;) left -= String(await once(child.stdout, 'data')).length;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      child.kill('SIGKILL');
      expect(await exit).toEqual([null, 'SIGKILL']);
      seen.add(verifyCurrent());
    }
    // Else every kill came between two publishings, and nothing was tested.
    expect(seen.size).toBeGreaterThan(1);
    await target.publish(jobOf(first));
    verifyCurrent();
    expect(readdirSync(path.join(to(), 'releases')).filter((name) => name.startsWith('.'))).toEqual([]);
    await target.rollback({ site: 'yunling', now: '2026-11-20 09:00', to: to() });
    verifyCurrent();
  });
});
