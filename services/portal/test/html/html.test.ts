import test from 'ava';
import fc from 'fast-check';
import { html, renderHtml, trustedMarkup } from '../../src/html/html.ts';

test('text is escaped in content and in attributes', (t) => {
  const hostile = `<script>"'&`;
  t.is(
    renderHtml(html`<p title="${hostile}">${hostile}</p>`),
    '<p title="&lt;script&gt;&quot;&#39;&amp;">&lt;script&gt;&quot;&#39;&amp;</p>',
  );
});

test('no text can open a tag, close an attribute or start an entity', (t) => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const sent = renderHtml(html`${text}`);
      t.notRegex(sent, /[<>"']/);
      t.notRegex(sent, /&(?!(?:amp|lt|gt|quot|#39);)/);
    }),
  );
});

test('nested markup is kept, lists are joined, nothing is left of what is absent', (t) => {
  const items = ['a', 'b'].map((item) => html`<i>${item}</i>`);
  t.is(renderHtml(html`<b>${items}${undefined}${false}</b>`), '<b><i>a</i><i>b</i></b>');
  t.is(renderHtml(html`${3}${trustedMarkup('<br>')}`), '3<br>');
});

test('a line break and its indent count as one space', (t) => {
  t.is(renderHtml(html`<b>one two</b>`), '<b>one two</b>');
});
