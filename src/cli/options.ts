import { availableParallelism } from 'node:os';
import path from 'node:path';
import { InvalidArgumentError } from 'commander';
import { isDay } from '#lib/calendar.ts';
import type { SpokenLang } from '#lib/text.ts';
import { PeriodName } from '#model/ledger.ts';
import type { RunOptions } from '#pipeline/run-state.ts';
import { stages, type Stage } from '#pipeline/stages.ts';

/** The options that every command shares, as Commander parsed them. */
export interface SharedOptions {
  site?: string[];
  system?: string[];
  out: string;
  jobs?: number;
  deep?: boolean;
  screenshots?: boolean;
  now?: string;
  lang: SpokenLang;
  json?: boolean;
  from?: Stage;
  to?: Stage;
  force?: string;
  expectRefused?: string[];
  history?: string;
}

/** The project is the folder that a command is given in, as with any build tool. */
const projectRoot = (): string => process.cwd();

/** Turns the command line into the pipeline's options. */
export function runOptions(shared: SharedOptions, from: Stage, to: Stage): RunOptions {
  const root = projectRoot();
  return {
    root,
    outDir: path.resolve(root, shared.out),
    cacheDir: path.join(root, '.mangdao'),
    historyDir: path.resolve(root, shared.history ?? 'history'),
    sites: shared.site ?? null,
    systems: shared.system ?? null,
    from: shared.from ?? from,
    to: shared.to ?? to,
    now: shared.now ?? null,
    deep: shared.deep ?? false,
    screenshots: shared.screenshots ?? false,
    lang: shared.lang,
    jobs: shared.jobs ?? defaultJobs,
    force: shared.force ?? null,
    expectRefused: shared.expectRefused ?? null,
  };
}

export const defaultJobs = Math.min(8, availableParallelism());

/** `2026-11-23` or `2026-11-23 09:00`. */
export function parseMoment(value: string): string {
  const [day = '', time = '00:00'] = value.split(/[ T]/);
  if (isDay(day) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return `${day} ${time}`;
  throw new InvalidArgumentError('写成 2026-11-23 或 "2026-11-23 09:00"。Write it like that.');
}

export function parseJobs(value: string): number {
  const jobs = Number(value);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 64) return jobs;
  throw new InvalidArgumentError('写 1 到 64 的整数。A whole number from 1 to 64.');
}

/** A number within bounds; seconds may be parts of one. */
export const parseNumber =
  (least: number, most: number) =>
  (value: string): number => {
    const number = Number(value);
    if (value.trim() !== '' && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`写 ${least} 到 ${most} 的数。A number from ${least} to ${most}.`);
  };

export function parsePeriod(value: string): string {
  if (PeriodName.safeParse(value).success) return value;
  throw new InvalidArgumentError('时期以年份开头，如 2026-11。A period begins with its year, such as 2026-11.');
}

export function parseStage(value: string): Stage {
  const stage = stages.find((known) => known === value);
  if (stage !== undefined) return stage;
  throw new InvalidArgumentError(`阶段只有 ${stages.join('、')}。Stages are ${stages.join(', ')}.`);
}

export function parseReason(value: string): string {
  if (value.trim().length >= 4) return value.trim();
  throw new InvalidArgumentError('写明强制发布的理由，至少 4 个字。Give a reason of at least 4 signs.');
}

/** `a,b` or the option given twice. */
export const collect = (value: string, before: string[] | undefined): string[] => [
  ...(before ?? []),
  ...value.split(',').filter((item) => item !== ''),
];

/** The same for options that choose: to choose nothing is a slip, such as an empty variable of a script. */
export function collectSome(value: string, before: string[] | undefined): string[] {
  const ids = collect(value, before);
  if (ids.length > 0) return ids;
  throw new InvalidArgumentError('至少写一个网站的文件夹名。Name one site at least.');
}

/** The language of messages before the options are parsed. */
export function spokenLang(argv: readonly string[]): SpokenLang {
  const given = argv[argv.indexOf('--lang') + 1];
  return (argv.includes('--lang') && given === 'en') || argv.includes('--lang=en') ? 'en' : 'zh-CN';
}
