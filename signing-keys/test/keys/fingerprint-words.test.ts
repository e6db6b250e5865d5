import test from 'ava';
import { fingerprintWords } from '../../src/keys/fingerprint-words.ts';

test('a fingerprint becomes 24 words, the same every time', (t) => {
  const words = fingerprintWords('00'.repeat(32));
  t.is(words.length, 24);
  // The published vector of BIP 39 for 32 zero bytes.
  t.deepEqual(words, [...Array.from({ length: 23 }, () => 'abandon'), 'art']);
  t.deepEqual(fingerprintWords('ff'.repeat(32)), [
    ...Array.from({ length: 23 }, () => 'zoo'),
    'vote',
  ]);
});

test('fingerprints that differ in one bit have different words, and another last word', (t) => {
  const left = fingerprintWords(`8d${'1c'.repeat(31)}`);
  const right = fingerprintWords(`8c${'1c'.repeat(31)}`);
  t.notDeepEqual(left, right);
  t.not(left.at(-1), right.at(-1));
});

test('half a fingerprint gives half as many words', (t) => {
  t.deepEqual(fingerprintWords('00'.repeat(16)), [
    ...Array.from({ length: 11 }, () => 'abandon'),
    'about',
  ]);
});
