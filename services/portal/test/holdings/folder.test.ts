import test from 'ava';
import { listFolder } from '../../src/holdings/folder.ts';

const index = new Map(
  ['b10.txt', 'b9.txt', 'sub/one.txt', 'sub/deep/two.txt', 'subway.txt'].map((path) => [
    path,
    { path, sizeBytes: 10, sha256: '0'.repeat(64) },
  ]),
);

test('folders come with all that is below them, names in the order people count', (t) => {
  const folder = listFolder(index, '');
  t.deepEqual(folder?.folders, [{ name: 'sub', files: 2, sizeBytes: 20 }]);
  t.deepEqual(
    folder?.files.map(({ name }) => name),
    ['b9.txt', 'b10.txt', 'subway.txt'],
  );
});

test('a folder inside a folder is listed alone', (t) => {
  const folder = listFolder(index, 'sub');
  t.deepEqual(
    folder?.folders.map(({ name }) => name),
    ['deep'],
  );
  t.deepEqual(
    folder?.files.map(({ entry }) => entry.path),
    ['sub/one.txt'],
  );
});

test('what is not a folder is not there; an empty component is an empty folder', (t) => {
  t.is(listFolder(index, 'su'), undefined);
  t.is(listFolder(index, 'b9.txt'), undefined);
  t.deepEqual(listFolder(new Map(), ''), { folders: [], files: [] });
});
