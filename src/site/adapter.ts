import type { AstroIntegration } from 'astro';

/**
 * The official adapter API, used to get one thing: a server bundle that the render farm calls page by page
 * (docs/design.md §4). Nothing is ever served from it.
 */
export function mangdaoAdapter(serverEntrypoint: string): AstroIntegration {
  return {
    name: 'mangdao',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'mangdao',
          entrypointResolution: 'auto',
          serverEntrypoint,
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: {
            serverOutput: 'stable',
            staticOutput: 'unsupported',
            sharpImageService: 'unsupported',
          },
        });
      },
    },
  };
}
