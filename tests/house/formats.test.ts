import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { FormatDefinition } from '#contracts/format.ts';
import type { SpokenLang } from '#lib/text.ts';
import { ScoreCards } from '#model/score-card.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'src/report/formats');
const cards = ScoreCards.parse(JSON.parse(readFileSync(path.join(root, 'tests/fixtures/report/cards.json'), 'utf8')));
const ids = readdirSync(folder).toSorted();
const langs: readonly SpokenLang[] = ['zh-CN', 'en'];

it('finds the formats that the house promises', () => {
  expect(ids).toEqual([
    '_template',
    'badge',
    'csv',
    'earl',
    'html',
    'json',
    'junit',
    'markdown',
    'sarif',
    'statement',
    'terminal',
    'xlsx',
  ]);
});

describe.each(ids)('the format %s', (id) => {
  const load = async (): Promise<FormatDefinition<string | Uint8Array>> => {
    const loaded: { default: FormatDefinition<string | Uint8Array> } = await import(path.join(folder, id, 'format.ts'));
    return loaded.default;
  };

  it('gives its golden bytes for the shared score cards', async () => {
    const format = await load();
    const golden = path.join(folder, id, `golden.${format.extension}`);
    const written = format.write(cards, 'zh-CN');
    if (process.env['MANGDAO_UPDATE_GOLDEN'] === '1') writeFileSync(golden, written);
    if (typeof written === 'string') expect(written).toBe(readFileSync(golden, 'utf8'));
    else expect(Buffer.compare(written, readFileSync(golden))).toBe(0);
  });

  it('ends with a line feed and says something even where there is no card', async () => {
    const format = await load();
    for (const lang of langs) {
      const [written, empty] = [format.write(cards, lang), format.write([], lang)];
      if (typeof written === 'string') expect(written).toMatch(/[^\n]\n$/);
      expect(String(empty)).not.toContain('undefined');
    }
  });

  it('writes markup that html-validate accepts, where it writes markup', async () => {
    const format = await load();
    if (format.extension !== 'html') return;
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
    for (const written of langs.flatMap((lang) => [format.write(cards, lang), format.write([], lang)])) {
      const report = await validator.validateString(String(written));
      expect(
        report.results.flatMap((result) => result.messages.map((m) => `${m.line}: ${m.ruleId} ${m.message}`)),
      ).toEqual([]);
    }
  });
});
