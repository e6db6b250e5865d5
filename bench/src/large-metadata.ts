import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { encodeManifest, manifestPath, metadataPath } from '@p2p-hotspot/bundle-format';
import type { Component, Manifest } from '@p2p-hotspot/contract';
import {
  createChannel,
  createRoot,
  createSigningKey,
  createSnapshot,
  createTargets,
  createTimestamp,
  describeMetadata,
  encodeMetadata,
  manifestTarget,
  publicTufKey,
  signMetadata,
  timestampVersion,
  type AnySigned,
  type MetadataHead,
  type RoleKeys,
} from '@p2p-hotspot/signing-keys';
import { createRandom } from './random.ts';

/** What has to be verified before the first byte of content counts. */
export interface LargeMetadata {
  readonly rootVersions: number;
  readonly components: number;
}

const channel = 'stable';
const holders = ['one', 'two', 'three'] as const;

const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Three keys of a role, of which two must sign; the same for the same role. */
const keysOf = (role: string) =>
  holders.map((holder) => {
    const seed = new Uint8Array(32);
    createRandom(`${role} ${holder}`).fill(seed);
    return createSigningKey(seed);
  });

const roleKeys = (role: string): RoleKeys => ({
  keys: keysOf(role).map(({ publicKey }) => publicTufKey(publicKey)),
  threshold: 2,
});

const head = (version: number): MetadataHead => ({
  version,
  issued: '2026-01-01T00:00:00Z',
  expires: '2036-01-01T00:00:00Z',
});

/** Signed by two of the role's three keys. */
const signed = (content: AnySigned, role: string): Uint8Array =>
  signMetadata(encodeMetadata(content, []), keysOf(role).slice(0, 2));

const component = (index: number): Component => {
  const name = `component-${String(index).padStart(5, '0')}`;
  return {
    name,
    kind: 'content',
    counter: 1 + index,
    label: { en: `Component ${index}`, es: `Componente ${index}` },
    tree: sha256(`tree ${index}`),
    list: { sha256: sha256(`list ${index}`), length: 1000 + index },
    size: 1_000_000 + index,
    files: 100,
    match: {},
    install: {},
  };
};

/**
 * Writes a repository's metadata and manifest: a chain of roots, two of three keys for every role,
 * and one channel whose manifest names many components. A client starts from the first root.
 */
export const writeLargeMetadata = async (
  folder: string,
  { rootVersions, components }: LargeMetadata,
): Promise<void> => {
  const write = async (name: string, bytes: Uint8Array): Promise<void> => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  };
  const roles = {
    root: roleKeys('root'),
    targets: roleKeys('targets'),
    snapshot: roleKeys('snapshot'),
    timestamp: roleKeys('timestamp'),
  };
  for (let version = 1; version <= rootVersions; version += 1) {
    const root = signed(createRoot({ ...head(version), roles }), 'root');
    await write(metadataPath(`${version}.root.json`), root);
  }
  const manifest: Manifest = {
    _type: 'release',
    format: 1,
    channel,
    counter: 1,
    issued: head(1).issued,
    label: { en: 'Benchmark' },
    notes: {},
    components: Array.from({ length: components }, (_, index) => component(index)),
  };
  const manifestBytes = encodeManifest(manifest);
  const digest = sha256(manifestBytes);
  await write(manifestPath(channel, digest), manifestBytes);
  const release = { length: manifestBytes.length, sha256: digest };
  const stable = signed(
    createChannel({ ...head(1), targets: { [manifestTarget(channel)]: release } }),
    channel,
  );
  const targets = signed(
    createTargets({ ...head(1), channels: { [channel]: roleKeys(channel) } }),
    'targets',
  );
  const listed = { targets: describeMetadata(targets), [channel]: describeMetadata(stable) };
  const snapshot = signed(createSnapshot({ ...head(1), roles: listed }), 'snapshot');
  const timestamp = signed(
    createTimestamp({ ...head(timestampVersion(1, 0)), snapshot: describeMetadata(snapshot) }),
    'timestamp',
  );
  await write(metadataPath(`1.${channel}.json`), stable);
  await write(metadataPath('1.targets.json'), targets);
  await write(metadataPath('1.snapshot.json'), snapshot);
  await write(metadataPath('timestamp.json'), timestamp);
};
