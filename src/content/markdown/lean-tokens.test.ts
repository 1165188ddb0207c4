import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import MarkdownItCallable from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { expect, it } from 'vitest';
import { useLeanTokens } from '#content/markdown/lean-tokens.ts';

const kinds = 'src/content/kinds';
const examples = readdirSync(kinds)
  .filter((kind) => !kind.startsWith('_'))
  .map((kind) => readFileSync(path.join(kinds, kind, 'example.md'), 'utf8'));
const awkward =
  '**a *b* ~~c~~**_d_ [e](f "g") ![h](i) `j` <k>\n\n1. l\n   - m\n\n> n\n***\n| o | p |\n|--|:-:|\n| q |\n\n    r\n';
const open = () => new MarkdownItCallable({ html: true }).use(cjkFriendly);

it.each([...examples, awkward])('gives the tokens that markdown-it itself gives', (source) => {
  expect(open().use(useLeanTokens).parse(source, {})).toEqual(open().parse(source, {}));
});
