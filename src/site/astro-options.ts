import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig } from 'astro';
import type { Theme } from '#contracts/theme.ts';
import { mangdaoAdapter } from '#site/adapter.ts';
import type { PreviewSettings } from '#site/preview.ts';
import { resolveTheme } from '#site/resolve-theme.ts';

/** What `astro build` (the theme compile) and `astro dev` (the preview) share: one route, one middleware, one theme. */
export async function astroOptions(
  root: string,
  theme: Theme,
  cacheDir: string,
  preview: PreviewSettings | null = null,
): Promise<AstroInlineConfig> {
  return {
    configFile: false,
    root,
    srcDir: path.join(root, 'src/site'),
    publicDir: path.join(root, 'src/site/public'),
    cacheDir: path.join(cacheDir, 'astro'),
    output: 'server',
    adapter: mangdaoAdapter(path.join(root, 'src/site/app.ts')),
    integrations: [mdx()],
    // Markdown of the national office's shared pages; entries go through the content stage instead.
    markdown: { syntaxHighlight: false, ...(await chineseMarkdown(root)) },
    session: false,
    // Nothing is ever posted to a page: the check would only be a second middleware.
    security: { checkOrigin: false },
    trailingSlash: 'ignore',
    // 'jsx' would join adjacent inline elements; true keeps one space between them.
    compressHTML: true,
    scopedStyleStrategy: 'where',
    build: { inlineStylesheets: 'never', assets: '_mangdao' },
    // What `passthroughImageService` of astro/config says, whose import takes a twentieth of the compile.
    image: { service: { entrypoint: 'astro/assets/services/noop', config: {} } },
    devToolbar: { enabled: false },
    logLevel: 'error',
    vite: { plugins: [resolveTheme(theme), previewModule(preview)], logLevel: 'error' },
  };
}

/** Emphasis beside Chinese marks; its processor is not loaded where there is nothing to process. */
async function chineseMarkdown(root: string): Promise<Pick<NonNullable<AstroInlineConfig['markdown']>, 'processor'>> {
  const folder = path.join(root, 'content/shared');
  if (!existsSync(folder) || !readdirSync(folder).some((file) => file.endsWith('.mdx'))) return {};
  const [{ unified }, { default: friendly }, { default: strikethrough }] = await Promise.all([
    import('@astrojs/markdown-remark'),
    import('remark-cjk-friendly'),
    import('remark-cjk-friendly-gfm-strikethrough'),
  ]);
  return { processor: unified({ remarkPlugins: [friendly, strikethrough] }) };
}

/** Vite plug-in for `virtual:mangdao/preview`. */
function previewModule(preview: PreviewSettings | null): {
  name: string;
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
} {
  const resolved = '\0virtual:mangdao/preview';
  return {
    name: 'mangdao:preview',
    resolveId: (id) => (id === 'virtual:mangdao/preview' ? resolved : undefined),
    load: (id) => (id === resolved ? previewSource(preview) : undefined),
  };
}

function previewSource(preview: PreviewSettings | null): string {
  if (preview === null) return 'export const preview = null;';
  const { kindModules, ...settings } = preview;
  const kinds = Object.entries(kindModules).map(([id, module], index) => ({ id, module, name: `kind${index}` }));
  return [
    ...kinds.map(({ module, name }) => `import ${name} from ${JSON.stringify(module)};`),
    `const kinds = [${kinds.map(({ id, name }) => `{ ...${name}, id: ${JSON.stringify(id)} }`).join(', ')}];`,
    `export const preview = { ...${JSON.stringify(settings)}, kinds };`,
  ].join('\n');
}
