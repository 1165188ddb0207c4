import path from 'node:path';
import { assert, constantFrom, dictionary, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import themeOfBase from '#theme/theme.ts';
import { colourFaults, openJudge } from '#site/colour-faults.ts';
import { contrastOf, luminanceOf } from '#site/contrast.ts';
import { readColours } from '#site/read-colours.ts';
import { shownTokens } from '#site/tokens.ts';

const base = readColours({ ...themeOfBase, folders: [path.resolve('themes/base')] })!;
const judge = openJudge(base);

/** The tokens with every remedy taken. */
function mended(tokens: Record<string, string>): Record<string, string> {
  const left = { ...tokens };
  for (const { token, fix } of colourFaults(base, tokens)) {
    const better = /'(#[0-9a-f]{6})'/.exec(fix['zh-CN'])?.[1];
    if (better === undefined) delete left[token];
    else left[token] = better;
  }
  return left;
}

const byte = integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, '0'));
const colour = tuple(byte, byte, byte).map((channels) => `#${channels.join('')}`);

describe('the colours that a site sets', () => {
  it.each(['#0b5d8f', '#18654a', '#9c1f1f', 'navy', 'rgb(30, 60, 30)', 'hsl(220 60% 30%)'])('may be %s', (main) => {
    expect(colourFaults(base, { main })).toEqual([]);
  });

  it('are refused below their ratio, with pair, scheme, ratio and a colour of the same hue that passes', () => {
    const main = '#2d86be';
    expect(contrastOf(luminanceOf(main)!, luminanceOf('#ffffff')!)).toBeCloseTo(3.97, 1);
    const [fault, ...others] = colourFaults(base, { main });
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ token: 'main' });
    expect(fault?.message['zh-CN']).toContain('链接文字与页面底色 3.9:1，要 7:1（浅色等 3 个方案）');
    expect(fault?.message['zh-CN']).toContain('主色上的文字与主色 3.9:1，要 7:1');
    expect(fault?.message.en).toContain('links against the page 3.9:1, needed 7:1 (light and 2 more schemes)');
    const better = mended({ main })['main'] ?? '';
    expect(contrastOf(luminanceOf(better)!, luminanceOf('#ffffff')!)).toBeGreaterThanOrEqual(7);
    expect(colourFaults(base, { main: better })).toEqual([]);
    expect(fault?.fix['zh-CN']).toContain(better);
  });

  it('are held to what other schemes ask of them: a white page in the dark hides light text', () => {
    const [fault] = colourFaults(base, { ground: '#ffffff' });
    expect(fault?.message['zh-CN']).toMatch(/正文文字与页面底色 1:1，要 7:1（深色高对比度等 2 个方案）/);
  });

  it.each(['12px', 'bold', 'transparent', 'rgb(0 0 0 / 50%)', '#0b5d8', 'currentcolor', 'chartreuze'])(
    'are refused when they are no colours, as %s is',
    (main) => expect(colourFaults(base, { main })[0]?.message['zh-CN']).toContain('不是颜色'),
  );

  it('are looked at each, though another is no colour', () => {
    expect(colourFaults(base, { main: 'bold', 'on-main': '#999999' }).map(({ token }) => token)).toEqual([
      'main',
      'on-main',
    ]);
  });
});

describe('the colours that a refusal names', () => {
  it('always pass', () => {
    assert(
      property(colour, (main) => {
        const better = mended({ main });
        expect(judge(shownTokens(better))).toEqual([]);
        expect(better).toHaveProperty('main');
      }),
      { numRuns: 50 },
    );
  });

  it('pass together, whatever several tokens were set to', () => {
    const tokens = dictionary(constantFrom(...Object.keys(base.names)), colour, { maxKeys: 4 });
    assert(
      property(tokens, (given) => {
        expect(judge(shownTokens(mended(given)))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
