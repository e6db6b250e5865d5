import test from 'ava';
import { replaceSection } from '../src/document.ts';

const page =
  '# Title\n\n<!-- bench:a -->\nold a\n<!-- /bench:a -->\n\n<!-- bench:b --><!-- /bench:b -->\n';

test('only the named section is replaced', (t) => {
  t.is(
    replaceSection(page, 'a', 'new'),
    '# Title\n\n<!-- bench:a -->\n\nnew\n\n<!-- /bench:a -->\n\n<!-- bench:b --><!-- /bench:b -->\n',
  );
});

test('replacing twice is replacing once', (t) => {
  const once = replaceSection(page, 'b', '$1 and $& stay as they are');
  t.is(replaceSection(once, 'b', '$1 and $& stay as they are'), once);
});

test('a page without the markers, or with two pairs, is left alone', (t) => {
  t.throws(() => replaceSection(page, 'c', 'new'), { message: /bench:c/ });
  t.throws(() => replaceSection(page + page, 'a', 'new'), { message: /once each/ });
});
