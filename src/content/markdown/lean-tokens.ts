import MarkdownItCallable, { type MarkdownIt, type Token } from 'markdown-it';

/**
 * Makes the tokens of blocks and of plain text by plain assignment. markdown-it 15 defines each of their fields through
 * a helper of its compiler, which took a fifth of all parsing. But for that the methods are its own: the test holds both
 * to the same tokens.
 */
export function useLeanTokens(markdown: MarkdownIt): void {
  const { block, inline } = markdown;
  block.State = class extends block.State {
    override push(type: string, tag: string, nesting: Token['nesting']): Token {
      const token = leanToken(type, tag, nesting);
      token.block = true;
      if (nesting < 0) this.level--;
      token.level = this.level;
      if (nesting > 0) this.level++;
      this.tokens.push(token);
      return token;
    }
  };
  inline.State = class extends inline.State {
    override pushPending(): Token {
      const token = leanToken('text', '', 0);
      token.content = this.pending;
      token.level = this.pendingLevel;
      this.tokens.push(token);
      this.pending = '';
      return token;
    }
  };
}

function leanToken(type: string, tag: string, nesting: Token['nesting']): Token {
  const token: Token = Object.create(MarkdownItCallable.Token.prototype);
  token.map = null;
  token.level = 0;
  token.children = null;
  token.content = '';
  token.markup = '';
  token.info = '';
  token.block = false;
  token.hidden = false;
  token.type = type;
  token.tag = tag;
  token.attrs = null;
  token.nesting = nesting;
  token.meta = null;
  return token;
}
