import type { TokenFault } from '#contracts/theme.ts';
import type { SiteFile } from '#model/site.ts';
import { closest } from '#lib/closest.ts';
import type { ProblemReport } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import type { LocatedValue } from '#lib/yaml-file.ts';

/** What site.yaml may name that stands outside of `content/`. */
export interface KnownNames {
  themes: readonly string[];
  /** That a site may set, of all themes, without the leading `--`. */
  tokens: readonly string[];
  /** What a theme finds wrong with the values of tokens. */
  faultsOf: (theme: string, tokens: Readonly<Record<string, string>>) => readonly TokenFault[];
  /** `federation@2026.1` */
  systems: readonly string[];
  targets: readonly string[];
}

/** A theme, token, indicator system or publish target that does not exist: said at once, not after an hour of audits. */
export function checkNames(site: SiteFile, located: LocatedValue, known: KnownNames): ProblemReport[] {
  const named = [
    { code: 'E_THEME', what: text('主题', 'theme'), name: site.theme.id, names: known.themes, path: ['theme', 'id'] },
    ...Object.keys(site.theme.tokens).map((name) => ({
      code: 'E_TOKEN',
      what: text('主题变量', 'theme token'),
      name,
      names: known.tokens,
      path: ['theme', 'tokens', name],
    })),
    ...site.score.systems.map((name, index) => ({
      code: 'E_NO_SYSTEM',
      what: text('指标体系', 'indicator system'),
      name,
      names: known.systems,
      path: ['score', 'systems', index],
    })),
    {
      code: 'E_PUBLISH_TARGET',
      what: text('发布方式', 'publish target'),
      name: site.publish.target,
      names: known.targets,
      path: ['publish', 'target'],
    },
  ];
  const unknown = named
    .filter(({ name, names }) => !names.includes(name))
    .map(({ code, what, name, names, path }) => {
      const meant = closest(name, names);
      return {
        code,
        message: text(`没有${what['zh-CN']}“${name}”。`, `There is no ${what.en} "${name}".`),
        at: located.at(path, code === 'E_TOKEN' ? 'key' : 'value'),
        fix: text(
          `${meant === null ? '' : `是不是“${meant}”？`}可以写：${names.join('、')}。`,
          `${meant === null ? '' : `Did you mean "${meant}"? `}Known: ${names.join(', ')}.`,
        ),
      };
    });
  return [...unknown, ...checkColours(site, located, known)];
}

/** Colours that nobody could read: no page is rendered with them. */
function checkColours({ theme }: SiteFile, located: LocatedValue, { tokens, faultsOf }: KnownNames): ProblemReport[] {
  const set = Object.fromEntries(Object.entries(theme.tokens).filter(([name]) => tokens.includes(name)));
  return faultsOf(theme.id, set).map(({ token, message, fix }) => ({
    code: 'E_COLOUR',
    message,
    at: located.at(['theme', 'tokens', token]),
    fix,
  }));
}
