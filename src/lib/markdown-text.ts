/**
 * Text as Markdown that shows it and does nothing else: no markup, no link, no mention of a person (`@`) or an issue (`#`).
 * Signs are written as entities where a backslash would not stop a platform from reading them. Good for MDX too.
 */
export const plainMarkdown = (value: string): string =>
  value
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[&<>@#!]/g, (sign) => `&#${sign.codePointAt(0)};`)
    .replaceAll(/(https?|www)(?=[:.])/gi, '$1&#8203;')
    .replaceAll(/[\\`*_{}[\]()~|]/g, (sign) => `\\${sign}`);

/** Text as code: in a fence that is longer than any run of backticks in it, and safe in a table. */
export function markdownCode(value: string): string {
  const longest = Math.max(0, ...Array.from(value.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${value.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')}${pad}${fence}`;
}
