import { InvalidArgumentError } from 'commander';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import type { SharedOptions } from '#cli/options.ts';

/** The one site that a command shows; a Problem when none or several are named. */
export function oneSite(shared: SharedOptions, command: string): string {
  const [site, ...others] = shared.site ?? [];
  if (site !== undefined && others.length === 0) return site;
  throw new Problem({
    code: 'E_WHICH_SITE',
    message: text('要说明是哪一个网站', 'Name one site'),
    fix: text(`例如：mangdao ${command} --site yunling`, `For example: mangdao ${command} --site yunling`),
  });
}

export function parsePort(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError('端口是 0 到 65535 的整数。A port is a whole number from 0 to 65535.');
}
