import { createHash } from 'node:crypto';
import test from 'ava';
import {
  createChannel,
  createRoot,
  createSnapshot,
  createTargets,
  createTimestamp,
  describeMetadata,
  encodeMetadata,
  hotspot1,
  manifestTarget,
  readSigned,
} from '../../src/index.ts';
import { expires, issued } from '../repository-simulator.ts';
import { testKey, testSigner } from '../signers.ts';

const head = { version: 1, issued, expires };
const two = { keys: [testSigner('a').key, testSigner('b').key], threshold: 1 };
const one = { keys: [testSigner('c').key], threshold: 1 };

test('a root names each key once and each role with its threshold', (t) => {
  const root = createRoot({
    ...head,
    custom: { receiptKey: 'ab' },
    roles: { root: two, timestamp: one, snapshot: one, targets: two },
  });
  const ids = ['a', 'b', 'c'].map((name) => testKey(name).keyId).sort();
  t.deepEqual(Object.keys(root.keys).sort(), ids);
  t.deepEqual(root.roles.timestamp, { keyids: [testKey('c').keyId], threshold: 1 });
  t.deepEqual(root.roles.root.keyids, [testKey('a').keyId, testKey('b').keyId].sort());
  t.is(root.consistent_snapshot, true);
  t.deepEqual(root.custom, { receiptKey: 'ab', issued });
  t.is(readSigned('root', root, hotspot1), root);
});

test('targets delegate each channel its own folder, and end the search there', (t) => {
  const targets = createTargets({ ...head, channels: { stable: two, beta: one } });
  t.deepEqual(
    targets.delegations?.roles.map(({ name, paths, terminating, threshold }) => ({
      name,
      paths,
      terminating,
      threshold,
    })),
    [
      { name: 'beta', paths: ['beta/*'], terminating: true, threshold: 1 },
      { name: 'stable', paths: ['stable/*'], terminating: true, threshold: 1 },
    ],
  );
  t.is(Object.keys(targets.delegations?.keys ?? {}).length, 3);
  t.deepEqual(targets.targets, {});
  t.is(readSigned('targets', targets, hotspot1), targets);
});

test('a channel speaks for its manifest', (t) => {
  const sha256 = 'ab'.repeat(32);
  const plain = createChannel({ ...head, targets: { 'stable/x': { length: 3, sha256 } } });
  t.deepEqual(plain.targets, { 'stable/x': { length: 3, hashes: { sha256 } } });
  const custom = createChannel({
    ...head,
    targets: { [manifestTarget('stable')]: { length: 3, sha256, custom: { a: 1 } } },
  });
  t.deepEqual(custom.targets, {
    'stable/release.json': { length: 3, hashes: { sha256 }, custom: { a: 1 } },
  });
  t.is(readSigned('targets', custom, hotspot1), custom);
});

test('snapshot and timestamp describe finished files', (t) => {
  const bytes = encodeMetadata(createTargets({ ...head, version: 5, channels: {} }));
  const file = describeMetadata(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  t.deepEqual(file, { version: 5, length: bytes.length, hashes: { sha256 } });
  const snapshot = createSnapshot({ ...head, roles: { targets: file } });
  t.deepEqual(snapshot.meta, { 'targets.json': file });
  t.is(readSigned('snapshot', snapshot, hotspot1), snapshot);
  const timestamp = createTimestamp({ ...head, snapshot: { version: 1 } });
  t.deepEqual(timestamp.meta, { 'snapshot.json': { version: 1 } });
  t.is(readSigned('timestamp', timestamp, hotspot1), timestamp);
});

test('the time of issue cannot be overwritten by custom members', (t) => {
  const targets = createTargets({ ...head, channels: {}, custom: { issued: 'never' } });
  t.is(targets.custom?.['issued'], issued);
});
