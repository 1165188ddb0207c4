import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { readTextIfThere, writeFileAtomic } from '#lib/files.ts';

const require = createRequire(import.meta.url);

/** What the family is called inside the files of `@embedpdf/fonts-sc`. */
const family = 'Noto Sans S Chinese';
const generics = ['sans-serif', 'serif', 'monospace', 'cursive', 'fantasy', 'system-ui', 'ui-sans-serif', 'ui-serif'];

/**
 * Writes the font configuration of the measuring browser: our pinned Chinese font and no other, so that text takes the
 * same room on every machine. Returns its path, for FONTCONFIG_FILE.
 */
export function writeFontConfig(folder: string): string {
  const fonts = path.join(packageFolder(), 'fonts');
  const aliases = generics.map(
    (generic) =>
      `  <match target="pattern">\n    <test name="family"><string>${generic}</string></test>\n` +
      `    <edit name="family" mode="assign" binding="strong"><string>${family}</string></edit>\n  </match>`,
  );
  const config = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${escapeXml(fonts)}</dir>
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

/** Another version may have other widths. */
export const fontVersion = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path.join(packageFolder(), 'package.json'), 'utf8')))
    .version;

const packageFolder = (): string => path.resolve(path.dirname(require.resolve('@embedpdf/fonts-sc')), '..');

const escapeXml = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
