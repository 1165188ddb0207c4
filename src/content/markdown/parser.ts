import MarkdownItCallable, { type MarkdownIt, type Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { escapeHtml } from '#lib/html.ts';
import { useDirectives } from '#content/markdown/directive-rule.ts';
import { usePassages } from '#content/markdown/passage-rule.ts';
import { useLeanTokens } from '#content/markdown/lean-tokens.ts';

/**
 * Markdown with Chinese emphasis and directives. HTML and every link are let through to the tokens on purpose: what is
 * not allowed is refused there by name, where `html: false` would silently turn it into text.
 */
export function openParser(): MarkdownIt {
  const markdown = new MarkdownItCallable({ html: true, linkify: false })
    .use(cjkFriendly)
    .use(useLeanTokens)
    .use(useDirectives)
    .use(usePassages);
  markdown.validateLink = () => true;
  markdown.renderer.rules['fence'] = renderCode;
  markdown.renderer.rules['code_block'] = renderCode;
  return markdown;
}

// The parser's own rule puts attributes on <code>; the block is the <pre>.
function renderCode(tokens: Token[], index: number): string {
  const token = tokens[index]!;
  const language = /^[A-Za-z][\w-]*/.exec(token.info)?.[0];
  const name = language === undefined ? '' : ` class="language-${language}"`;
  return `<pre data-line="${token.attrGet('data-line')}"><code${name}>${escapeHtml(token.content)}</code></pre>\n`;
}
