import { createHash } from 'node:crypto';
import test from 'ava';
import fc from 'fast-check';
import type { DelegatedRole } from '../../src/index.ts';
import { isDelegated, matchesPattern } from '../../src/verify/path-pattern.ts';

test('wildcards match within one path part (TUF §4.5 examples)', (t) => {
  for (const [pattern, path, matches] of [
    ['targets/*.tgz', 'targets/foo.tgz', true],
    ['targets/*.tgz', 'targets/foo.txt', false],
    ['foo-version-?.tgz', 'foo-version-2.tgz', true],
    ['foo-version-?.tgz', 'foo-version-alpha.tgz', false],
    ['*.tgz', 'foo.tgz', true],
    ['*.tgz', 'targets/foo.tgz', false],
    ['foo.tgz', 'foo.tgz', true],
    ['foo.tgz', 'Foo.tgz', false],
    ['*', '', true],
    ['?', '', false],
    ['**', 'x', true],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-b-b-', false],
    ['a*', 'ab/c', false],
    ['a.c', 'abc', false],
    ['[ab]', 'a', false],
    ['a*?', 'a', false],
    ['a*?', 'ab', true],
  ] as const) {
    t.is(matchesPattern(pattern, path), matches, `${pattern} ${path}`);
  }
});

test('patterns match as the regular expression they stand for', (t) => {
  const part = (alphabet: string) =>
    fc.string({ unit: fc.constantFrom(...alphabet.split(' ')), maxLength: 12 });
  fc.assert(
    fc.property(part('a b * ? /'), part('a b /'), (pattern, path) => {
      const expression = pattern.replaceAll('?', '[^/]').replaceAll('*', '[^/]*');
      t.is(matchesPattern(pattern, path), new RegExp(`^${expression}$`).test(path));
    }),
    { numRuns: 1000 },
  );
});

test('a pattern full of stars is not slow', (t) => {
  t.false(matchesPattern('*a'.repeat(500) + 'b', 'a'.repeat(20_000)));
});

test('hash prefixes name paths by the SHA-256 of their name', (t) => {
  const path = 'stable/release.json';
  const hash = createHash('sha256').update(path).digest('hex');
  const role = (prefixes: readonly string[]): DelegatedRole => ({
    name: 'bin',
    keyids: [],
    threshold: 1,
    terminating: false,
    path_hash_prefixes: prefixes,
  });
  t.true(isDelegated(role(['zz', hash.slice(0, 2)]), path));
  t.true(isDelegated(role([hash]), path));
  t.false(isDelegated(role(['zz']), path));
});
