import { expect, test } from 'vitest';
import { pa11yConfig } from '#evidence/pa11y-config.ts';

test('the second opinion looks at every page, with both runners and our browser', () => {
  const browser = { executablePath: '/browser', args: ['--headless'], env: { LANG: 'zh_CN.UTF-8' } };
  expect(
    pa11yConfig([{ path: '/news/' }, { path: '/康复/' }, { path: '/' }], 'http://127.0.0.1:8000/qc/', browser),
  ).toEqual({
    defaults: {
      standard: 'WCAG2AA',
      runners: ['axe', 'htmlcs'],
      concurrency: 2,
      timeout: 60_000,
      hideElements: 'svg[role="img"] *',
      useIncognitoBrowserContext: false,
      chromeLaunchConfig: { executablePath: '/browser', args: ['--headless'], env: { LANG: 'zh_CN.UTF-8' } },
    },
    urls: [
      'http://127.0.0.1:8000/qc/',
      'http://127.0.0.1:8000/qc/%E5%BA%B7%E5%A4%8D/',
      'http://127.0.0.1:8000/qc/news/',
    ],
  });
});
