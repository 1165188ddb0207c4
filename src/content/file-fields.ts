/** Wherever a kind's field holds one of these names, what it says is the path of an attachment. */
const names = ['file', 'sample', 'captions', 'signLanguage', 'audioDescription'];

export const isFileField = (name: string): boolean => names.includes(name);

const written = new RegExp(String.raw`\b(?:${names.join('|')}):\s*["']?([^"',}]+)`, 'g');

/** Files named in a front matter → their lines. */
export function fileLinesOf(yaml: string): Record<string, number> {
  // Most front matter names none.
  if (yaml.search(written) === -1) return {};
  const named = yaml
    .split('\n')
    .flatMap((line, index) =>
      line.includes(':')
        ? [...line.matchAll(written)].map((match) => [match[1]?.trim() ?? '', index + 2] as const)
        : [],
    );
  return Object.fromEntries(named);
}
