import { defineConfig } from 'vitest/config';

const exclude = ['node_modules/**', 'tests/fixtures/**', '**/_template/**'];

export default defineConfig({
  test: {
    globalSetup: 'tests/flow/built-example.ts',
    // Two cores: a browser and a compile side by side already fill the machine.
    maxWorkers: 2,
    // Shared machines are at times four times as slow as at others.
    testTimeout: 300_000,
    // In a full run all engines look at all that a hook prepares.
    hookTimeout: process.env['MANGDAO_FULL'] === '1' ? 10_800_000 : 1_500_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['tests/{house,flow,browser,barriers}/**/*.test.ts', 'src/**/*.test.ts'],
          exclude,
        },
      },
      // A screen reader needs the machine for itself: it comes when all others have ended.
      {
        extends: true,
        test: { name: 'orca', include: ['tests/orca/**/*.test.ts'], exclude, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
