import { createHash } from 'node:crypto';
import test from 'ava';
import type { Component, Manifest } from '@p2p-hotspot/contract';
import { BundleError } from '../src/errors.ts';
import { limits } from '../src/limits.ts';
import { encodeList, treeDigest, type FileEntry } from '../src/list.ts';
import { decodeManifest, encodeManifest, openList } from '../src/manifest.ts';
import { checkPath } from '../src/path-policy.ts';
import { testFormat } from './format-vectors.ts';
import { verdict } from './vector-files.ts';

testFormat({
  title: 'manifests are read and refused as their vectors say',
  folder: 'manifest',
  decode: (bytes) => decodeManifest(bytes),
  encode: encodeManifest,
  plain: (manifest) => manifest,
});

const hashOf = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

const files: readonly FileEntry[] = [
  { path: checkPath('a'), executable: false, sizeBytes: 2, sha256: hashOf('aa'), chunks: [] },
  { path: checkPath('b'), executable: true, sizeBytes: 3, sha256: hashOf('bbb'), chunks: [] },
];
const list = encodeList(files);

const component: Component = {
  name: 'library',
  kind: 'content',
  counter: 1,
  label: { en: 'Library' },
  tree: treeDigest(files),
  list: { sha256: hashOf(list), length: list.length },
  size: 5,
  files: 2,
  match: {},
  install: {},
};

const manifest: Manifest = {
  _type: 'release',
  format: 1,
  channel: 'stable',
  counter: 1,
  issued: '2026-11-22T10:00:00Z',
  label: {},
  notes: {},
  components: [component],
};

test('a manifest larger than allowed is refused before it is parsed', (t) => {
  const bytes = encodeManifest(manifest);
  t.deepEqual(decodeManifest(bytes, bytes.length), manifest);
  t.deepEqual(
    verdict(() => decodeManifest(bytes, bytes.length - 1)),
    { expect: 'MANIFEST_INVALID', reason: 'size' },
  );
  const large = new Uint8Array(limits.manifestBytes + 1);
  t.is(verdict(() => decodeManifest(large)).reason, 'size');
});

test('a member that the schema would pass over is refused', (t) => {
  const signed = Buffer.from(encodeManifest({ ...manifest, notes: { en: 'x' } })).toString('utf8');
  for (const [before, after] of [
    ['"install":{}', '"install":{"__proto__":"x"}'],
    ['"match":{}', '"match":{"__proto__":["x"]}'],
    ['"notes":{', '"notes":{"__proto__":"x",'],
  ] as const) {
    const hostile = signed.replace(before, after);
    t.not(hostile, signed);
    t.is(verdict(() => decodeManifest(Buffer.from(hostile))).expect, 'MANIFEST_INVALID', before);
  }
});

test('a manifest too large to be read is not written', (t) => {
  const text = 'x'.repeat(8192);
  const notes = Object.fromEntries(
    Array.from({ length: 1100 }, (_, index) => [`en-${String(index).padStart(4, '0')}`, text]),
  );
  t.deepEqual(
    verdict(() => encodeManifest({ ...manifest, notes })),
    { expect: 'MANIFEST_INVALID', reason: 'size' },
  );
});

test('a text may speak of any member', (t) => {
  const spoken = { ...manifest, notes: { en: 'say "__proto__": and {"__proto__":"x"}' } };
  t.deepEqual(decodeManifest(encodeManifest(spoken)), spoken);
});

test('a place in a refused manifest is shown without what would command a terminal', (t) => {
  const hostile = { ...manifest, label: { '\u001b[2J': 'x' } };
  t.is(verdict(() => encodeManifest(hostile)).reason, 'label.\\u{1b}[2J');
});

test('a list opens only where it is what the component was signed for', (t) => {
  t.deepEqual(openList(component, list).files, files);
  const reason = (changes: Partial<Component>, bytes = list) =>
    t.throws(() => openList({ ...component, ...changes }, bytes), {
      instanceOf: BundleError,
      code: 'LIST_MISMATCH',
    }).parameters;
  const expected = (name: string) => ({ component: 'library', reason: name });
  t.deepEqual(reason({}, list.subarray(1)), expected('length'));
  const flipped = list.slice();
  flipped[10] = 0;
  t.deepEqual(reason({}, flipped), expected('sha256'));
  t.deepEqual(reason({ files: 3 }), expected('files'));
  t.deepEqual(reason({ size: 6 }), expected('size'));
  t.deepEqual(reason({ tree: hashOf('') }), expected('tree'));
});
