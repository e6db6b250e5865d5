import test from 'ava';
import fc from 'fast-check';
import { descriptionParagraphs } from '../../src/routes/index.ts';

const read = (text: string): readonly string[] => descriptionParagraphs(text, 1_000);

test('paragraphs, lists and breaks stay; tags and entities are gone', (t) => {
  t.deepEqual(
    read(
      '<p>One &amp; <b>two</b><br/>three</p>\n<ul>\n<li>a</li>\n<li>b &lt; c</li></ul>Last &#233;&#x2026;',
    ),
    ['One & two\nthree', '• a\n• b < c', 'Last é…'],
  );
});

test('plain text keeps its lines', (t) => {
  t.deepEqual(read('First line\r\nsecond\n\n\n  Next  \n'), ['First line\nsecond', 'Next']);
});

test('what is no tag stays text', (t) => {
  t.deepEqual(read('I <3 you, 1 < 2 > 0 &unknown; &#0; &#xD800;'), [
    'I <3 you, 1 < 2 > 0 &unknown;',
  ]);
});

test('hidden markup becomes text, not a tag of the page', (t) => {
  t.deepEqual(read('&lt;script&gt;x&lt;/script&gt;'), ['<script>x</script>']);
  t.deepEqual(read('<script>x</script><img src=x onerror=y>'), ['x']);
});

test('a long description ends in an ellipsis', (t) => {
  t.deepEqual(descriptionParagraphs('abcdef', 3), ['abc…']);
});

test('any text gives paragraphs without empty ones, in time that grows with its length', (t) => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const paragraph of read(text)) t.not(paragraph.trim(), '');
    }),
  );
  for (const piece of ['<', '<a ', '&', '&#', '\n', '\n ', '<p>', '<a b="']) {
    t.true(read(piece.repeat(200_000 / piece.length)).length <= 1);
  }
});
