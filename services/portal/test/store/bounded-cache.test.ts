import test from 'ava';
import { createBoundedCache } from '../../src/store/bounded-cache.ts';

const counted = (): { read: (value: string) => () => Promise<string>; reads: string[] } => {
  const reads: string[] = [];
  return {
    reads,
    read: (value) => () => {
      reads.push(value);
      return Promise.resolve(value);
    },
  };
};

test('a value is read once, also when it is asked for twice at the same time', async (t) => {
  const { read, reads } = counted();
  const cache = createBoundedCache<string>(10, () => 1);
  t.deepEqual(await Promise.all([cache.get('a', read('a')), cache.get('a', read('a'))]), [
    'a',
    'a',
  ]);
  await cache.get('a', read('a'));
  t.deepEqual(reads, ['a']);
});

test('the longest unused go first when it is full', async (t) => {
  const { read, reads } = counted();
  const cache = createBoundedCache<string>(2, () => 1);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await cache.get(key, read(key));
  t.deepEqual(reads, ['a', 'b', 'c', 'b']);
});

test('one value that is too heavy alone stays until the next comes', async (t) => {
  const { read, reads } = counted();
  const cache = createBoundedCache<string>(2, (value) => value.length);
  for (const key of ['heavy', 'heavy', 'b', 'heavy']) await cache.get(key, read(key));
  t.deepEqual(reads, ['heavy', 'b', 'heavy']);
});

test('a failed read is forgotten', async (t) => {
  const cache = createBoundedCache<string>(2, () => 1);
  await t.throwsAsync(cache.get('a', () => Promise.reject(new Error('damaged'))));
  t.is(await cache.get('a', () => Promise.resolve('repaired')), 'repaired');
});
