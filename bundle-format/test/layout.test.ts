import test from 'ava';
import {
  compareRepositoryNames,
  isRepositoryName,
  listPath,
  manifestPath,
  metadataPath,
  packHintPath,
  type NameKind,
  packPath,
  repositoryNameKind,
  tocPath,
} from '../src/layout.ts';
import { readVector } from './vector-files.ts';

const hash = `ab${'0'.repeat(62)}`;

test('names are known and refused as the table says', (t) => {
  const { cases } = readVector('name/names.json') as {
    cases: { name: string; expect: string; kind?: NameKind }[];
  };
  for (const { name, expect, kind } of cases) {
    t.is(repositoryNameKind(name), kind, JSON.stringify(name));
    t.is(isRepositoryName(name), expect === 'ok', JSON.stringify(name));
  }
});

test('every name that is made is a name that is known', (t) => {
  t.is(repositoryNameKind(metadataPath('timestamp.json')), 'metadata');
  t.is(repositoryNameKind(manifestPath('stable', hash)), 'manifest');
  t.is(repositoryNameKind(listPath(hash)), 'list');
  t.is(repositoryNameKind(packHintPath(hash)), 'pack-hint');
  t.is(repositoryNameKind(tocPath(hash)), 'toc');
  t.is(repositoryNameKind(packPath(hash)), 'pack');
  t.is(packPath(hash), `packs/ab/${hash}`);
});

test('names sort by kind, then by bytes: what is needed first comes first', (t) => {
  const sorted = [
    metadataPath('1.root.json'),
    metadataPath('timestamp.json'),
    manifestPath('stable', hash),
    listPath(hash),
    packHintPath(hash),
    tocPath(hash),
    tocPath('c'.repeat(64)),
    packPath(hash),
    packPath('c'.repeat(64)),
  ];
  t.deepEqual(sorted.toReversed().sort(compareRepositoryNames), sorted);
  t.is(compareRepositoryNames(listPath(hash), listPath(hash)), 0);
});
