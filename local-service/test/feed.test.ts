import test from 'ava';
import { createFeed } from '../src/feed.ts';

test('who follows is told of each change, and not of what stays the same', (t) => {
  const feed = createFeed<{ readonly count: number } | undefined>(undefined);
  const told: unknown[] = [];
  const unsubscribe = feed.subscribe((state) => told.push(state));
  feed.set({ count: 1 });
  feed.set({ count: 1 });
  feed.set({ count: 2 });
  unsubscribe();
  feed.set({ count: 3 });
  t.deepEqual(told, [{ count: 1 }, { count: 2 }]);
  t.deepEqual(feed.read(), { count: 3 });
});
