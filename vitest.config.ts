import { defineConfig } from 'vitest/config';

const never = ['node_modules/**', 'tests/fixtures/**', '**/_template/**'];

export default defineConfig({
  test: {
    // Two cores: a browser and a compile side by side already fill the machine.
    maxWorkers: 2,
    // Shared machines are at times four times as slow as at others.
    testTimeout: 300_000,
    hookTimeout: 1_500_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['src/**/*.test.ts', 'tests/{house,barriers}/**/*.test.ts'],
          exclude: never,
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/{flow,browser}/**/*.test.ts'],
          exclude: never,
          globalSetup: 'tests/flow/built-example.ts',
        },
      },
    ],
  },
});
