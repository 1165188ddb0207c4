import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortHash } from '#lib/hash.ts';
import { Problem } from '#lib/problem.ts';
import { noDecisions } from '#model/decisions.ts';
import { loadDecisions } from '#pipeline/load-decisions.ts';
import { loadSystem } from '#pipeline/load-systems.ts';
import { loadChecks } from './load-checks.ts';

const checks = await loadChecks();
let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mangdao-systems-'));
  mkdirSync(path.join(root, 'indicators/decisions'), { recursive: true });
  cpSync('indicators/systems', path.join(root, 'indicators/systems'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const write = (file: string, words: string): void => writeFileSync(path.join(root, 'indicators', file), words);
const load = (name: string) => loadSystem(name, { root, checks, askedAt: 'site.yaml:3' });
function problemsOf(work: () => unknown): string[] {
  try {
    work();
  } catch (cause) {
    if (cause instanceof Problem) return cause.reports.map(({ code, at }) => `${code} ${at}`);
    throw cause;
  }
  return [];
}

const text = '{ zh-CN: 云岭省加严的要求, en: What the province asks beyond the nation }';
const own = (value: number): string => `{ value: ${value}, origin: own, source: 省级自定 }`;
const extension = (raise: string): string => `id: yunling
version: '2026.1'
title: ${text}
about: ${text}
extends: federation@2026.1
raise:
  - { indicator: links-work, why: ${text}, points: ${raise} }
`;

const decide = (field: string): string[] => {
  write(
    'decisions/yunling.yaml',
    `exemptions:\n  - { system: federation@2026.1, ${field}, reason: 本单位暂无对外服务职能, by: 全国主管部门, from: '2026-01-01', until: '2026-12-31' }\n`,
  );
  return problemsOf(() =>
    loadDecisions({ root, site: 'yunling', now: '2026-11-23 09:00' }, [load('federation@2026.1').system]),
  );
};

function overruleBy(changes: string, reason = ', reason: 链接在维护时段检测（示例）', times = 1): string[] {
  const day = changes.includes('date:') ? '' : ", date: '2026-11-20'";
  const rest = `by: 全国主管部门评估员, evidence: 逐条重新打开（示例）, seen: '0123456789abcdef'`;
  const line = `  - { system: federation@2026.1, ${changes}${day}${reason}, ${rest} }\n`;
  write('decisions/yunling.yaml', `overrules:\n${line.repeat(times)}`);
  const room = { root, site: 'yunling', now: '2026-11-23 09:00' };
  return problemsOf(() => loadDecisions(room, [load('federation@2026.1').system])).map(
    (one) => one.split(' ')[0] ?? '',
  );
}

describe('a released version', () => {
  const name = 'gov-site-inspection@2019';
  const hash = shortHash(readFileSync(`indicators/systems/${name}.yaml`, 'utf8'));

  it('is read as long as nobody edits it', () => {
    write('systems/released.yaml', `${name}: { hash: '${hash}', on: '2026-11-27' }\n`);
    expect(load(name).hash).toBe(hash);
  });

  it('is refused when one sign is another', () => {
    write(
      'systems/released.yaml',
      `${name}: { hash: '${hash.replace(/^./, (sign) => (sign === '0' ? '1' : '0'))}', on: '2026-11-27' }\n`,
    );
    expect(problemsOf(() => load(name))).toEqual([`E_SYSTEM_RELEASED indicators/systems/${name}.yaml`]);
    rmSync(path.join(root, 'indicators/systems/released.yaml'));
  });
});

describe('an extension of a province', () => {
  it('is read with the system that it extends, and its hash covers both', () => {
    write('systems/yunling@2026.1.yaml', extension(own(3)));
    const { system, base, hash } = load('yunling@2026.1');
    const points = system.parts.flatMap((part) => part.indicators).find(({ id }) => id === 'links-work')?.points.value;
    expect([points, base?.system.id, system.id]).toEqual([3, 'federation', 'yunling']);
    expect(hash).not.toBe(base?.hash);
  });

  it('is refused with file and line where it lowers what the nation asks', () => {
    write('systems/yunling@2026.1.yaml', extension(own(1)));
    expect(problemsOf(() => load('yunling@2026.1'))).toEqual([
      expect.stringMatching(/^E_SYSTEM_LOWERED indicators\/systems\/yunling@2026\.1\.yaml:7:/),
    ]);
  });

  it('is refused under another name than its own, or on top of another extension', () => {
    write('systems/other@2026.1.yaml', extension(own(3)));
    expect(problemsOf(() => load('other@2026.1'))[0]).toContain('E_SYSTEM_NAME');
    write('systems/yunling@2026.1.yaml', extension(own(3)));
    write(
      'systems/city@2026.1.yaml',
      extension(own(4)).replace('id: yunling', 'id: city').replace('extends: federation', 'extends: yunling'),
    );
    expect(problemsOf(() => load('city@2026.1'))).toEqual([expect.stringContaining('E_SYSTEM_EXTENDS')]);
  });
});

describe('the decisions about a site', () => {
  it('are none where there is no file', () => {
    expect(loadDecisions({ root, site: 'qingxi', now: '2026-11-23 09:00' }, [])).toEqual(noDecisions);
  });

  it('name an indicator or a part that there is, and one of the two', () => {
    expect(decide('part: service')).toEqual([]);
    expect(decide('indicator: links-work')).toEqual([]);
    expect(decide('indicator: links-wrok')).toEqual([
      expect.stringMatching(/^E_DECISION_INDICATOR indicators\/decisions\/yunling\.yaml:2:/),
    ]);
    expect(decide('indicator: links-work, part: service')).toHaveLength(1);
    expect(decide("part: service, from: '2027-01-01'")).not.toEqual([]);
  });

  it.each([
    ['indicator: links-work, value: 0.9', []],
    ['indicator: guide-accuracy, value: 0.9', ['E_DECISION_ASSESSED']],
    ['indicator: links-work, value: 90', ['E_DECISION_VALUE']],
    ["indicator: links-work, value: 1, date: '2026-11-24'", ['E_DECISION_DAYS']],
    ['indicator: links-wrok, value: 1', ['E_DECISION_INDICATOR']],
  ])('overrule a check with a possible value and a reason: %s', (changes, codes) => {
    expect(overruleBy(changes)).toEqual(codes);
  });

  it('never overrule a machine without a reason, or twice', () => {
    expect(overruleBy('indicator: links-work, value: 1', '')).toEqual(['E_FIELD_MISSING']);
    const twice = overruleBy('indicator: links-work, value: 1', ', reason: 链接在维护时段检测（示例）', 2);
    expect(twice).toEqual(['E_DECISION_TWICE']);
  });
});
