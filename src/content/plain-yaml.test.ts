import { array, assert, constantFrom, oneof, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { parsePlainYaml } from '#lib/plain-yaml.ts';

const parsed = (source: string): unknown => {
  try {
    return parse(source);
  } catch {
    return 'not YAML';
  }
};

it('reads ordinary front matter without the full parser', () => {
  const source =
    'title: 云岭省残联开展“春节”走访\ndate: 2026-11-03 08:30\nkeywords: [春节, 慰问]\nsource: "省残联：办公室"\ndraft: true\nimage:\n  file: media/a.jpg\n  alt: 工作人员慰问\nmaterials:\n  - 身份证\n  - 户口簿\n';
  expect(parsePlainYaml(source)).toEqual(parse(source));
  expect(parsePlainYaml(source)).not.toBeNull();
});

const piece = constantFrom(
  'a',
  'B',
  '残',
  '联',
  '：',
  ':',
  ' ',
  '  ',
  '#',
  '-',
  '- ',
  ',',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '?',
  '~',
  '=',
  '<<',
  '\t',
  '\n',
  '\n  ',
  '\n- ',
  'true',
  'null',
  'no',
  '1',
  '0x1',
  '.5',
  '2026-11-03',
  ' 08:30',
  '---',
  '...',
  '\\',
  '《',
  '“',
  '\u0085',
  '\u2028',
  '\u00a0',
  '\ufeff',
  '\r',
  'é',
  '\u0301',
  '\u3000',
);
const value = array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const line = tuple(constantFrom('title', 'a', 'draft', '  alt', '  - x', 'n', 'null', '标题', '__proto__'), value).map(
  ([key, rest]) => `${key}: ${rest}`,
);
const source = oneof(
  array(line, { maxLength: 4 }).map((lines) => lines.join('\n')),
  value,
);

it('says the same as the full parser wherever it says anything', () => {
  assert(
    property(source, (yaml) => {
      const plain = parsePlainYaml(yaml);
      // An empty document is null to YAML and no fields to us: both lack every field.
      if (plain !== null && Object.keys(plain).length > 0) expect(plain).toEqual(parsed(yaml));
    }),
    { numRuns: 20_000, seed: 7 },
  );
});
