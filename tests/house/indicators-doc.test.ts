import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { indicatorsDoc } from './indicators-doc.ts';
import { loadChecks } from './load-checks.ts';

const file = 'docs/indicators.md';

it('docs/indicators.md says what the systems say', async () => {
  const written = indicatorsDoc(await loadChecks());
  if (process.env['MANGDAO_UPDATE_GOLDEN'] === '1') writeFileSync(file, written);
  expect(readFileSync(file, 'utf8')).toBe(written);
});

it('docs/indicators.md names every id of every system, and an origin beside each', () => {
  const lines = readFileSync(file, 'utf8').split('\n');
  const ids = readdirSync('indicators/systems').flatMap((name) =>
    [...readFileSync(`indicators/systems/${name}`, 'utf8').matchAll(/^ {2,6}- (?:\{ )?id: ([a-z0-9-]+)$/gm)].map(
      (match) => match[1] ?? '',
    ),
  );
  expect(ids.length).toBeGreaterThan(150);
  for (const id of ids) {
    const line = lines.find((one) => one.startsWith(`| \`${id}\``));
    if (line !== undefined) expect(line, id).toMatch(/（(?:verified|secondary|derived|own)）/);
  }
  const named = ids.filter((id) => lines.some((one) => one.startsWith(`| \`${id}\``)));
  expect(named.length).toBeGreaterThan(150);
});
