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
  const lean = class extends inline.State {
    override pushPending(): Token {
      const token = leanToken('text', '', 0);
      token.content = this.pending;
      token.level = this.pendingLevel;
      this.tokens.push(token);
      this.pending = '';
      return token;
    }
    override push(type: string, tag: string, nesting: Token['nesting']): Token {
      if (this.pending !== '') this.pushPending();
      const token = leanToken(type, tag, nesting);
      if (nesting < 0) {
        this.level--;
        this.delimiters = this._prev_delimiters.pop() ?? [];
      }
      token.level = this.level;
      let meta: InlineState['tokens_meta'][number];
      if (nesting > 0) {
        this.level++;
        this._prev_delimiters.push(this.delimiters);
        this.delimiters = [];
        meta = { delimiters: this.delimiters };
      }
      this.pendingLevel = this.level;
      this.tokens.push(token);
      this.tokens_meta.push(meta);
      return token;
    }
  };
  inline.State = leanInline(lean);
}

type InlineState = InstanceType<MarkdownIt['inline']['State']>;

/** A constructor of states with the given one's methods: one is made for every paragraph, cell and heading. */
function leanInline(methods: MarkdownIt['inline']['State']): MarkdownIt['inline']['State'] {
  function make(...[src, md, env, tokens]: ConstructorParameters<MarkdownIt['inline']['State']>): InlineState {
    const state: InlineState = Object.create(methods.prototype);
    state.src = src;
    state.env = env;
    state.md = md;
    state.tokens = tokens;
    state.tokens_meta = Array.from({ length: tokens.length });
    state.pos = 0;
    state.posMax = src.length;
    state.level = 0;
    state.pending = '';
    state.pendingLevel = 0;
    state.cache = {};
    state.backticks = {};
    state.backticksScanned = false;
    state.skipHtmlSpecial = false;
    state.linkLevel = 0;
    state.delimiters = [];
    state._prev_delimiters = [];
    state.Token = MarkdownItCallable.Token;
    return state;
  }
  return make as unknown as MarkdownIt['inline']['State'];
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
