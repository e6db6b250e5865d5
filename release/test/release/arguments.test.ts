import test from 'ava';
import { parseReleaseArguments, UsageError } from '../../src/release/arguments.ts';

test('several images may be given', (t) => {
  const { images, out, isDry } = parseReleaseArguments(['--image', 'a.tar', '--image', 'b.tar']);
  t.deepEqual(
    { images, out, isDry },
    { images: ['a.tar', 'b.tar'], out: 'dist-release', isDry: false },
  );
});

for (const words of [['--bump'], ['extra'], ['--key', 'k'], ['--passphrase-file', 'p']]) {
  test(`${words.join(' ')} alone makes no sense`, (t) => {
    t.throws(() => parseReleaseArguments(words), { instanceOf: UsageError });
  });
}
