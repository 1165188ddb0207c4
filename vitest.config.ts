import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{house,flow,browser,orca}/**/*.test.ts', 'src/**/*.test.ts'],
    exclude: ['node_modules/**', 'tests/fixtures/**', '**/_template/**'],
    // Two cores: a browser and a compile side by side already fill the machine.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});
