import test from 'ava';
import { createSourcePool } from '../../src/cycle/source-pool.ts';
import type { Source } from '../../src/ports/source.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';

const name = 'metadata/timestamp.json';
const repository = new Map([[name, Buffer.from('{}')]]);

/** Sources whose small files take a while to come. */
const openPool = () => {
  const clock = createManualClock();
  const pool = createSourcePool(clock, () => undefined);
  const slowness = new Map<string, number>();
  const add = (id: string, kind: 'stick' | 'neighbour') => {
    const isNeighbour = kind === 'neighbour';
    const source = createMemorySource(repository, {
      id,
      ...(isNeighbour ? { files: new Map(), delivery: 'online' } : {}),
    });
    const slow: Source = {
      ...source,
      read: (...asked) => {
        clock.pass(slowness.get(id) ?? 0);
        return source.read(...asked);
      },
    };
    return pool.add(slow);
  };
  const order = () => pool.present().map(({ source }) => source.id);
  return { add, order, slowness };
};

test('the neighbour that answers soonest is asked first, after all that was carried here', async (t) => {
  const { add, order, slowness } = openPool();
  const far = add('far', 'neighbour');
  const near = add('near', 'neighbour');
  add('stick', 'stick');
  t.deepEqual(order(), ['stick', 'far', 'near'], 'as they came, while nothing is known');
  slowness.set('far', 300).set('near', 5);
  await far.read(name, 100);
  t.deepEqual(order(), ['stick', 'far', 'near'], 'whoever never answered comes after');
  await near.read(name, 100);
  t.deepEqual(order(), ['stick', 'near', 'far']);
});

test('one slow answer of a near neighbour does not put it last for ever', async (t) => {
  const { add, order, slowness } = openPool();
  const near = add('near', 'neighbour');
  const far = add('far', 'neighbour');
  slowness.set('far', 100).set('near', 900);
  await far.read(name, 100);
  await near.read(name, 100);
  t.deepEqual(order(), ['far', 'near']);
  slowness.set('near', 5);
  for (let count = 0; count < 5; count += 1) await near.read(name, 100);
  t.deepEqual(order(), ['near', 'far']);
});
