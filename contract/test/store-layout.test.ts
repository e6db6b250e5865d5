import { formatFileIndexLine, generationName, parseFileIndex } from '@p2p-hotspot/contract';
import test from 'ava';

const entry = { path: 'a folder/música.txt', sizeBytes: 12, sha256: 'ab'.repeat(32) };

test('a file index reads back as it was written', (t) => {
  const other = { path: 'b', sizeBytes: 0, sha256: 'cd'.repeat(32) };
  const text = formatFileIndexLine(entry) + formatFileIndexLine(other);
  t.deepEqual(
    [...parseFileIndex(text)],
    [
      [entry.path, entry],
      ['b', other],
    ],
  );
});

test('empty lines do not count', (t) => {
  t.is(parseFileIndex('\n').size, 0);
});

const damaged = ['x', `${'ab'.repeat(32)} -1 a`, `${'AB'.repeat(32)} 1 a`, `${'ab'.repeat(32)} 1`];
for (const line of damaged) {
  test(`a damaged line is an error: "${line}"`, (t) => {
    t.throws(() => parseFileIndex(`${line}\n`), { message: /malformed/ });
  });
}

test('generation folders sort by name up to a million', (t) => {
  t.is(generationName(42), '000042');
  t.is(generationName(1_234_567), '1234567');
});
