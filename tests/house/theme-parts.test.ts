import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadThemes } from '#pipeline/plug-ins.ts';
import { refuseParts } from '#site/refuse-parts.ts';

/** A theme with components of its own over the base theme's. */
function themeWith(...own: readonly string[]): { id: string; folders: string[] } {
  const root = mkdtempSync(path.join(tmpdir(), 'mangdao-parts-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const themes = path.join(root, 'themes');
  cpSync(path.resolve('themes/base/components'), path.join(themes, 'base/components'), { recursive: true });
  for (const name of own) mkdirSync(path.join(themes, 'lakeside/components', name), { recursive: true });
  return { id: 'lakeside', folders: [path.join(themes, 'lakeside'), path.join(themes, 'base')] };
}

it('lets a theme replace what may be replaced, and add what is new', () => {
  expect(() => refuseParts(themeWith('header', 'footer', 'weather'))).not.toThrow();
});

it.each(['skip-links', 'reading-settings', 'page', 'head', 'table'])(
  'refuses a theme that replaces %s, and says what may be replaced',
  (name) => {
    expect(() => refuseParts(themeWith('header', name))).toThrow(
      expect.objectContaining({
        reports: [
          {
            code: 'E_THEME_PART',
            message: {
              'zh-CN': `主题“lakeside”不能替换部件“${name}”：读者要靠它使用每个网站。`,
              en: expect.stringContaining(`may not replace the component "${name}"`),
            },
            at: `themes/lakeside/components/${name}`,
            fix: {
              'zh-CN': expect.stringMatching(/可以替换的部件：.*footer、.*header/),
              en: expect.stringContaining('header'),
            },
          },
        ],
      }),
    );
  },
);

it('has no theme that replaces what readers depend on', async () => {
  for (const theme of await loadThemes(path.resolve('.'))) expect(() => refuseParts(theme)).not.toThrow();
});
