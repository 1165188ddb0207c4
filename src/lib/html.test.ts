import { expect, it } from 'vitest';
import { escapeHtml, markup } from '#lib/html.ts';

it('escapes every sign that could end a text or a quoted attribute', () => {
  expect(escapeHtml(`<a href="x" title='y'>&amp;</a>`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
  );
});

it('escapes the slots of a template, but never its own markup twice', () => {
  const bold = markup`<b>${'<i>'}</b>`;
  expect(markup`<p title="${'"'}">${bold}${['<', bold]}${null}${3}</p>`.html).toBe(
    '<p title="&quot;"><b>&lt;i&gt;</b>&lt;<b>&lt;i&gt;</b>3</p>',
  );
});
