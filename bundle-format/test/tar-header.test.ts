import fc from 'fast-check';
import test from 'ava';
import { pack } from 'tar-stream';
import { nameKinds, nameLimitBytes } from '../src/layout.ts';
import {
  encodeTarHeader,
  isTarEnd,
  isTarHeader,
  readTarHeader,
  tarPaddingBytes,
} from '../src/tar-header.ts';

const hash = 'ab'.repeat(32);
const names = [
  'metadata/timestamp.json',
  `targets/${'c'.repeat(32)}/${hash}.release.json`,
  `targets/c/${hash}.release.json`,
  `targets/${'c'.repeat(14)}/${hash}.release.json`,
  `lists/${hash}.packs`,
  `packs/ab/${hash}.toc`,
];

const largest = Math.max(...nameKinds.map((kind) => nameLimitBytes[kind]));

/** The header block as tar-stream writes it. */
const tarStreamHeader = async (name: string, size: number): Promise<Buffer> => {
  const tar = pack();
  tar.entry({ name: `hotspot/${name}`, type: 'file', size, mode: 0o644, mtime: new Date(0) });
  for await (const block of tar) return block as Buffer;
  throw new Error('no header');
};

test('a header is the one that tar-stream writes, for every name and size', async (t) => {
  for (const name of names) {
    for (const size of [1, 511, 512, largest]) {
      t.deepEqual(encodeTarHeader(name, size), await tarStreamHeader(name, size), name);
    }
  }
});

test('a header is read back', (t) => {
  t.notThrows(() => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat({ max: largest }), (name, sizeBytes) => {
        const block = encodeTarHeader(name, sizeBytes);
        t.true(isTarHeader(block));
        t.false(isTarEnd(block));
        t.deepEqual(readTarHeader(block), { name, isInside: true, sizeBytes });
      }),
    );
  });
});

test('bodies are filled up to whole blocks', (t) => {
  t.deepEqual([0, 1, 511, 512, 513].map(tarPaddingBytes), [0, 511, 1, 0, 511]);
});
