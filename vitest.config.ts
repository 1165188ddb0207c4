import { defineConfig } from 'vitest/config';

/** The screen reader needs the machine for itself: `npm run test:orca`. */
const rooms = process.env['MANGDAO_ORCA'] === '1' ? 'orca' : '{house,flow,browser,barriers}';

export default defineConfig({
  test: {
    include: [`tests/${rooms}/**/*.test.ts`, 'src/**/*.test.ts'],
    exclude: ['node_modules/**', 'tests/fixtures/**', '**/_template/**'],
    globalSetup: 'tests/flow/built-example.ts',
    // Two cores: a browser and a compile side by side already fill the machine.
    maxWorkers: 2,
    // Shared machines are at times four times as slow as at others.
    testTimeout: 300_000,
    hookTimeout: 1_500_000,
  },
});
