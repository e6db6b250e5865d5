import { createHash } from 'node:crypto';
import type { JsonObject } from '../json/json-value.ts';
import { keyIdOf, type TufKey } from '../keys/tuf-key.ts';
import { parseEnvelope } from './envelope.ts';
import type {
  DelegatedRole,
  MetaFile,
  RoleDefinition,
  RoleKeys,
  RootSigned,
  SnapshotSigned,
  TargetFile,
  TargetsSigned,
  TimestampSigned,
  TopLevelRole,
} from './types.ts';

/** The edition of the TUF specification that our metadata follows. */
export const specVersion = '1.0.34';

/** What every role's metadata says of itself. Times are `YYYY-MM-DDTHH:MM:SSZ`. */
export interface MetadataHead {
  readonly version: number;
  readonly issued: string;
  readonly expires: string;
  /** Further members of `custom`; a root carries `receiptKey` here (keys-v1 §2). */
  readonly custom?: JsonObject;
}

const head = ({ version, issued, expires, custom }: MetadataHead) => ({
  spec_version: specVersion,
  version,
  expires,
  custom: { ...custom, issued },
});

const keysById = (roles: readonly RoleKeys[]): Record<string, TufKey> =>
  Object.fromEntries(roles.flatMap(({ keys }) => keys.map((key) => [keyIdOf(key), key])));

const roleDefinition = ({ keys, threshold }: RoleKeys): RoleDefinition => ({
  keyids: keys.map(keyIdOf).sort(),
  threshold,
});

/** A root: which keys speak for which role. Version 1, or the trusted root's plus one. */
export const createRoot = ({
  roles,
  ...rest
}: MetadataHead & { readonly roles: Readonly<Record<TopLevelRole, RoleKeys>> }): RootSigned => ({
  _type: 'root',
  ...head(rest),
  consistent_snapshot: true,
  keys: keysById(Object.values(roles)),
  roles: {
    root: roleDefinition(roles.root),
    timestamp: roleDefinition(roles.timestamp),
    snapshot: roleDefinition(roles.snapshot),
    targets: roleDefinition(roles.targets),
  },
});

/** The target path of a channel's manifest. */
export const manifestTarget = (channel: string): string => `${channel}/release.json`;

/** Top-level targets: no files of its own, one delegation per channel (metadata-v1 §6). */
export const createTargets = ({
  channels,
  ...rest
}: MetadataHead & { readonly channels: Readonly<Record<string, RoleKeys>> }): TargetsSigned => ({
  _type: 'targets',
  ...head(rest),
  targets: {},
  delegations: {
    keys: keysById(Object.values(channels)),
    roles: Object.entries(channels)
      .map(([name, keys]): DelegatedRole => ({
        name,
        ...roleDefinition(keys),
        paths: [`${name}/*`],
        terminating: true,
      }))
      .sort((left, right) => (left.name < right.name ? -1 : 1)),
  },
});

/** A channel's delegated targets: normally one target, {@link manifestTarget}. */
export const createChannel = ({
  targets,
  ...rest
}: MetadataHead & {
  /** Target path → size and SHA-256 (hex) of the file. */
  readonly targets: Readonly<
    Record<
      string,
      { readonly length: number; readonly sha256: string; readonly custom?: JsonObject }
    >
  >;
}): TargetsSigned => ({
  _type: 'targets',
  ...head(rest),
  targets: Object.fromEntries(
    Object.entries(targets).map(([path, { length, sha256, custom }]): [string, TargetFile] => [
      path,
      { length, hashes: { sha256 }, ...(custom === undefined ? {} : { custom }) },
    ]),
  ),
});

/**
 * A snapshot: what is current of targets and of every channel.
 *
 * @param roles role name (`targets`, `stable`, …) → {@link describeMetadata} of its finished file
 */
export const createSnapshot = ({
  roles,
  ...rest
}: MetadataHead & { readonly roles: Readonly<Record<string, MetaFile>> }): SnapshotSigned => ({
  _type: 'snapshot',
  ...head(rest),
  meta: Object.fromEntries(Object.entries(roles).map(([role, file]) => [`${role}.json`, file])),
});

/** A timestamp: which snapshot is current. Its version is {@link timestampVersion}. */
export const createTimestamp = ({
  snapshot,
  ...rest
}: MetadataHead & { readonly snapshot: MetaFile }): TimestampSigned => ({
  _type: 'timestamp',
  ...head(rest),
  meta: { 'snapshot.json': snapshot },
});

/**
 * How a snapshot or timestamp speaks of a finished file: version, length and SHA-256. The file must
 * have reached its threshold, since another signature would change its bytes.
 *
 * @throws TrustError when the bytes are not metadata
 */
export const describeMetadata = (bytes: Uint8Array): MetaFile => ({
  version: parseEnvelope(bytes).signed['version'] as number,
  length: bytes.length,
  hashes: { sha256: createHash('sha256').update(bytes).digest('hex') },
});
