import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { readTextIfThere, writeFileAtomic } from '#lib/files.ts';

const require = createRequire(import.meta.url);

/** What the Chinese family is called inside its files. */
const family = 'Noto Sans S Chinese';
const generics = ['sans-serif', 'serif', 'monospace', 'cursive', 'fantasy', 'system-ui', 'ui-sans-serif', 'ui-serif'];

/** The pinned fonts: each package by the way from its entry point to its root, and the folders of it that are used. */
const packages = [
  { name: '@embedpdf/fonts-sc', up: '..', folders: ['fonts'] },
  { name: '@embedpdf/fonts-arabic', up: '..', folders: ['fonts'] },
  { name: '@expo-google-fonts/noto-serif-tibetan', up: '.', folders: ['400Regular', '700Bold'] },
  { name: '@expo-google-fonts/noto-sans-mongolian', up: '.', folders: ['400Regular'] },
] as const;

/**
 * Writes the font configuration of the measuring browser: our pinned fonts of the four scripts and no other, so that text
 * takes the same room on every machine. Returns its path, for FONTCONFIG_FILE.
 */
export function writeFontConfig(folder: string): string {
  const aliases = generics.map(
    (generic) =>
      `  <match target="pattern">\n    <test name="family"><string>${generic}</string></test>\n` +
      `    <edit name="family" mode="assign" binding="strong"><string>${family}</string></edit>\n  </match>`,
  );
  const config = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${fontFolders()
  .map((fonts) => `  <dir>${escapeXml(fonts)}</dir>`)
  .join('\n')}
  <cachedir>${escapeXml(path.join(folder, 'font-cache'))}</cachedir>
${aliases.join('\n')}
  <match target="pattern">
    <edit name="family" mode="append_last"><string>${family}</string></edit>
  </match>
</fontconfig>
`;
  const file = path.join(folder, 'fonts.conf');
  // Unchanged text keeps its time, and with it fontconfig's cache.
  if (readTextIfThere(file) !== config) writeFileAtomic(file, config);
  return file;
}

/** Other versions may have other widths. */
export const fontVersion = (): string =>
  packages
    .map((font) => {
      const file = readFileSync(path.join(packageFolder(font), 'package.json'), 'utf8');
      return `${font.name}@${z.object({ version: z.string() }).parse(JSON.parse(file)).version}`;
    })
    .join(' ');

const fontFolders = (): string[] =>
  packages.flatMap((font) => font.folders.map((name) => path.join(packageFolder(font), name)));

const packageFolder = ({ name, up }: (typeof packages)[number]): string =>
  path.resolve(path.dirname(require.resolve(name)), up);

const escapeXml = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
