import type { Emulation } from '#contracts/engine.ts';

/** Parameters of the protocol's `Emulation.setEmulatedMedia`: without any wish, a light page on a screen, and motion reduced. */
export const emulated = ({
  medium = 'screen',
  scheme = 'light',
  contrast = 'no-preference',
  forcedColors = false,
  motion = 'reduce',
}: Emulation): { media: string; features: { name: string; value: string }[] } => ({
  media: medium === 'screen' ? '' : medium,
  features: [
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-contrast', value: contrast },
    { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
    { name: 'prefers-reduced-motion', value: motion },
  ],
});
