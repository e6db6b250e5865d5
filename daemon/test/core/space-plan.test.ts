import test from 'ava';
import { findRoom, type Room } from '../../src/core/find-room.ts';
import type { ReplacedComponent } from '../../src/ports/journal.ts';
import {
  needOfGeneration,
  needOfObjects,
  needOfTree,
  objectToSpace,
} from '../../src/core/space-plan.ts';

const block = 4096;

test('an object takes whole blocks, less what is there, and a place in two folders', (t) => {
  const whole = { sizeBytes: 10_000, doneBytes: 0, isBegun: false };
  const fresh = needOfObjects([whole], block);
  t.true(fresh.bytes >= 3 * block + 2 * block);
  t.is(fresh.files, 3);
  const begun = needOfObjects([{ ...whole, doneBytes: 8000, isBegun: true }], block);
  t.is(fresh.bytes - begun.bytes, 2 * block);
  t.is(begun.files, 2);
  t.deepEqual(needOfObjects([], block), { bytes: 0, files: 0 });
});

test('a tree takes its folders, empty ones between them too, and an index', (t) => {
  const files = [
    { path: 'a', sizeBytes: 1 },
    { path: 'deep/down/b', sizeBytes: 1 },
  ];
  // The tree itself, deep, deep/down; the index.
  t.deepEqual(needOfTree(files, block), { bytes: 4 * block, files: 4 });
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    path: `page-${index}.html`,
    sizeBytes: 1,
  }));
  t.true(needOfTree(many, block).bytes > 1_000_000, 'names and index lines count');
});

test('a generation takes a link for each component, which is a block where links are long', (t) => {
  const one = needOfGeneration([{ manifestBytes: 100, components: 1 }], block);
  const ten = needOfGeneration([{ manifestBytes: 100, components: 10 }], block);
  t.is(ten.bytes - one.bytes, 9 * block);
  t.is(ten.files - one.files, 9);
});

test('a refusal names the parts that bring most, largest first', (t) => {
  const space = { freeBytes: 10, totalBytes: 10, blockBytes: 1 };
  const message = objectToSpace({ bytes: 100, files: 1 }, space, () => 0, [
    { name: 'stable/maps', bytes: 2_000_001 },
    { name: 'stable/books', bytes: 0 },
    { name: 'stable/films', bytes: 9_000_000_000 },
    { name: 'beta/apps', bytes: 1_000_000 },
  ]);
  t.is(message?.parameters['largest'], 'stable/films 9000 MB, stable/maps 3 MB, beta/apps 1 MB');
});

const component = (name: string): ReplacedComponent => ({ channel: 'stable', name });

const room = (
  needed: number,
  previous: number | undefined,
  sizes: Readonly<Record<string, number>>,
): Room =>
  findRoom({
    need: { bytes: needed, files: 1 },
    space: { freeBytes: 1000, totalBytes: 10_000, blockBytes: 1 },
    reserve: () => 500,
    hasPrevious: previous !== undefined,
    candidates: Object.keys(sizes).map(component),
    freedWithout: (replaced) => ({
      bytes: replaced.reduce((sum, { name }) => sum + (sizes[name] ?? 0), previous ?? 0),
      files: 1,
    }),
  });

test('the way back goes before anything that people look at', (t) => {
  t.deepEqual(room(900, 500, { films: 500 }), { kind: 'previous' });
  t.is(room(900, undefined, {}).kind, 'none');
  t.is(room(900, 100, {}).kind, 'none');
});

test('the smallest component that is enough is replaced, else the largest ones until it is enough', (t) => {
  t.deepEqual(room(900, undefined, { films: 5000, maps: 600, books: 10 }), {
    kind: 'replace',
    replaced: [component('maps')],
    freedBytes: 600,
  });
  t.deepEqual(room(1500, undefined, { films: 700, maps: 600, books: 10, apps: 0 }), {
    kind: 'replace',
    replaced: [component('films'), component('maps')],
    freedBytes: 1300,
  });
  t.deepEqual(room(900, 200, { films: 300 }), {
    kind: 'replace',
    replaced: [component('films')],
    freedBytes: 500,
  });
  t.is(room(9000, 100, { films: 300 }).kind, 'none');
});
