import test from 'ava';
import { checkBillOfMaterials } from '../../src/release/check-sbom.ts';
import { repositoryFolder } from '../../src/modules/repository.ts';
import { billOfMaterials } from '../../src/release/sbom.ts';

const facts = { version: '1.2.3', commit: 'a'.repeat(40), time: 1_700_000_000, isChanged: false };

const parts = new Map([
  ['hotspot', ['node_modules/zod/index.js', 'contract/dist/src/index.js']],
  ['daemon', ['node_modules/zod/index.js', 'node_modules/@fastify/busboy/lib/main.js']],
]);

test('each package is there once, with licence, checksum and the parts that it is in', async (t) => {
  const text = await billOfMaterials(repositoryFolder, facts, parts);
  await t.notThrowsAsync(checkBillOfMaterials(repositoryFolder, text));
  const { components, metadata } = JSON.parse(text) as {
    readonly components: readonly Readonly<Record<string, unknown>>[];
    readonly metadata: Readonly<Record<string, unknown>>;
  };
  t.is(metadata['timestamp'], '2023-11-14T22:13:20.000Z');
  t.deepEqual(
    components.map(({ name, licenses }) => ({ name, licenses })),
    [
      { name: '@fastify/busboy', licenses: [{ expression: 'MIT' }] },
      { name: 'zod', licenses: [{ expression: 'MIT' }] },
    ],
  );
  t.like(components[1], {
    hashes: [{ alg: 'SHA-512' }],
    properties: [
      { name: 'p2p-hotspot:part', value: 'daemon' },
      { name: 'p2p-hotspot:part', value: 'hotspot' },
    ],
  });
});

test('it is the same each time', async (t) => {
  const first = await billOfMaterials(repositoryFolder, facts, parts);
  t.is(await billOfMaterials(repositoryFolder, facts, new Map([...parts].reverse())), first);
});

test('one that is not as the schema wants it is refused', async (t) => {
  const text = await billOfMaterials(repositoryFolder, facts, parts);
  const broken = text.replace('"type": "library"', '"type": "bookshelf"');
  await t.throwsAsync(checkBillOfMaterials(repositoryFolder, broken), { message: /components\/0/ });
});
